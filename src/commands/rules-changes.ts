/** `nlc rules --changes`: what a programme sees differently in another edition of the rules. */

import changes from '#prepared/changes';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { screenOf } from '../io/terminal.ts';
import { changesIn } from '../reporters/commands/rule-changes.ts';
import { loadFramework } from '../rules/load.ts';
import { either, short } from '../text/words.ts';
import type { RulesOptions } from './rules.ts';

/** @param editions two editions, such as `1..2` */
export function rulesChanges(editions: string, { format, color }: RulesOptions, io: Io): number {
  const found = changes.find(({ from, to }) => editions === `${from}..${to}`);
  if (found === undefined) {
    const known = either(changes.map(({ from, to }) => `${from}..${to}`));
    throw new UserError(`There is nothing to show for --changes "${short(editions)}". Use ${known}.`);
  }
  io.stdout.write(changesIn[format](found, loadFramework().header.name, screenOf(color, io)));
  return EXIT.ok;
}
