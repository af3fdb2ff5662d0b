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

/** A word that needs a file or a folder: `html=pages`. */
interface WordWithFile {
  readonly word: string;
  /** For the help: the form, and what it is for. */
  readonly about: string;
}

/** Like `choiceOption`, with one more word that takes a file or a folder after an equals sign. */
export function choiceOrFile(
  flags: string,
  about: string,
  words: readonly string[],
  defaultValue: string,
  { word, about: form }: WordWithFile,
): Option {
  const option = new Option(flags, `${about}: ${either(words)}; ${form}`).default(defaultValue, defaultValue);
  CHOICES.set(option, [...words, `${word}=`]);
  return option.argParser<string>((value) => {
    if (words.includes(value) || (value.startsWith(`${word}=`) && value.length > word.length + 1)) return value;
    if (value === word || value === `${word}=`) throw new InvalidArgumentError(`Say where: ${form}.`);
    throw new InvalidArgumentError(`It can be ${either([...words, `${word}=…`])}.${didYouMean(value, words)}`);
  });
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
