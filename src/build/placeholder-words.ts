/**
 * The placeholder words as the program reads them: what they start with, and apart from that all of them as one text.
 */

import { startsOf } from '../plan/placeholder-words/first-letters.ts';
import { PLACEHOLDER_WORDS } from '../plan/placeholder-words/languages.ts';

export const starts: readonly string[] = startsOf(PLACEHOLDER_WORDS);
export const words: string = JSON.stringify(PLACEHOLDER_WORDS);
