/** Data as written, behind the watch on what a rule reads. */

import type { DataMap } from './path.ts';

const written = new WeakMap<object, DataMap>();

/** Marks an object as a watched view of data. */
export function markWatched(view: object, data: DataMap): void {
  written.set(view, data);
}

/**
 * The same data, read without notice. Only for a search through all that is written: what was left out of a plan
 * because it doesn't fit can't be found there, and a search says nothing about what it doesn't find.
 */
export function unwatched(data: DataMap): DataMap {
  return written.get(data) ?? data;
}
