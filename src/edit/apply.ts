/** Applies edits to the text of a plan, checks that nothing else has changed, and refuses all of them otherwise. */

import type { Path } from '../plan/path.ts';
import type { YamlDocument, YamlSyntaxError } from '../yaml/read.ts';
import { followed, type Node } from '../yaml/tree.ts';
import { type Draft, isDraftMap, isEmptyDraft, sameData } from './draft.ts';
import { type Edit, withEdits } from './edits.ts';
import { styleOf } from './file-style.ts';
import { printValue } from './print-value.ts';
import { splicesTo } from './reconcile.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Reading, reread } from './reread.ts';
import { inOrder, insertion, type Splice, spliced } from './splice.ts';
import { breakNear, isBreak } from './text-layout.ts';

/** A text and what `readYaml` makes of it. */
export interface ReadText {
  readonly text: string;
  readonly documents: readonly YamlDocument[];
  readonly errors: readonly YamlSyntaxError[];
}

export interface Edited {
  /** The whole text after the edits. */
  readonly text: string;
  /** What was done to the text before, from the first to the last; none if nothing had to change. */
  readonly splices: readonly Splice[];
}

/**
 * Applies edits to one document of a text, all of them or none. Nothing but what they name changes, in any document.
 * @param index which document, counted from 0
 */
export function applyEdits(read: ReadText, index: number, edits: readonly Edit<Draft>[]): Edited | Refused {
  if (!isReadable(read, index)) return refuse('unreadable');
  const edited = attempt(read, index, edits);
  return edited ?? refusedAt(read, index, edits);
}

/** Undefined if the text would say anything other than what is wanted. */
function attempt(read: ReadText, index: number, edits: readonly Edit<Draft>[]): Edited | Refused | undefined {
  const document = read.documents[index];
  const wanted = withEdits(document?.data ?? null, edits);
  if ('refused' in wanted) return wanted;
  const splices = splicesFor(read, document, wanted.data);
  const text = splices && spliced(read.text, splices);
  if (splices === undefined || text === undefined) return undefined;
  if (splices.length === 0) return sameData(document?.data ?? null, wanted.data) ? { text, splices } : undefined;
  const reading = reread(read, text, splices);
  return says(reading, read.documents, index, wanted.data) ? { text, splices: inOrder(splices) } : undefined;
}

/** Names the first edit that can't be made, after those before it. */
function refusedAt(read: ReadText, index: number, edits: readonly Edit<Draft>[]): Refused {
  let [good, bad] = [0, edits.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (attempt(read, index, edits.slice(0, middle)) === undefined) bad = middle;
    else good = middle;
  }
  const edit = edits.slice(bad - 1, bad);
  return refuse(isShared(read.documents[index]?.root, edit) ? 'shared' : 'uncertain', edit[0]?.path);
}

/** A text without any document counts as one that is empty. */
function isReadable({ documents, errors }: ReadText, index: number): boolean {
  if (errors.length > 0) return false;
  const document = documents[index];
  return document === undefined ? index === 0 && documents.length === 0 : document.errors.length === 0;
}

function splicesFor(
  { text, documents }: ReadText,
  document: YamlDocument | undefined,
  wanted: Draft,
): Splice[] | undefined {
  const { root, data = null } = document ?? { root: undefined };
  if (Object.is(data, wanted)) return [];
  const style = styleOf(text, root);
  if (root !== undefined) return splicesTo({ text, style }, root, wanted);
  if (documents.length > 1 || !isDraftMap(wanted) || isEmptyDraft(wanted)) return undefined;
  const lines = printValue(wanted, { style, path: [], column: 0 });
  return typeof lines === 'string' ? undefined : [firstLines(text, lines)];
}

/** The first lines of a document that has only comments, if anything: at its end. */
function firstLines(text: string, lines: readonly string[]): Splice {
  const at = /^\.\.\.(?=\s|$)/m.exec(text)?.index ?? text.length;
  const eol = breakNear(text, 0);
  const start = at === 0 || isBreak(text, at - 1) ? '' : eol;
  return insertion(at, `${start}${lines.map((line) => line + eol).join('')}`);
}

/** Whether a text now has the wanted data in one document, and the same data as before in the others. */
function says({ documents, errors }: Reading, before: readonly YamlDocument[], index: number, wanted: Draft): boolean {
  return (
    errors.length === 0 &&
    documents.length === Math.max(before.length, 1) &&
    documents.every((document, at) => {
      if (at !== index) return sameData(document.data, before[at]?.data);
      return document.errors.length === 0 && sameData(document.data, wanted);
    })
  );
}

/** Whether an edit is about something that other parts of the document refer to, or that contains such a thing. */
function isShared(root: Node | undefined, edits: readonly Edit<Draft>[]): boolean {
  if (root === undefined) return false;
  const shared = new Set<Node>();
  visit(root, (node) => {
    if (node.kind === 'alias') shared.add(node.target);
  });
  let found = false;
  const look = (node: Node) => {
    found ||= shared.has(node);
  };
  for (const { path } of edits) visit(walk(root, path, look), look);
  return found;
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  if (node.kind === 'list') for (const item of node.items) visit(item, look);
  if (node.kind !== 'map') return;
  for (const merge of node.merges) visit(merge, look);
  for (const { value } of node.entries) visit(value, look);
}

/** The last node on a path that is in the text. */
function walk(root: Node, path: Path, look: (node: Node) => void): Node {
  let here = root;
  for (const step of path) {
    look(here);
    const node = followed(here);
    const next =
      node.kind === 'map'
        ? node.entries.find(({ name }) => name === step)?.value
        : node.kind === 'list'
          ? node.items[step as number]
          : undefined;
    if (next === undefined) return here;
    here = next;
  }
  return here;
}
