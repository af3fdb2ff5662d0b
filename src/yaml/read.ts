/** Parses a text into documents, each with its tree and data; or reports why the text can't be read. */

import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Data } from '../plan/path.ts';
import { amount } from '../text/words.ts';
import { TreeBuilder } from './build-tree.ts';
import { diagnose } from './diagnose/diagnose.ts';
import { syntaxErrorAt, type YamlSyntaxError } from './diagnose/syntax-error.ts';
import { withHiddenValues } from './hidden-values.ts';
import { MAX_DEPTH, MAX_DOCUMENTS, MAX_NODES } from './reading-limits.ts';
import type { Node } from './tree.ts';

export type { YamlSyntaxError } from './diagnose/syntax-error.ts';

export interface YamlDocument {
  /** 0-based position among the file's documents. */
  readonly index: number;
  /** Absent if the document is empty. */
  readonly root: Node | undefined;
  /** `null` if the document is empty. */
  readonly data: Data;
  /** If there are any, the document can't be checked. */
  readonly errors: readonly YamlSyntaxError[];
}

/** What a text holds. */
export interface ReadYaml {
  /** None if the text as a whole can't be read. */
  readonly documents: readonly YamlDocument[];
  /** Why it can't be. */
  readonly errors: readonly YamlSyntaxError[];
}

/**
 * Reads a text. The same text read again at once, as when lines to write are found for a plan just checked, gives the
 * same result.
 * @param most how many entries it may hold
 */
export function readYaml(text: string, most = MAX_NODES): ReadYaml {
  if (latest?.text !== text || latest.most !== most) latest = { text, most, result: readAgain(text, most) };
  return latest.result;
}

/** The lines of a plan that has just been read, with some values hidden, needn't be parsed. */
function readAgain(text: string, most: number): ReadYaml {
  const documents =
    latest?.most === most && latest.result.errors.length === 0
      ? withHiddenValues({ text: latest.text, documents: latest.result.documents }, text)
      : undefined;
  return documents === undefined ? readText(text, most) : { documents, errors: [] };
}

let latest: { readonly text: string; readonly most: number; readonly result: ReadYaml } | undefined;

function readText(text: string, most: number): ReadYaml {
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const error = tooLarge(events, most);
    return error === undefined
      ? { documents: documentsOf(text, events, most), errors: [] }
      : { documents: [], errors: [error] };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { documents: [], errors: [diagnose(text, error.reason, error.mark?.position ?? 0)] };
  }
}

function tooLarge(events: readonly Event[], most: number): YamlSyntaxError | undefined {
  let documents = 0;
  let nodes = 0;
  for (const { type } of events) {
    if (type === EVENT_ID.DOCUMENT) documents += 1;
    else if (type !== EVENT_ID.POP) nodes += 1;
  }
  const split = 'Split it into several files.';
  const start = { start: 0, end: 0 };
  if (documents > MAX_DOCUMENTS)
    return syntaxErrorAt(
      start,
      `The file has ${amount(documents)} documents, but nlc reads at most ${MAX_DOCUMENTS}.`,
      split,
    );
  if (nodes > most)
    return syntaxErrorAt(start, `The file has ${amount(nodes)} entries, but nlc reads at most ${amount(most)}.`, split);
  return undefined;
}

function documentsOf(text: string, events: readonly Event[], most: number): YamlDocument[] {
  const documents: YamlDocument[] = [];
  let next = 0;
  while (next < events.length) {
    const builder = new TreeBuilder(text, events, next + 1, most);
    const isEmpty = events[next + 1]?.type === EVENT_ID.POP;
    const root = isEmpty ? undefined : emptied(builder.node());
    documents.push({
      index: documents.length,
      root,
      data: root === undefined ? null : root.data,
      errors: builder.errors,
    });
    next = builder.next + 1;
  }
  return documents;
}

/** A document with only an empty value (`---` and nothing else) counts as empty. */
function emptied(node: Node): Node | undefined {
  return node.kind === 'scalar' && node.start === node.end && node.data === null ? undefined : node;
}
