/** The words of a text that carry meaning: what is left once the small words are removed. */

import { memoize } from '../../text/memoize.ts';
import { words } from '../../text/words.ts';

const smallWords = memoize((filler: readonly string[]) => new Set(filler));

/** Returns the words of the text in order, without those in `filler`. */
export function contentWords(text: string, filler: readonly string[]): string[] {
  return withoutSmallWords(words(text), filler);
}

/** Returns the words in order, without those in `filler`. */
export function withoutSmallWords(all: readonly string[], filler: readonly string[]): string[] {
  const small = smallWords(filler);
  return all.filter((word) => !small.has(word));
}
