/** Whether a text mentions something, by a list of words for it. */

import { memoize } from '../../text/memoize.ts';
import { wordParts, words } from '../../text/words.ts';

const wordsOf = memoize((wanted: readonly string[]) => new Set(wanted.flatMap((word) => words(word))));

/**
 * Whether the text has any of the `wanted` words, either whole or as a part joined by an apostrophe or hyphen.
 * `pupil's`, `l'élève` and `co-ordinator` match by their parts.
 */
export function mentions(text: string, wanted: readonly string[]): boolean {
  const known = wordsOf(wanted);
  return [...words(text), ...wordParts(text)].some((word) => known.has(word));
}
