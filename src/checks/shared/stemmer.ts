/** Words brought to their roots, so that `assessing` meets `assessment`. Knows no language: the endings are given. */

import { memoize } from '../../text/memoize.ts';
import { wordParts } from '../../text/words.ts';

export interface StemmerOptions {
  /** Words too common to tell one thing from another. */
  readonly ignore: readonly string[];
  /** Taken off the end of a word that keeps at least `letters` letters, the longest that fits. */
  readonly endings: readonly string[];
  readonly letters: number;
}

/** Longer roots are cut here, so that no word costs more than another. */
const LONGEST = 24;

/** From a text to the roots of its words, each once. */
export const stemmer = memoize(({ ignore, endings, letters }: StemmerOptions): ((text: string) => string[]) => {
  const common = new Set(ignore);
  const longestFirst = [...endings].sort((a, b) => b.length - a.length);
  const stemOf = (word: string) => {
    const ending = longestFirst.find((end) => word.endsWith(end) && word.length - end.length >= letters);
    return (ending === undefined ? word : word.slice(0, -ending.length)).slice(0, LONGEST);
  };
  return (text) => {
    const content = wordParts(text).filter((part) => !common.has(part));
    return [...new Set(content.map(stemOf))];
  };
});

/** Beginnings of a root of `letters` letters and more, itself among them. */
export function beginnings(stem: string, letters: number): string[] {
  const parts: string[] = [];
  for (let length = letters; length <= stem.length; length += 1) parts.push(stem.slice(0, length));
  return parts;
}
