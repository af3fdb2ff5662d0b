/** Reads a text again after some of its values were made unreadable, without parsing it again. */

import type { Data } from '../plan/path.ts';
import type { Place } from './diagnose/syntax-error.ts';
import { emptyMap, type MapNode, type Node } from './tree.ts';

/** What each character of a hidden value becomes. */
export const HIDDEN = '·';
/** A whole value that is hidden, perhaps in quotes. */
const WHOLE = /^(["']?)(·+)\1$/;
const RUNS = /·+/g;
/** What may make one place depend on another: labels, references, merges, tags and directives. */
const TIES = /(?:^|[\s[{,:-])[&*!]\S|<<|^%/m;

/**
 * The documents of a text that differs from another only in hidden values, each as long as before; undefined if more
 * than that differs, or if it can't be told without reading the text.
 * @param before the other text and its documents
 */
export function withHiddenValues<Document extends AnyDocument>(
  before: { readonly text: string; readonly documents: readonly Document[] },
  text: string,
): Document[] | undefined {
  if (!isHiddenForm(before.text, text)) return undefined;
  const documents: Document[] = [];
  for (const document of before.documents) {
    const root = document.root && withHidden(document.root, before.text, text);
    if (root === undefined || document.errors.length > 0) return undefined;
    documents.push({ ...document, root, data: root.data });
  }
  return documents;
}

interface AnyDocument {
  readonly root: Node | undefined;
  readonly data: Data;
  readonly errors: readonly unknown[];
}

/** Whether a text is another with some of its words made unreadable. */
function isHiddenForm(before: string, text: string): boolean {
  if (text.length !== before.length || !text.includes(HIDDEN) || TIES.test(text)) return false;
  let end = 0;
  for (const { index, 0: run } of text.matchAll(RUNS)) {
    const word = before.slice(index, index + run.length);
    if (text.slice(end, index) !== before.slice(end, index) || !(word === run || /^[a-z]+$/.test(word))) return false;
    end = index + run.length;
  }
  return text.slice(end) === before.slice(end);
}

/** Undefined if more than hidden values differs in it. */
function withHidden(node: Node, before: string, text: string): Node | undefined {
  if (isSame(node, before, text)) return node;
  if (node.kind === 'scalar') {
    const data = WHOLE.exec(text.slice(node.start, node.end))?.[2];
    return data === undefined ? undefined : { ...node, data };
  }
  if (node.kind === 'map') return mapWithHidden(node, before, text);
  if (node.kind !== 'list') return undefined;
  const items = node.items.map((item) => withHidden(item, before, text));
  return areAll(items) ? { ...node, items, data: items.map(({ data }) => data) } : undefined;
}

function mapWithHidden(node: MapNode, before: string, text: string): Node | undefined {
  const data: { [key: string]: Data } = emptyMap();
  const entries = [];
  for (const entry of node.entries) {
    const value = withHidden(entry.value, before, text);
    if (value === undefined || !isSame(entry.key, before, text)) return undefined;
    entries.push({ ...entry, value });
    data[entry.name] = value.data;
  }
  const { index: _, ...rest } = node;
  return { ...rest, entries, data };
}

function isSame({ start, end }: Place, before: string, text: string): boolean {
  return text.slice(start, end) === before.slice(start, end);
}

function areAll(nodes: readonly (Node | undefined)[]): nodes is Node[] {
  return nodes.every((node) => node !== undefined);
}
