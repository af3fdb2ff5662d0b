/**
 * Reduces words to their stems, so that `assessing` matches `assessment`. It works for any language: the caller gives
 * the endings.
 */

import { memoize } from '../../text/memoize.ts';
import { remembered } from '../../text/remembered.ts';
import { wordParts } from '../../text/words.ts';

export interface StemmerOptions {
  /** Words too common to be useful for matching. */
  readonly ignore: readonly string[];
  /** Endings to remove. The longest that matches is removed, if at least `letters` letters are left. */
  readonly endings: readonly string[];
  readonly letters: number;
}

/** Longer stems are cut to this many characters, to bound the cost per word. */
const LONGEST = 24;

/** Returns a function that lists the distinct stems of a text. */
export const stemmer = memoize(({ ignore, endings, letters }: StemmerOptions): ((text: string) => string[]) => {
  const common = new Set(ignore);
  const longestFirst = [...endings].sort((a, b) => b.length - a.length);
  const stemOf = remembered((word) => {
    const ending = longestFirst.find((end) => word.endsWith(end) && word.length - end.length >= letters);
    return (ending === undefined ? word : word.slice(0, -ending.length)).slice(0, LONGEST);
  });
  return (text) => {
    const content = wordParts(text).filter((part) => !common.has(part));
    return [...new Set(content.map(stemOf))];
  };
});

/** Returns every prefix of a stem with at least `letters` letters, including the stem itself. */
export function beginnings(stem: string, letters: number): string[] {
  const parts: string[] = [];
  for (let length = letters; length <= stem.length; length += 1) parts.push(stem.slice(0, length));
  return parts;
}
