/** Prints values as lines in the style of a file: maps and lists as blocks, short lists of words in brackets. */

import type { Path } from '../plan/path.ts';
import { answerKindAt } from './answer-kinds.ts';
import { BLANK, type Draft, type DraftMap, isDraftList, isDraftMap, isEmptyDraft } from './draft.ts';
import type { FileStyle } from './file-style.ts';
import { fieldOrder, takesDate } from './plan-fields.ts';
import { printScalar, type Quote } from './print-scalar.ts';

/** A line with brackets is at most this long, if there is a choice. */
const WIDEST = 100;
/** Words in brackets are at most this long. */
const LONGEST_WORD = 60;

/** Where a value goes. */
export interface Spot {
  readonly style: FileStyle;
  readonly path: Path;
  /** Roughly how far in the value begins. */
  readonly column: number;
  /** Quotes that the value should keep. */
  readonly quote?: Quote;
}

/** A value as it follows a colon or a dash; or its lines, if it needs lines of its own. Empty for an empty value. */
export function printValue(value: Draft, spot: Spot): string | readonly string[] {
  const { style, path, column } = spot;
  if (isDraftList(value) && !isEmptyDraft(value)) {
    const isApart = style.textsApart === true && answerKindAt([...path, 0])?.kind === 'text';
    return !isApart && isShortList(value, column)
      ? printInline(value, spot)
      : value.flatMap((item, index) => printItem(item, { style, path: [...path, index], column }));
  }
  if (isDraftMap(value) && !isEmptyDraft(value)) {
    const names = fieldsInOrder(value, path);
    return names.flatMap((name) => printField(name, value[name] as Draft, { style, path, column }));
  }
  return value === null ? '' : printInline(value, spot, false);
}

function isShortList(list: readonly Draft[], column: number): boolean {
  const words = list.map((item) =>
    isDraftMap(item) || isDraftList(item) ? undefined : printScalar(item, { inFlow: true }),
  );
  return (
    words.every((word) => word !== undefined && word.length <= LONGEST_WORD) &&
    words.join(', ').length + column <= WIDEST
  );
}

/** The lines of a field. `spot` is that of its map. */
export function printField(name: string, value: Draft, spot: Spot): string[] {
  const { style, column } = spot;
  const key = `${printScalar(name)}:`;
  const path = [...spot.path, name];
  const printed = printValue(value, { ...spot, path, column: column + key.length + 1 });
  if (typeof printed === 'string') return [printed === '' ? key : `${key} ${printed}`];
  return [key, ...indented(printed, isDraftList(value) ? style.listStep : style.step)];
}

/**
 * The lines of an entry of a list. `spot` is its own.
 * @param braced whether a section goes between braces
 */
export function printItem(value: Draft, spot: Spot, braced = spot.style.bracedEntries): string[] {
  const inner = { ...spot, column: spot.column + 2 };
  if (value === null) return ['- null'];
  const inline = braced && isDraftMap(value) ? printInline(value, inner) : undefined;
  const printed = inline !== undefined && inline.length + inner.column <= WIDEST ? inline : printValue(value, inner);
  if (typeof printed === 'string') return [`- ${printed}`];
  const [first = '', ...rest] = printed;
  return [`- ${first}`, ...indented(rest, 2)];
}

export function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => `${' '.repeat(by)}${line}`);
}

/** A value on one line. What is inside it is always in brackets; `inFlow` says whether the value itself is. */
export function printInline(value: Draft, { style, path, quote }: Omit<Spot, 'column'>, inFlow = true): string {
  if (isDraftList(value)) {
    const items = value.map((item, index) => printInline(item, { style, path: [...path, index] }));
    return bracketed(items, '[', ']', style.bracketPad);
  }
  if (isDraftMap(value)) {
    const fields = fieldsInOrder(value, path).map((name) => printPair(name, value[name] as Draft, { style, path }));
    return bracketed(fields, '{', '}', style.bracePad);
  }
  return printScalar(value, {
    inFlow,
    quote: value === BLANK ? (quote ?? quoteFor(path)) : quote,
    isDate: takesDate(path),
  });
}

/** Any text can go between double quotes, so a blank for a text has them, and only what isn't a text goes without. */
function quoteFor(path: Path): Quote {
  const kind = answerKindAt(path);
  return kind?.kind === 'text' && !kind.takesNumbers ? '"' : undefined;
}

/** A field as it is written between braces. `spot` is that of its map. */
export function printPair(name: string, value: Draft, { style, path }: Omit<Spot, 'column'>): string {
  return `${printScalar(name, { inFlow: true })}: ${printInline(value, { style, path: [...path, name] })}`;
}

function bracketed(parts: readonly string[], open: string, close: string, pad: string): string {
  return parts.length === 0 ? `${open}${close}` : `${open}${pad}${parts.join(', ')}${pad}${close}`;
}

/** The names of a map's fields: in the order of the plan format, then those that it doesn't have. */
export function fieldsInOrder(map: DraftMap, path: Path): string[] {
  const order = fieldOrder(path);
  const known = order.filter((name) => name in map);
  return [...known, ...Object.keys(map).filter((name) => !order.includes(name))];
}
