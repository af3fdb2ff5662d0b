/** Replaces one value by another of any kind, and leaves its key, its dash, its label and the comment beside it. */

import { type Draft, isDraftList } from './draft.ts';
import type { FileStyle } from './file-style.ts';
import { type Region, regionOf, type Slot } from './places.ts';
import type { Quote } from './print-scalar.ts';
import { indented, printInline, printValue } from './print-value.ts';
import { deletion, insertion, type Splice } from './splice.ts';
import {
  afterDeeperComments,
  breakNear,
  columnOf,
  endOfLine,
  isBreak,
  type LinePoint,
  trimmedBack,
} from './text-layout.ts';

/** The text to change, and how it is written. */
export interface Source {
  readonly text: string;
  readonly style: FileStyle;
}

/** The splices that put a value in the place of the one in a slot. */
export function replaceValue(source: Source, slot: Slot, value: Draft): Splice[] {
  const { text, style } = source;
  const region = regionOf(text, slot);
  const spot = { style, path: slot.path, quote: quoteAt(text, region) };
  const printed = slot.inFlow
    ? printInline(value, spot)
    : printValue(value, { ...spot, column: columnOf(text, region.start) + 1 });
  if (typeof printed !== 'string')
    return replaceWithLines(source, slot, printed, isDraftList(value) ? style.listStep : style.step);
  return replaceInline(text, slot, printed === '' && slot.holder !== 'field' ? 'null' : printed);
}

function quoteAt(text: string, { kind, from }: Region): Quote {
  const first = kind === 'inline' ? text[from] : undefined;
  return first === '"' || first === "'" ? first : undefined;
}

/**
 * Puts words in the place of a value.
 * @param put empty for an empty value
 */
export function replaceInline(text: string, slot: Slot, put: string): Splice[] {
  const region = regionOf(text, slot);
  const { kind, start, from, end } = region;
  if (kind === 'empty') {
    // Between braces, a name may be alone.
    const isAlone = slot.inFlow && slot.holder === 'field' && text[slot.after - 1] !== ':';
    return put === '' ? [] : [isAlone ? insertion(start, `: ${put}`) : spacedInsertion(text, start, put)];
  }
  if (kind !== 'block') return withBody(text, region, put === '' ? cleared(text, region) : headOf(region, put), '');
  if (isSameLine(text, start, from)) return [{ start: from, end: lastOf(text, end), text: put }];
  const rest = deletion(endOfLine(text, start), endOfLine(text, lastOf(text, end)));
  return put === '' ? [rest] : [spacedInsertion(text, start, put), rest];
}

/**
 * Puts lines in the place of a value: below its key, or beginning behind its dash.
 * @param step how much deeper than its key
 */
export function replaceWithLines({ text }: Source, slot: Slot, lines: readonly string[], step: number): Splice[] {
  const region = regionOf(text, slot);
  const { kind, start, from, end } = region;
  const eol = breakNear(text, start);
  const below = (put: readonly string[], column: number) =>
    indented(put, column)
      .map((line) => eol + line)
      .join('');
  if (slot.holder !== 'field' && isSameLine(text, start, from)) {
    const [first = '', ...rest] = lines;
    return behindDash(text, region, first, below(rest, kind === 'empty' ? slot.column + 2 : columnOf(text, from)));
  }
  const put = below(lines, slot.column + (slot.holder === 'item' ? 2 : step));
  if (kind === 'empty') return [insertion(afterDeeperComments(text, end, slot.column).at, put)];
  if (kind === 'block') return [{ start: endOfLine(text, start), end: endOfLine(text, lastOf(text, end)), text: put }];
  return withBody(text, region, cleared(text, region), put);
}

function behindDash(text: string, region: Region, first: string, rest: string): Splice[] {
  const { kind, start, from, end } = region;
  if (kind === 'empty') return [spacedInsertion(text, start, first), insertion(endOfLine(text, start), rest)];
  if (kind === 'block') return [{ start: from, end: lastOf(text, end), text: first + rest }];
  return withBody(text, region, headOf(region, first), rest);
}

/** A change of a value's head, with lines below it in the place of those of a literal. */
function withBody(text: string, { headEnd, end }: Region, head: Splice, lines: string): Splice[] {
  const below = endOfLine(text, headEnd);
  const body = {
    start: below,
    end: Math.max(below, endOfLine(text, lastOf(text, end))),
    text: lines,
  };
  return body.start === body.end && lines === '' ? [head] : [head, body];
}

function headOf({ from, headEnd }: Region, text: string): Splice {
  return { start: from, end: headEnd, text };
}

/** Removes the value and the space before it. */
function cleared(text: string, { start, from, headEnd }: Region): Splice {
  return deletion(Math.max(start, trimmedBack(text, from)), headEnd);
}

/** The end of a value's text, without the empty lines that a literal keeps. */
function lastOf(text: string, { at, startsLine }: LinePoint): number {
  return startsLine ? trimmedBack(text, at) : at;
}

function isSameLine(text: string, a: number, b: number): boolean {
  return endOfLine(text, a) === endOfLine(text, b);
}

/** Puts words behind a colon or dash, with one space between. */
function spacedInsertion(text: string, at: number, put: string): Splice {
  const next = text[at + 1];
  const isSpaceOnly = text[at] === ' ' && (next === undefined || isBreak(text, at + 1) || next === ',');
  return isSpaceOnly ? insertion(at + 1, put) : insertion(at, ` ${put}`);
}
