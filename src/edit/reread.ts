/** Reads a text again after splices: only the sections that they change, where the rest can't be affected. */

import { memoize } from '../text/memoize.ts';
import { readYaml, type YamlDocument, type YamlSyntaxError } from '../yaml/read.ts';
import { type Entry, emptyMap } from '../yaml/tree.ts';
import { type Draft, type DraftMap, isDraftMap } from './draft.ts';
import type { Splice } from './splice.ts';
import { isBreak } from './text-layout.ts';

/** What a text says. */
export interface Reading {
  readonly documents: readonly { readonly data: Draft; readonly errors: readonly YamlSyntaxError[] }[];
  readonly errors: readonly YamlSyntaxError[];
}

export interface TextBefore {
  readonly text: string;
  readonly documents: readonly YamlDocument[];
}

/** What may make one section depend on another: labels, references, merges, tags, directives, several documents. */
const TIES = /(?:^|[\s[{,:-])[&*!]\S|<<|^%|^---|^\.\.\./m;
/** Longer texts are read whole, since what is left out might count towards the limits on reading. */
const LONGEST = 2 ** 17;

/**
 * What a text says after splices, as `readYaml` would read it.
 * @param before the text before them
 * @param after the text after them
 * @param splices in any order, at least one
 */
export function reread(before: TextBefore, after: string, splices: readonly Splice[]): Reading {
  return rereadSections(before, after, splices) ?? readYaml(after);
}

/** Undefined if the whole text has to be read. */
function rereadSections(before: TextBefore, after: string, splices: readonly Splice[]): Reading | undefined {
  const { text, documents } = before;
  const root = documents[0]?.root;
  if (documents.length !== 1 || root?.kind !== 'map' || after.length > LONGEST) return undefined;
  const [from, to] = changedEntries(root.entries, splices);
  const start = root.entries[from]?.key.start;
  const end = root.entries[to]?.key.start ?? text.length;
  if (start === undefined || !startsLine(text, start) || !startsLine(text, end)) return undefined;
  const changed = after.slice(start, end + after.length - text.length);
  if (hasTies(before) || TIES.test(changed)) return undefined;
  const part = readYaml(changed);
  const [section] = part.documents;
  if (part.errors.length > 0 || part.documents.length !== 1 || section === undefined || section.errors.length > 0)
    return undefined;
  const data = joined([...root.entries.slice(0, from), ...root.entries.slice(to)], section.data);
  return data === undefined ? undefined : { documents: [{ data, errors: [] }], errors: [] };
}

const hasTies = memoize(({ text }: TextBefore) => TIES.test(text));

/** The first entry that splices change, and the first after them that they don't: -1 if it can't be told. */
function changedEntries(entries: readonly Entry[], splices: readonly Splice[]): [number, number] {
  const first = Math.min(...splices.map(({ start }) => start));
  const last = Math.max(...splices.map(({ end }) => end));
  const from = entries.findLastIndex(({ key }) => key.start < first);
  const to = entries.findIndex(({ key }) => key.start > last);
  return [from, to === -1 ? entries.length : to];
}

function startsLine(text: string, at: number): boolean {
  return at === 0 || at === text.length || isBreak(text, at - 1);
}

/** The data of sections that stay and of those read again; undefined if a section is in both. */
function joined(kept: readonly Entry[], changed: Draft): DraftMap | undefined {
  if (!isDraftMap(changed) || kept.some(({ name }) => name in changed)) return undefined;
  const map = emptyMap() as { [name: string]: Draft };
  for (const { name, value } of kept) map[name] = value.data;
  for (const [name, value] of Object.entries(changed)) map[name] = value;
  return map;
}
