/** The words of a text that tell something: those left when the small words are taken away. */

import { words } from '../text.ts';

/** The words of the text, in order, without those of `filler`. */
export function tellingWords(text: string, filler: readonly string[]): string[] {
  const small = new Set(filler);
  return words(text).filter((word) => !small.has(word));
}
