/** All placeholder words, by language. */

import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { MAORI } from './maori.ts';
import { SPANISH } from './spanish.ts';
import { WELSH } from './welsh.ts';
import type { PlaceholderWords } from './words-of-language.ts';

export const PLACEHOLDER_WORDS: readonly PlaceholderWords[] = [ENGLISH, FRENCH, WELSH, SPANISH, GERMAN, MAORI];
