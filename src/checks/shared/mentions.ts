/** Whether a text speaks of something, by the words for it. */

import { memoize } from '../../text/memoize.ts';
import { wordParts, words } from '../../text/words.ts';

const wordsOf = memoize((wanted: readonly string[]) => new Set(wanted.flatMap((word) => words(word))));

/**
 * Whether any word of the text, or any part of one that is joined by an apostrophe or a hyphen, is among the `wanted`:
 * `pupil's`, `l'élève` and `co-ordinator` are known by their parts.
 */
export function mentions(text: string, wanted: readonly string[]): boolean {
  const known = wordsOf(wanted);
  return [...words(text), ...wordParts(text)].some((word) => known.has(word));
}
