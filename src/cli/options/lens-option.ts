/** The `--lens` option, and the list of lenses for help. */

import type { Option } from 'commander';
import lenses from '#prepared/lens-names';
import { choiceOption } from './choice-option.ts';

const NAMES = lenses.map(({ name }) => name);

/** @param what what is seen through the lens */
export function lensOption(what: string): Option {
  return choiceOption('--lens <name>', `also show ${what} through another framework`, NAMES);
}

/** The lenses, each with a description. */
export function lensesHelp(): string {
  const longest = Math.max(...NAMES.map((name) => name.length));
  return `\nLenses:${lenses.map(({ name, about }) => `\n  ${name.padEnd(longest)}  ${about}`).join('')}\n`;
}
