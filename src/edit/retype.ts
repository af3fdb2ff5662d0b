/** Retypes part of a text, if that makes the text readable or corrects one value in it, and changes nothing else. */

import { parsePath, valueAt } from '../plan/path.ts';
import { readYaml, type YamlDocument, type YamlSyntaxError } from '../yaml/read.ts';
import type { Edited, ReadText } from './apply.ts';
import { sameData } from './draft.ts';
import { withEdits } from './edits.ts';
import { type Refused, refuse } from './refusal.ts';
import { spliced } from './splice.ts';
import type { Retyping } from './what-to-write.ts';

/** @param index which document, counted from 0 */
export function retyped(read: ReadText, index: number, { start, end, value, path }: Retyping): Edited | Refused {
  const splices = [{ start, end, text: value }];
  const text = spliced(read.text, splices);
  if (text === undefined) return refuse('uncertain');
  const after = readYaml(text);
  const isRight = path === '' ? hasFewerErrors(after, read) : differsOnlyAt(path, index, after, read);
  return isRight ? { text, splices } : refuse('uncertain', parsePath(path));
}

interface Reading {
  readonly documents: readonly YamlDocument[];
  readonly errors: readonly YamlSyntaxError[];
}

/** Whether the first error is gone, and none has taken its place. */
function hasFewerErrors(after: Reading, before: Reading): boolean {
  const [first] = errorsIn(after);
  const [was] = errorsIn(before);
  return was !== undefined && (first === undefined || first.start > was.start);
}

function errorsIn({ documents, errors }: Reading): YamlSyntaxError[] {
  return [...errors, ...documents.flatMap((document) => document.errors)].sort((a, b) => a.start - b.start);
}

function differsOnlyAt(path: string, index: number, after: Reading, before: Reading): boolean {
  if (errorsIn(after).length > 0 || after.documents.length !== before.documents.length) return false;
  return after.documents.every(({ data }, at) => {
    const was = before.documents[at]?.data ?? null;
    if (at !== index) return sameData(data, was);
    const value = valueAt(data, parsePath(path));
    const wanted = value === undefined ? undefined : withEdits(was, [{ op: 'set', path: parsePath(path), value }]);
    return wanted !== undefined && !('refused' in wanted) && sameData(data, wanted.data);
  });
}
