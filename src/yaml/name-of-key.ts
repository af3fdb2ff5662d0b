/** The names of fields: which keys are valid names. */

import type { Place } from './diagnose/syntax-error.ts';
import { errorWords, type Words } from './diagnose/tree-words.ts';
import { MAX_NAME } from './reading-limits.ts';
import { followed, type Node } from './tree.ts';

/** The name in a key, or where and why it isn't a valid name. */
export function nameOf(key: Node): string | { readonly place: Place; readonly words: Words } {
  const { kind, data } = followed(key);
  if (kind !== 'scalar') return { place: key, words: errorWords.key() };
  const name = String(data);
  if (name.length <= MAX_NAME) return name;
  return { place: { start: key.start, end: key.start + 1 }, words: errorWords.longName() };
}
