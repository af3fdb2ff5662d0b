/** Entries in order that need not all be in memory. */

/** A list, or entries that are read again each time somebody goes through them. */
export interface Sequence<Entry> extends Iterable<Entry> {
  readonly length: number;
  /** Undefined if there is no such entry. */
  at(index: number): Entry | undefined;
}

/** What a function makes of each entry: at once for a list, otherwise each time somebody goes through them. */
export function mapped<Entry, Other>(
  entries: Sequence<Entry>,
  change: (entry: Entry, index: number) => Other,
): Sequence<Other> {
  if (Array.isArray(entries)) return (entries as readonly Entry[]).map(change);
  return {
    length: entries.length,
    at(index) {
      const entry = entries.at(index);
      return entry === undefined ? undefined : change(entry, index);
    },
    *[Symbol.iterator]() {
      let index = 0;
      for (const entry of entries) yield change(entry, index++);
    },
  };
}

/** Joins texts until they are at least so long, so that they are written in few steps. */
export function* batched(texts: Iterable<string>, length: number): Generator<string> {
  let parts: string[] = [];
  let total = 0;
  for (const text of texts) {
    parts.push(text);
    total += text.length;
    if (total < length) continue;
    yield parts.join('');
    parts = [];
    total = 0;
  }
  if (parts.length > 0) yield parts.join('');
}
