/** Tells what a text is made of, by lists of phrases. */

import { wordParts } from '../../text/words.ts';
import { withoutSmallWords } from './content-words.ts';

/** Phrases as their words with meaning, longest first. */
export type WordLists = readonly (readonly string[])[];

/** The words and parts of words that carry meaning: `l'enseignement` is `enseignement`. */
export function partsOf(text: string, filler: readonly string[]): string[] {
  return withoutSmallWords(wordParts(text), filler);
}

/** The meaningful words of each phrase, longest phrases first. */
export function longestFirst(phrases: readonly string[], filler: readonly string[]): WordLists {
  return phrases
    .map((phrase) => partsOf(phrase, filler))
    .filter((phrase) => phrase.length > 0)
    .sort((a, b) => b.length - a.length);
}

/** Whether one of the phrases is among the words. */
export function hasAny(words: readonly string[], phrases: WordLists): boolean {
  return words.some((_, start) => phrases.some((phrase) => isAt(words, start, phrase)));
}

function isAt(words: readonly string[], start: number, phrase: readonly string[]): boolean {
  return phrase.every((word, index) => words[start + index] === word);
}

/** Whether the words are a sequence of known phrases. Matching is greedy: the first phrase that fits is used. */
export function isMadeOf(words: readonly string[], phrases: WordLists): boolean {
  let start = 0;
  while (start < words.length) {
    const here = start;
    const fits = phrases.find((phrase) => isAt(words, here, phrase));
    if (fits === undefined) return false;
    start += fits.length;
  }
  return true;
}
