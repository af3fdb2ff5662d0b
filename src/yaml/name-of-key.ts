/** The names of fields: what a key has to be to name one. */

import type { Place } from './diagnose/syntax-error.ts';
import { say, type Words } from './diagnose/tree-words.ts';
import { MAX_NAME } from './reading-limits.ts';
import { followed, type Node } from './tree.ts';

/** The name a key writes, or where and why it is none. */
export function nameOf(key: Node): string | { readonly place: Place; readonly words: Words } {
  const { kind, data } = followed(key);
  if (kind !== 'scalar') return { place: key, words: say.key() };
  const name = String(data);
  if (name.length <= MAX_NAME) return name;
  return { place: { start: key.start, end: key.start + 1 }, words: say.longName() };
}
