/** Options with a few words to choose from. */

import { InvalidArgumentError, Option } from 'commander';
import { didYouMean, either } from '../../text/words.ts';

/** The option of every command that may colour what it writes. */
export function colorOption(): Option {
  return choiceOption('--color <when>', 'colour', ['auto', 'always', 'never'], 'auto');
}

const CHOICES = new WeakMap<Option, readonly string[]>();

/** The words an option made by `choiceOption` can be given. */
export function wordsOf(option: Option): readonly string[] | undefined {
  return CHOICES.get(option);
}

/** An option with a few words to choose from; a slip gets the nearest of them. Without `defaultValue` it may be left out. */
export function choiceOption(flags: string, about: string, words: readonly string[], defaultValue?: string): Option {
  const option = new Option(flags, `${about}: ${either(words)}`).default(defaultValue, defaultValue);
  return chosenFrom(words, option, (word) => word);
}

/** As `choiceOption`, but it may be given several times. */
export function choiceOptions(flags: string, about: string, words: readonly string[]): Option {
  return chosenFrom(words, new Option(flags, `${about}: ${either(words)}; repeatable`), collect);
}

/** The values of an option that may be given several times. */
export function collect(value: string, all: readonly string[] = []): readonly string[] {
  return [...all, value];
}

function chosenFrom<Value>(
  words: readonly string[],
  option: Option,
  take: (word: string, before: Value | undefined) => Value,
): Option {
  CHOICES.set(option, words);
  return option.argParser<Value>((word, before) => {
    if (words.includes(word)) return take(word, before);
    throw new InvalidArgumentError(`It can be ${either(words)}${didYouMean(word, words, '.')}`);
  });
}
