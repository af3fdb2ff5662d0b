/** The words of a text that tell something: those left when the small words are taken away. */

import { memoize } from '../../text/memoize.ts';
import { words } from '../../text/words.ts';

const smallWords = memoize((filler: readonly string[]) => new Set(filler));

/** The words of the text, in order, without those of `filler`. */
export function contentWords(text: string, filler: readonly string[]): string[] {
  const small = smallWords(filler);
  return words(text).filter((word) => !small.has(word));
}
