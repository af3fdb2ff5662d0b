/** Replacements of stretches of a text, with offsets in the text as it was. */

import type { Place } from '../yaml/diagnose/syntax-error.ts';

/** What to put in place of the text from `start` up to `end`. */
export interface Splice extends Place {
  readonly text: string;
}

export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

export function deletion(start: number, end: number): Splice {
  return { start, end, text: '' };
}

/** The splices from the first to the last in the text. What is inserted at one place keeps its order. */
export function inOrder(splices: readonly Splice[]): Splice[] {
  return [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The text with all splices applied; undefined if two of them change the same stretch. */
export function spliced(text: string, splices: readonly Splice[]): string | undefined {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: put } of inOrder(splices)) {
    if (start < done || end < start) return undefined;
    parts.push(text.slice(done, start), put);
    done = end;
  }
  return parts.join('') + text.slice(done);
}
