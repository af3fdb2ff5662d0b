/** Phrases in running text, found word by word, whatever their case, apostrophes and hyphens. */

import { wordParts } from '../../text/words.ts';

/** A statement of a text: its words; a sentence that asks is none. */
export type Sentence = readonly string[];

export function sentences(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?;:\n]+[.!?;:\n]?/g)]
    .filter(([sentence]) => !sentence.endsWith('?'))
    .map(([sentence]) => wordParts(sentence));
}

/** Where a phrase stands in a sentence: from the word at `start` up to the one before `end`. */
export interface Occurrence {
  readonly start: number;
  readonly end: number;
}

/** From a sentence to every place at which one of the phrases stands in it. */
export function finder(phrases: readonly string[]): (sentence: Sentence) => Occurrence[] {
  const byFirst = new Map<string | undefined, string[][]>();
  for (const phrase of phrases.map(wordParts)) byFirst.set(phrase[0], [...(byFirst.get(phrase[0]) ?? []), phrase]);
  return (sentence) =>
    sentence.flatMap((word, start) =>
      (byFirst.get(word) ?? [])
        .filter((phrase) => phrase.every((part, index) => sentence[start + index] === part))
        .map((phrase) => ({ start, end: start + phrase.length })),
    );
}
