/** Which entries of a list stay, which become others, which go and which are new. */

import type { Draft } from './draft.ts';

export interface Alignment {
  /** Entries that become another value: their index before, and the value. */
  readonly changed: readonly { readonly index: number; readonly value: Draft }[];
  /** Indexes before. */
  readonly removed: ReadonlySet<number>;
  /** New values, each with the index before of the entry that they follow; -1 if they come first. */
  readonly added: readonly { readonly after: number; readonly values: readonly Draft[] }[];
}

/** A stretch of entries between two that stay, and what is wanted there. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly wanted: readonly Draft[];
}

/**
 * Compares by identity, so that an entry that no edit touched stays, wherever it is now. If letting entries move
 * doesn't keep more of them, none moves.
 */
export function aligned(entries: readonly Draft[], wanted: readonly Draft[]): Alignment {
  const gaps = gapsOf(entries, wanted);
  const left = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  const inPlace = entries.filter((entry, index) => Object.is(entry, wanted[index])).length;
  return entries.length - left > inPlace ? filled(gaps) : filled([{ from: 0, to: entries.length, wanted }]);
}

function filled(gaps: readonly Gap[]): Alignment {
  const changed: { index: number; value: Draft }[] = [];
  const removed = new Set<number>();
  const added: { after: number; values: readonly Draft[] }[] = [];
  for (const { from, to, wanted } of gaps) {
    const paired = Math.min(to - from, wanted.length);
    for (let index = 0; index < paired; index += 1)
      changed.push({ index: from + index, value: wanted[index] as Draft });
    for (let index = from + paired; index < to; index += 1) removed.add(index);
    if (wanted.length > paired) added.push({ after: from + paired - 1, values: wanted.slice(paired) });
  }
  return { changed, removed, added };
}

function gapsOf(entries: readonly Draft[], wanted: readonly Draft[]): Gap[] {
  const start = sameAtStart(entries, wanted);
  const end = entries.length - sameAtEnd(entries, wanted, start);
  const next = finder(entries.slice(0, end));
  const gaps: Gap[] = [];
  let from = start;
  let values: Draft[] = [];
  for (const value of wanted.slice(start, wanted.length - (entries.length - end))) {
    const at = next(value, from);
    if (at === undefined) {
      values.push(value);
      continue;
    }
    gaps.push({ from, to: at, wanted: values });
    [from, values] = [at + 1, []];
  }
  return [...gaps, { from, to: end, wanted: values }];
}

function sameAtStart(entries: readonly Draft[], wanted: readonly Draft[]): number {
  let count = 0;
  while (count < wanted.length && Object.is(entries[count], wanted[count])) count += 1;
  return count;
}

function sameAtEnd(entries: readonly Draft[], wanted: readonly Draft[], start: number): number {
  const most = Math.min(entries.length, wanted.length) - start;
  let count = 0;
  while (count < most && Object.is(entries.at(-1 - count), wanted.at(-1 - count))) count += 1;
  return count;
}

/**
 * Finds the first entry that is a value, at an index or after it. The index must not fall from one call to the next.
 * Empty values are all alike, so they aren't looked for.
 */
function finder(entries: readonly Draft[]): (value: Draft, from: number) => number | undefined {
  const indexes = new Map<Draft, { readonly all: number[]; next: number }>();
  entries.forEach((entry, index) => {
    const known = indexes.get(entry);
    if (known === undefined) indexes.set(entry, { all: [index], next: 0 });
    else known.all.push(index);
  });
  return (value, from) => {
    const known = value === null ? undefined : indexes.get(value);
    if (known === undefined) return undefined;
    while ((known.all[known.next] ?? from) < from) known.next += 1;
    return known.all[known.next];
  };
}
