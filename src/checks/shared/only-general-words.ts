/** Texts that would be true of any network: nothing but general words. */

import { contentWords } from './content-words.ts';

/** Whether a text has only words in `general`, and numbers. */
export function isOnlyGeneral(text: string, general: readonly string[]): boolean {
  return contentWords(text, general).every((word) => /^\p{N}+$/u.test(word));
}
