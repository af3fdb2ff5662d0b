/** Options with a few words to choose from. */

import { InvalidArgumentError, Option } from 'commander';
import { didYouMean, either } from '../text.ts';

/** The option of every command that may colour what it writes. */
export function colorOption(): Option {
  return choice('--color <when>', 'colour', ['auto', 'always', 'never'], 'auto');
}

const CHOICES = new WeakMap<Option, readonly string[]>();

/** The words an option made by `choice` can be given. */
export function wordsOf(option: Option): readonly string[] | undefined {
  return CHOICES.get(option);
}

/** An option with a few words to choose from; a slip gets the nearest of them. Without `usual` it may be left out. */
export function choice(flags: string, about: string, words: readonly string[], usual?: string): Option {
  const option = new Option(flags, `${about}: ${either(words)}`).default(usual, usual).argParser((word) => {
    if (words.includes(word)) return word;
    throw new InvalidArgumentError(`It can be ${either(words)}${didYouMean(word, words, '.')}`);
  });
  CHOICES.set(option, words);
  return option;
}
