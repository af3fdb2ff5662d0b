/** Data as written, behind the watch on what a rule reads. */

import type { DataMap } from './path.ts';

const written = new WeakMap<object, DataMap>();

/** Marks an object as a watched view of data. */
export function markWatched(view: object, data: DataMap): void {
  written.set(view, data);
}

/**
 * The same data, without the watch. Only for searches through everything that is written: they can't find what was left
 * out, and report nothing about what they don't find.
 */
export function unwatched(data: DataMap): DataMap {
  return written.get(data) ?? data;
}
