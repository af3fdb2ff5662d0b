/** Adds and removes fields and entries between brackets. */

import type { Place } from '../yaml/diagnose/syntax-error.ts';
import type { ListNode, MapNode } from '../yaml/tree.ts';
import { deletion, insertion, type Splice } from './splice.ts';
import {
  breakNear,
  columnOf,
  endOfLine,
  isFirstOnLine,
  nextLine,
  skipTrivia,
  startOfLine,
  trimmedBack,
} from './text-layout.ts';

/** A field of a map in brackets, from its key to the end of its value; or an entry of a list. */
function partAt(node: MapNode | ListNode, index: number): Place | undefined {
  if (node.kind === 'list') return node.items[index];
  const entry = node.entries[index];
  return entry && { start: entry.key.start, end: Math.max(entry.key.end, entry.value.end) };
}

/**
 * Adds parts between brackets that have some already.
 * @param after the index of the part that they follow; -1 if they come first
 * @param added each as it is printed
 */
export function addInBrackets(
  text: string,
  node: MapNode | ListNode,
  after: number,
  added: readonly string[],
): Splice[] {
  const part = partAt(node, after);
  if (part !== undefined) return addBehind(text, node, part, added);
  const first = partAt(node, 0);
  if (first !== undefined) return [insertion(first.start, added.map((one) => `${one}, `).join(''))];
  return [insertion(trimmedBack(text, node.end - 1), added.map((one) => `, ${one}`).join(''))];
}

function addBehind(text: string, node: Place, part: Place, added: readonly string[]): Splice[] {
  const { start, end } = part;
  if (!hasOwnLine(text, node, part))
    return [insertion(end, added.map((one) => `${isEmptyField(text, end) ? ' ' : ''}, ${one}`).join(''))];
  const hasComma = text[skipTrivia(text, end)] === ',';
  const newLine = `${breakNear(text, end)}${' '.repeat(columnOf(text, start))}`;
  const lines = added.map((one, index) => `${newLine}${one}${hasComma || index < added.length - 1 ? ',' : ''}`);
  return [...(hasComma ? [] : [insertion(end, ',')]), insertion(endOfLine(text, end), lines.join(''))];
}

/** Whether a part, its comma and a comment are all that its lines hold. */
function hasOwnLine(text: string, node: Place, { start, end }: Place): boolean {
  if (!isFirstOnLine(text, start)) return false;
  const line = endOfLine(text, end);
  if (line >= node.end) return false;
  const comma = skipTrivia(text, end);
  return text[comma] === ',' ? comma < line && skipTrivia(text, comma + 1) > line : comma > line;
}

/** Whether a place is right behind a colon, where an empty value is. */
function isEmptyField(text: string, end: number): boolean {
  return text[end - 1] === ':';
}

/** Removes some of the parts between brackets, but not all. */
export function removeInBrackets(text: string, node: MapNode | ListNode, removed: ReadonlySet<number>): Splice[] {
  const length = node.kind === 'list' ? node.items.length : node.entries.length;
  const parts = Array.from({ length }, (_, index) => partAt(node, index) as Place);
  const lastKept = parts.findLastIndex((_, index) => !removed.has(index));
  return parts.flatMap((part, index) => {
    if (!removed.has(index)) return [];
    if (hasOwnLine(text, node, part)) return [deletion(startOfLine(text, part.start), nextLine(text, part.end))];
    const next = parts[index + 1];
    if (index < lastKept && next !== undefined) return [deletion(part.start, next.start)];
    const before = parts[index - 1] as Place;
    return [deletion(before.end, part.end)];
  });
}
