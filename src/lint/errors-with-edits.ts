/** Errors about the format, with what was probably meant, if that is known. Loaded only for a plan that doesn't fit. */

import { answerKindAt, isId } from '../edit/answer-kinds.ts';
import { drafted } from '../edit/draft.ts';
import { styleOf } from '../edit/file-style.ts';
import { editsForPeople } from '../edit/people-meant.ts';
import { BLANK_TEXT, takesWord } from '../edit/plan-fields.ts';
import { printInline } from '../edit/print-value.ts';
import { suggestedAt, suggestedBeforeRemark, suggestedIds } from '../edit/suggestions.ts';
import { type BlankEdit, isFilling } from '../edit/what-to-write.ts';
import { withoutIdAt } from '../edit/without-id.ts';
import { type Data, type DataMap, isList, isMap, type Path, parsePath, printPath, valueAt } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';
import { likelyWords, meansAll } from '../plan/words-for.ts';
import { planSchemaErrors } from '../schema/plan-errors.ts';
import type { PlanSchemaError } from '../schema/schema-types.ts';
import { findNamed } from '../text/find-named.ts';

export interface ErrorWithEdits extends PlanSchemaError {
  /** What to write instead. Left out if it isn't known. */
  readonly edits?: readonly BlankEdit[];
  /** Set if the edits of an earlier error correct this one too. */
  readonly settledAbove?: true;
}

const AS_ABOVE = 'The lines to write for the error above correct this one too.';
const USE_AN_ID = 'Use an id from the plan.';
const GIVE_AN_ID = 'Give what it names an id, and write that id here.';
const PLAIN = styleOf('', undefined);

/** @param today whose roles are meant by words such as "our critical friend" */
export function errorsWithEdits(data: Data, today: Day): ErrorWithEdits[] {
  const known = new Set<string>();
  return planSchemaErrors(data).map((error, index): ErrorWithEdits => {
    const edits = index < MOST_WITH_EDITS ? editsFor(data, error, today) : [];
    if (edits.length === 0) return error;
    const isValue = error.rule === 'plan-shape' && error.suggestion === undefined;
    const words = JSON.stringify(edits);
    if (known.has(words)) return { ...error, fix: AS_ABOVE, settledAbove: true };
    known.add(words);
    return { ...error, edits, fix: (isValue ? fixFrom(edits) : undefined) ?? error.fix };
  });
}

/** What was meant is looked up for at most this many errors of a plan. */
const MOST_WITH_EDITS = 20;

/** What to write, instead of what the error says about any such value; undefined if the error says it better. */
function fixFrom([edit, second]: readonly BlankEdit[]): string | undefined {
  if (edit === undefined || !isFilling(edit)) return undefined;
  const path = parsePath(edit.path);
  if (second !== undefined && path.at(-1) === 'id') return GIVE_AN_ID;
  const kind = answerKindAt(path)?.kind;
  const { meant = edit.value } = edit;
  if (meant === BLANK_TEXT) return kind === 'reference' ? USE_AN_ID : undefined;
  if (kind === 'choice' || kind === 'id' || isMap(meant)) return undefined;
  const printed = printInline(drafted(meant), { style: PLAIN, path }, false);
  const said = `Write ${path.findLast((step) => typeof step === 'string')}: ${printed}`;
  return edit.meant === undefined ? said : `${said}. Anything more can follow as a note, after a space and #.`;
}

/** What was meant where a plan doesn't fit the format, if that is known. */
function editsFor(data: Data, { path, suggestion, value: said }: PlanSchemaError, today: Day): BlankEdit[] {
  const name = suggestion?.at(-1);
  if (suggestion !== undefined && said !== undefined)
    return [
      { op: 'remove', path: printPath(path) },
      { op: 'set', path: printPath(suggestion), value: said },
    ];
  if (typeof name === 'string') return [{ op: 'rename', path: printPath(path), value: name }];
  if (!isMap(data)) return [];
  const people = editsForPeople(data, path, today);
  if (people !== undefined) return people;
  const list = typeof path.at(-1) === 'number' ? path.slice(0, -1) : undefined;
  const whole = list && (meaningAll(data, list) ?? suggestedEntries(data, list));
  if (list !== undefined && whole !== undefined) return [{ op: 'set', path: printPath(list), value: whole }];
  const value = suggestedAt(data, path);
  const named = value === undefined ? withIdFor(data, path) : undefined;
  if (named !== undefined) return named;
  return value === undefined ? blankAt(data, path) : [{ op: 'set', path: printPath(path), value }];
}

/**
 * An id for the entry that a text names, which has none, and that id in place of the text; undefined if it names none.
 */
function withIdFor(data: DataMap, path: Path): BlankEdit[] | undefined {
  const text = valueAt(data, path);
  if (typeof text !== 'string' || answerKindAt(path)?.kind !== 'reference') return undefined;
  // Notes on blanks cut long names.
  const entry = findNamed(text.replace(/…$/, ''), withoutIdAt(data, path));
  if (entry === undefined) return undefined;
  return [
    { op: 'set', path: printPath([...entry.at, 'id']), value: entry.id },
    { op: 'set', path: printPath(path), value: entry.id },
  ];
}

/** A blank in place of a text, number or date that doesn't fit; nothing in place of anything else. */
function blankAt(data: DataMap, path: Path): BlankEdit[] {
  const value = valueAt(data, path);
  const kind = answerKindAt(path)?.kind;
  const isSingle = value !== undefined && value !== null && typeof value !== 'object';
  if (!isSingle || kind === undefined || kind === 'id' || path.length < 2) return [];
  const isChosen = kind === 'choice' || kind === 'reference';
  const meant = onlyWord(String(value), path) ?? suggestedBeforeRemark(String(value), path);
  const asked = isChosen && { ask: 'Which one did you mean?' };
  const words = { ...asked, ...(meant !== undefined && { meant, example: String(meant) }) };
  return [{ op: 'set', path: printPath(path), value: BLANK_TEXT, ...words }];
}

/** The only word of a choice that is like what is written; undefined if several are, or none. */
function onlyWord(written: string, path: Path): string | undefined {
  const kind = answerKindAt(path);
  const [first, ...others] = kind?.kind === 'choice' ? likelyWords(written, kind.words) : [];
  return others.length === 0 ? first : undefined;
}

/** `all` for a list with nothing but words for all the schools in it. */
function meaningAll(data: DataMap, path: Path): Data | undefined {
  const list = valueAt(data, path);
  const isAll = isList(list) && list.length === 1 && list.every((one) => typeof one === 'string' && meansAll(one));
  return isAll && takesWord(path, 'all') ? 'all' : undefined;
}

/** What was meant by the entries of a list of words and ids; undefined if one of them isn't known. */
function suggestedEntries(data: DataMap, path: Path): Data | undefined {
  const list = valueAt(data, path);
  if (!isList(list) || !list.every((entry) => typeof entry === 'string')) return undefined;
  const suggestion = list.flatMap((entry, index): (Data | undefined)[] => {
    if (isId(entry)) return [entry];
    const one = suggestedAt(data, [...path, index]);
    return one === undefined ? [...(suggestedIds(entry, data, path) ?? [undefined])] : [one];
  });
  return suggestion.every((entry) => entry !== undefined) ? suggestion : undefined;
}
