/** Options whose value is one of a few words. */

import { InvalidArgumentError, Option } from 'commander';
import { didYouMean, either } from '../../text/words.ts';

/** The `--color` option, for every command that can use colour. */
export function colorOption(): Option {
  return choiceOption('--color <when>', 'colour', ['auto', 'always', 'never'], 'auto');
}

const CHOICES = new WeakMap<Option, readonly string[]>();

/** The words that an option made by `choiceOption` accepts, or undefined for other options. */
export function wordsOf(option: Option): readonly string[] | undefined {
  return CHOICES.get(option);
}

/** An option whose value must be one of a few words. The error for an unknown word suggests the nearest one. */
export function choiceOption(flags: string, about: string, words: readonly string[], defaultValue?: string): Option {
  const option = new Option(flags, `${about}: ${either(words)}`).default(defaultValue, defaultValue);
  return chosenFrom(words, option, (word) => word);
}

/** Like `choiceOption`, but may be given several times. */
export function choiceOptions(flags: string, about: string, words: readonly string[]): Option {
  return chosenFrom(words, new Option(flags, `${about}: ${either(words)}; repeatable`), collect);
}

/** Collects the values of a repeatable option. */
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
    throw new InvalidArgumentError(`It can be ${either(words)}.${didYouMean(word, words)}`);
  });
}
