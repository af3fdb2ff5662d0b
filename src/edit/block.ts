/** Adds and removes fields and entries that are on lines of their own. */

import type { Entry, ListNode, MapNode } from '../yaml/tree.ts';
import type { Draft, DraftMap } from './draft.ts';
import { endOf, fieldSlot, isInBrackets, itemSlot, type SlotOf } from './places.ts';
import { indented, printField, printItem } from './print-value.ts';
import type { Source } from './replace.ts';
import { deletion, insertion, type Splice } from './splice.ts';
import {
  aboveComments,
  afterDeeperComments,
  breakNear,
  columnOf,
  endOfLine,
  endOfLineBefore,
  hasBlankLine,
  isFirstOnLine,
  type LinePoint,
  looseLine,
  nextLine,
  pointAfter,
  startOfLine,
} from './text-layout.ts';

/** Where a field or an entry begins and ends. */
interface Part {
  readonly start: number;
  readonly end: LinePoint;
}

/**
 * Adds fields to a map.
 * @param after the entry that they follow; undefined if they come first
 */
export function addFields(
  { text, style }: Source,
  map: SlotOf<MapNode>,
  names: readonly string[],
  wanted: DraftMap,
  after: Entry | undefined,
): Splice[] {
  const column = columnOf(text, map.node.start);
  const blocks = names.map((name) => printField(name, wanted[name] as Draft, { style, path: map.path, column }));
  const { entries } = map.node;
  if (entries.length === 0) return [linesAfter(text, endOf(text, map), column, blocks, false)];
  const partAt = (index: number) => fieldPart(text, map, index);
  return [addAt(text, partAt, after === undefined ? -1 : entries.indexOf(after), column, blocks)];
}

function fieldPart(text: string, map: SlotOf<MapNode>, index: number): Part | undefined {
  const { entries, merges, start } = map.node;
  const entry = entries[index];
  return (
    entry && {
      // The first key may have a label.
      start: index === 0 && merges.length === 0 ? start : entry.key.start,
      end: endOf(text, fieldSlot(text, map, entry)),
    }
  );
}

/**
 * Adds entries to a list.
 * @param after the index of the entry that they follow; -1 if they come first
 */
export function addItems(
  { text, style }: Source,
  list: SlotOf<ListNode>,
  values: readonly Draft[],
  after: number,
): Splice[] {
  const column = columnOf(text, list.node.start);
  const near = list.node.items[Math.max(after, 0)];
  const braced = near?.kind === 'map' ? isInBrackets(text, near) : style.bracedEntries;
  const blocks = values.map((value) => printItem(value, { style, path: [...list.path, 0], column }, braced));
  return [addAt(text, (index) => itemPart(text, list, index), after, column, blocks)];
}

function itemPart(text: string, list: SlotOf<ListNode>, index: number): Part | undefined {
  if (list.node.items[index] === undefined) return undefined;
  const slot = itemSlot(text, list, index);
  return { start: slot.after - 1, end: endOf(text, slot) };
}

type PartAt = (index: number) => Part | undefined;

/** @param blocks the lines of each new part */
function addAt(
  text: string,
  partAt: PartAt,
  after: number,
  column: number,
  blocks: readonly (readonly string[])[],
): Splice {
  const part = partAt(after);
  if (part === undefined) return linesBefore(text, partAt, column, blocks);
  return linesAfter(text, part.end, column, blocks, isSetApart(text, partAt, after));
}

/** Whether empty lines are on both sides of a part, so that a new one needs them too. */
function isSetApart(text: string, partAt: PartAt, index: number): boolean {
  const gaps = [index - 1, index].flatMap((from) => {
    const [before, behind] = [partAt(from), partAt(from + 1)];
    return before === undefined || behind === undefined ? [] : [hasBlankLine(text, before.end.at, behind.start)];
  });
  return gaps.length > 0 && gaps.every(Boolean);
}

function linesAfter(
  text: string,
  end: LinePoint,
  column: number,
  blocks: readonly (readonly string[])[],
  isApart: boolean,
): Splice {
  const { at, startsLine } = pointAfter(text, end, column);
  const eol = breakNear(text, at);
  const gap = isApart && end.keepsLines === undefined ? [''] : [];
  const lines = blocks.flatMap((block) => [...gap, ...indented(block, column)]);
  return insertion(at, lines.map((line) => (startsLine ? line + eol : eol + line)).join(''));
}

/** Lines before the first part, and before the comment right above it; or beginning where it does, behind a dash. */
function linesBefore(text: string, partAt: PartAt, column: number, blocks: readonly (readonly string[])[]): Splice {
  const { start } = partAt(0) as Part;
  const eol = breakNear(text, start);
  const gap = isSetApart(text, partAt, 0) ? eol : '';
  const lines = blocks
    .map(
      (block) =>
        indented(block, column)
          .map((line) => line + eol)
          .join('') + gap,
    )
    .join('');
  if (isFirstOnLine(text, start)) return insertion(aboveComments(text, start), lines);
  return insertion(start, `${lines.slice(column)}${' '.repeat(column)}`);
}

/** Removes some of a map's own entries, but not all. */
export function removeFields(text: string, map: SlotOf<MapNode>, removed: ReadonlySet<number>): Splice[] {
  return removeParts(
    text,
    partsOf(map.node.entries.length, (index) => fieldPart(text, map, index)),
    removed,
  );
}

/** Removes some of a list's entries, but not all. */
export function removeItems(text: string, list: SlotOf<ListNode>, removed: ReadonlySet<number>): Splice[] {
  return removeParts(
    text,
    partsOf(list.node.items.length, (index) => itemPart(text, list, index)),
    removed,
  );
}

function partsOf(length: number, partAt: PartAt): Part[] {
  return Array.from({ length }, (_, index) => partAt(index) as Part);
}

function removeParts(text: string, parts: readonly Part[], removed: ReadonlySet<number>): Splice[] {
  const isKept = (_: Part, index: number) => !removed.has(index);
  const kept = parts.findIndex(isKept);
  const lastKept = parts.findLastIndex(isKept);
  const first = (parts[0] as Part).start;
  // The first part may be behind a dash, where the next one takes its place.
  const isMovedUp = kept > 0 && !isFirstOnLine(text, first);
  const byLine = [...removed].filter((index) => !isMovedUp || index > kept);
  return [
    ...(isMovedUp ? [deletion(first, (parts[kept] as Part).start)] : []),
    ...byLine.map((index) => {
      const part = parts[index] as Part;
      const whole = { start: part.start, end: afterDeeperComments(text, part.end, columnOf(text, first)) };
      return (index > lastKept ? linesUpTo : linesFrom)(text, whole);
    }),
  ];
}

/** A part's lines with the line break behind them, and the empty lines behind if there is one before as well. */
function linesFrom(text: string, { start, end: { at, startsLine } }: Part): Splice {
  const from = startOfLine(text, start);
  let end = startsLine ? at : nextLine(text, at);
  const above = endOfLineBefore(text, from);
  if (above !== undefined && looseLine(text, startOfLine(text, above)).kind === 'blank') {
    while (looseLine(text, end).kind === 'blank') end = nextLine(text, end);
  }
  return deletion(from, end);
}

/** A part's lines with the line break before them: those at the end, behind which something may be added. */
function linesUpTo(text: string, { start, end: { at, startsLine } }: Part): Splice {
  const end = startsLine ? (endOfLineBefore(text, at) ?? at) : endOfLine(text, at);
  return deletion(endOfLineBefore(text, start) ?? 0, end);
}
