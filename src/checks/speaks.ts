/** Whether a text speaks of something, by the words for it. */

import { words } from '../text.ts';

/**
 * Whether any word of the text, or any part of one that is joined by an apostrophe or a hyphen, is among the `wanted`:
 * `pupil's`, `l'élève` and `co-ordinator` are known by their parts.
 */
export function speaksOf(text: string, wanted: readonly string[]): boolean {
  const known = new Set(wanted.flatMap((word) => words(word)));
  return words(text).some((word) => known.has(word) || word.split(/['’-]/).some((part) => known.has(part)));
}
