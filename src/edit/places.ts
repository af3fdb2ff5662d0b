/** Where the parts of a value are in the text: its colon or dash, its labels, its header and its real end. */

import type { Path } from '../plan/path.ts';
import type { Entry, ListNode, MapNode, Node } from '../yaml/tree.ts';
import { columnOf, endOfLine, type LinePoint, looseLine, nextLine, skipTrivia } from './text-layout.ts';

/** A value and what holds it. */
export interface Slot {
  readonly node: Node;
  readonly holder: 'root' | 'field' | 'item';
  /** Right after the colon or dash; for the root and in brackets, where the value may begin. */
  readonly after: number;
  /** How deep the map or list that holds it is indented; 0 in brackets, where it doesn't matter. */
  readonly column: number;
  /** Whether something around it is in brackets. */
  readonly inFlow: boolean;
  readonly path: Path;
}

/** A map or list that is not in a slot of another kind. */
export type SlotOf<Kind extends Node> = Slot & { readonly node: Kind };

/** Whether a map or list is written in brackets. */
export function isInBrackets(text: string, { kind, start }: Node): boolean {
  return (kind === 'map' && text[start] === '{') || (kind === 'list' && text[start] === '[');
}

export function rootSlot(node: Node): Slot {
  return { node, holder: 'root', after: node.start, column: 0, inFlow: false, path: [] };
}

/** The value of a map's own entry. */
export function fieldSlot(text: string, map: SlotOf<MapNode>, entry: Entry): Slot {
  const inFlow = map.inFlow || isInBrackets(text, map.node);
  return {
    node: entry.value,
    holder: 'field',
    after: afterColon(text, entry),
    column: inFlow ? 0 : columnOf(text, map.node.start),
    inFlow,
    path: [...map.path, entry.name],
  };
}

/** Right after an entry's colon; after its key if it has none (`? key`). */
export function afterColon(text: string, { key }: Entry): number {
  const at = skipTrivia(text, key.end);
  return text[at] === ':' ? at + 1 : key.end;
}

/** An entry of a list. */
export function itemSlot(text: string, list: SlotOf<ListNode>, index: number): Slot {
  const node = list.node.items[index] as Node;
  const inFlow = list.inFlow || isInBrackets(text, list.node);
  return {
    node,
    holder: 'item',
    after: inFlow ? node.start : dashOf(text, list.node, index) + 1,
    column: inFlow ? 0 : columnOf(text, list.node.start),
    inFlow,
    path: [...list.path, index],
  };
}

/** The dash of an entry. */
function dashOf(text: string, { items, start }: ListNode, index: number): number {
  const before = items[index - 1];
  return before === undefined ? start : skipTrivia(text, before.end);
}

/** Where a value's text begins and ends. */
export interface Region {
  /**
   * `empty`: nothing is written. `inline`: words, quotes, brackets or a reference. `literal`: text below a `|` or `>`.
   * `block`: fields or entries on lines of their own.
   */
  readonly kind: 'empty' | 'inline' | 'literal' | 'block';
  /** Behind the colon or dash, and behind a label and a tag, if there are any. */
  readonly start: number;
  readonly from: number;
  /** Where the `|` or `>` of a literal ends, or the value itself. */
  readonly headEnd: number;
  readonly end: LinePoint;
}

/** Where a value is in the text. */
export function regionOf(text: string, slot: Slot): Region {
  const { node } = slot;
  const { start, header } = headOf(text, slot);
  const end = endOf(text, slot);
  if (header !== undefined) return { kind: 'literal', start, from: header, headEnd: endOfToken(text, header), end };
  const whole = { from: node.start, headEnd: node.end, end };
  if (node.kind === 'scalar' && node.start === node.end) return { kind: 'empty', start: node.start, ...whole };
  const isBlock = !slot.inFlow && (node.kind === 'map' || node.kind === 'list') && !isInBrackets(text, node);
  return { kind: isBlock ? 'block' : 'inline', start, ...whole };
}

/** Behind the labels and tags of a value; and its `|` or `>`, if it is text that begins with one. */
function headOf(text: string, { node, after }: Pick<Slot, 'node' | 'after'>): { start: number; header?: number } {
  let start = after;
  let at = skipTrivia(text, after);
  while (at < node.start && /[&!]/.test(text.charAt(at))) {
    start = endOfToken(text, at);
    at = skipTrivia(text, start);
  }
  const isLiteral = at < node.start && node.kind === 'scalar' && /[|>]/.test(text.charAt(at));
  return isLiteral ? { start, header: at } : { start };
}

function endOfToken(text: string, from: number): number {
  let at = from;
  while (at < text.length && !/[ \t\r\n]/.test(text.charAt(at))) at += 1;
  return at;
}

/** The end of a value's text. A literal that keeps its empty lines (`|+`) ends at the start of the line after them. */
export function endOf(text: string, slot: Pick<Slot, 'node' | 'after'>): LinePoint {
  const leaf = lastLeaf(text, slot);
  if (leaf === undefined) return { at: slot.node.end, startsLine: false };
  const { header } = headOf(text, leaf);
  const { start, end } = leaf.node;
  if (header === undefined) return { at: end, startsLine: false };
  const headEnd = endOfToken(text, header);
  const written = start === end ? endOfLine(text, headEnd) : end;
  return text.slice(header, headEnd).includes('+')
    ? afterBlankLines(text, written)
    : { at: written, startsLine: false };
}

/** The last single value in a value outside brackets; undefined if it ends otherwise. */
function lastLeaf(text: string, slot: Pick<Slot, 'node' | 'after'>): Pick<Slot, 'node' | 'after'> | undefined {
  const { node } = slot;
  if (node.kind === 'scalar') return slot;
  if (node.kind === 'alias' || isInBrackets(text, node)) return undefined;
  if (node.kind === 'list') {
    const index = node.items.length - 1;
    const item = node.items[index];
    return item && lastLeaf(text, { node: item, after: dashOf(text, node, index) + 1 });
  }
  const entry = node.entries.at(-1);
  const isMergeLast = node.merges.some(({ start }) => entry === undefined || start > entry.key.start);
  return entry === undefined || isMergeLast
    ? undefined
    : lastLeaf(text, { node: entry.value, after: afterColon(text, entry) });
}

function afterBlankLines(text: string, from: number): LinePoint {
  let at = nextLine(text, from);
  if (at === endOfLine(text, from)) return { at, startsLine: false, keepsLines: true };
  while (at < text.length && looseLine(text, at).kind === 'blank') at = nextLine(text, at);
  return { at, startsLine: true, keepsLines: true };
}
