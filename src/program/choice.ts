/** Options with a few words to choose from. */

import { InvalidArgumentError, Option } from 'commander';
import { either, nearest } from '../text.ts';

/** An option with a few words to choose from; a slip gets the nearest of them. */
export function choice(flags: string, about: string, words: readonly string[], usual: string): Option {
  return new Option(flags, `${about}: ${either(words)}`).default(usual, usual).argParser((word) => {
    if (words.includes(word)) return word;
    const near = nearest(word, words);
    throw new InvalidArgumentError(`It can be ${either(words)}.${near === undefined ? '' : ` Did you mean ${near}?`}`);
  });
}
