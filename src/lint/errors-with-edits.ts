/** Errors about the format, with what was probably meant, if that is known. Loaded only for a plan that doesn't fit. */

import { answerKindAt } from '../edit/answer-kinds.ts';
import { drafted } from '../edit/draft.ts';
import { styleOf } from '../edit/file-style.ts';
import { printInline } from '../edit/print-value.ts';
import { suggestedAt, suggestedIds } from '../edit/suggestions.ts';
import { type BlankEdit, isFilling } from '../edit/what-to-write.ts';
import { type Data, type DataMap, isList, isMap, type Path, parsePath, printPath, valueAt } from '../plan/path.ts';
import { planSchemaErrors } from '../schema/plan-errors.ts';
import type { PlanSchemaError } from '../schema/schema-types.ts';

export interface ErrorWithEdits extends PlanSchemaError {
  /** What to write instead. Left out if it isn't known. */
  readonly edits?: readonly BlankEdit[];
}

const PLAIN = styleOf('', undefined);

export function errorsWithEdits(data: Data): ErrorWithEdits[] {
  return planSchemaErrors(data).map((error, index) => {
    const edits = index < MOST_WITH_EDITS ? editsFor(data, error) : [];
    if (edits.length === 0) return error;
    const isValue = error.rule === 'plan-shape' && error.suggestion === undefined;
    return { ...error, edits, fix: (isValue ? fixFrom(edits) : undefined) ?? error.fix };
  });
}

/** What was meant is looked up for at most this many errors of a plan. */
const MOST_WITH_EDITS = 20;

/** What to write, instead of what the error says about any such value; undefined if the error says it better. */
function fixFrom([edit]: readonly BlankEdit[]): string | undefined {
  if (edit === undefined || !isFilling(edit)) return undefined;
  const path = parsePath(edit.path);
  if (answerKindAt(path)?.kind === 'choice' || isMap(edit.value)) return undefined;
  const printed = printInline(drafted(edit.value), { style: PLAIN, path }, false);
  return `Write ${path.findLast((step) => typeof step === 'string')}: ${printed}`;
}

/** What was meant where a plan doesn't fit the format, if that is known. */
function editsFor(data: Data, { path, suggestion, value: said }: PlanSchemaError): BlankEdit[] {
  const name = suggestion?.at(-1);
  if (suggestion !== undefined && said !== undefined)
    return [
      { op: 'remove', path: printPath(path) },
      { op: 'set', path: printPath(suggestion), value: said },
    ];
  if (typeof name === 'string') return [{ op: 'rename', path: printPath(path), value: name }];
  if (!isMap(data)) return [];
  const list = typeof path.at(-1) === 'number' ? path.slice(0, -1) : undefined;
  const whole = list && suggestedEntries(data, list);
  if (list !== undefined && whole !== undefined) return [{ op: 'set', path: printPath(list), value: whole }];
  const value = suggestedAt(data, path);
  return value === undefined ? [] : [{ op: 'set', path: printPath(path), value }];
}

/** What was meant by the entries of a list of words and ids; undefined if one of them isn't known. */
function suggestedEntries(data: DataMap, path: Path): Data | undefined {
  const list = valueAt(data, path);
  if (!isList(list) || !list.every((entry) => typeof entry === 'string')) return undefined;
  const suggestion = list.flatMap((entry, index): (Data | undefined)[] => {
    if (ID.test(entry)) return [entry];
    const one = suggestedAt(data, [...path, index]);
    return one === undefined ? [...(suggestedIds(entry, data, path) ?? [undefined])] : [one];
  });
  return suggestion.every((entry) => entry !== undefined) ? suggestion : undefined;
}

const ID = /^[a-z0-9][a-z0-9-]*$/;
