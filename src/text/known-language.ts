/** Recognises whether a text is in a language whose words nlc knows. */

import { SMALL_WORDS } from './small-words.ts';
import { wordParts } from './words.ts';

/**
 * In a sentence in a known language, at least this share of the words are small words of that language. It is usually
 * about half.
 */
const SHARE = 0.25;
/** One small word may belong to another language, so it takes two. */
const LEAST = 2;

/** Whether the text has enough of the small words of one known language. */
export function isInKnownLanguage(text: string): boolean {
  const parts = wordParts(text);
  return SMALL_WORDS.some((small) => {
    const found = parts.filter((part) => small.has(part));
    return new Set(found).size >= LEAST && found.length >= SHARE * parts.length;
  });
}
