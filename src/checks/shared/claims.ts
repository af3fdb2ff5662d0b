/** Finds phrases in text word by word, ignoring case, apostrophes and hyphens. */

import { memoize } from '../../text/memoize.ts';
import { wordParts } from '../../text/words.ts';

/** The words of one sentence. Questions are left out. */
export type Sentence = readonly string[];

export function sentences(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?;:\n]+[.!?;:\n]?/g)]
    .filter(([sentence]) => !sentence.endsWith('?'))
    .map(([sentence]) => wordParts(sentence));
}

/** The position of a phrase in a sentence: the word at `start` up to, but not including, the word at `end`. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
}

/** Returns a function that finds every occurrence of any of the phrases in a sentence. */
export const finder = memoize((phrases: readonly string[]): ((sentence: Sentence) => Occurrence[]) => {
  const byFirst = new Map<string | undefined, (readonly string[])[]>();
  for (const phrase of phrases.map(wordParts)) byFirst.set(phrase[0], [...(byFirst.get(phrase[0]) ?? []), phrase]);
  return (sentence) =>
    sentence.flatMap((word, start) =>
      (byFirst.get(word) ?? [])
        .filter((phrase) => phrase.every((part, index) => sentence[start + index] === part))
        .map((phrase) => ({ start, end: start + phrase.length })),
    );
});
