/** Turns offsets into lines and columns, and paths of the plan into places in the text. No other module does. */

import type { Path } from '../plan/path.ts';
import type { Place } from './diagnose/syntax-error.ts';
import { lineStarts } from './lines.ts';
import type { YamlDocument } from './read.ts';
import type { Point, Span } from './span.ts';
import { entryOf, followed, type MapNode, type Node } from './tree.ts';

export type LineIndex = (offset: number) => Point;

/** From a 0-based offset to its 1-based line and column, both in UTF-16 units. Lines are found on first use. */
export function lineIndex(text: string): LineIndex {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const within = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    let lineStart = 0;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const start = starts[middle];
      if (start === undefined || start > within) high = middle - 1;
      else [low, lineStart] = [middle, start];
    }
    return { line: low + 1, column: within - lineStart + 1, offset: within };
  };
}

export interface Located {
  readonly span: Span;
  /** Where the value is written, if the plan only refers to it here (`*name`, `<<`). */
  readonly anchor?: Span;
  /** Neither the path nor the section it would belong to is in the text: the span is the start of the document. */
  readonly absent?: true;
}

/** A node and how it was reached. */
interface Found {
  /** What to underline: the node, or the reference it was reached through. */
  readonly value: Place;
  /** Its key; undefined for an entry of a list. */
  readonly key: Place | undefined;
  readonly node: Node;
  /** Where it is written, if it was reached through a reference. */
  readonly anchor: Place | undefined;
}

/**
 * Where the value or the key of a path is. If the path isn't in the text, where its nearest ancestor that is in the
 * text has its key, or its entry in a list.
 */
export function locate(document: YamlDocument, at: LineIndex, path: Path, part: 'key' | 'value'): Located {
  const { root } = document;
  if (root === undefined) return { span: { start: at(0), end: at(0) } };
  let here: Found = { value: root, key: undefined, node: root, anchor: undefined };
  for (const step of path) {
    const next = stepInto(here, step);
    if (next === undefined) {
      const nearest = spanned(at, here.key ?? firstKey(here), here.anchor);
      return here.node === root ? { ...nearest, absent: true } : nearest;
    }
    here = next;
  }
  const place = part === 'key' || path.length === 0 ? (here.key ?? firstKey(here)) : here.value;
  return spanned(at, place, here.anchor);
}

function spanned(at: LineIndex, place: Place, anchor: Place | undefined): Located {
  const span = { start: at(place.start), end: at(place.end) };
  return anchor === undefined ? { span } : { span, anchor: { start: at(anchor.start), end: at(anchor.end) } };
}

/** The first key of a map that has no key of its own, to avoid underlining the whole map. */
function firstKey({ value, node }: Found): Place {
  if (value !== node) return value;
  const [first] = node.kind === 'map' ? node.entries : [];
  return first?.key ?? value;
}

function stepInto(from: Found, step: string | number): Found | undefined {
  const node = followed(from.node);
  const outside = from.node.kind === 'alias' ? from.value : undefined;
  if (node.kind === 'list' && typeof step === 'number') {
    const item = node.items[step];
    return item && through(from, outside, item, undefined);
  }
  if (node.kind !== 'map' || typeof step !== 'string') return undefined;
  const entry = entryOf(node, step);
  if (entry !== undefined) return through(from, outside, entry.value, entry.key);
  return merged(from, outside, node, step);
}

/** A child of a node; it is shown at the reference if the node was reached through one. */
function through(from: Found, outside: Place | undefined, node: Node, key: Place | undefined): Found {
  const shown = outside ?? (from.anchor === undefined ? undefined : from.value);
  if (shown !== undefined) return { value: shown, key: shown, node, anchor: node };
  return { value: node, key, node, anchor: node.kind === 'alias' ? node.target : undefined };
}

function merged(from: Found, outside: Place | undefined, map: MapNode, name: string): Found | undefined {
  for (const merge of map.merges) {
    const source = followed(merge) as MapNode;
    if (!(name in source.data)) continue;
    const shown = outside ?? (from.anchor === undefined ? merge : from.value);
    return stepInto({ value: shown, key: shown, node: source, anchor: source }, name);
  }
  return undefined;
}
