/** The words of a text that tell something: those left when the small words are taken away. */

import { once } from '../once.ts';
import { words } from '../text.ts';

const smallWords = once((filler: readonly string[]) => new Set(filler));

/** The words of the text, in order, without those of `filler`. */
export function tellingWords(text: string, filler: readonly string[]): string[] {
  const small = smallWords(filler);
  return words(text).filter((word) => !small.has(word));
}
