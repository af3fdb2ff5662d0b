/**
 * What was meant where a plan has something that doesn't fit its format: an id for a name, a date as people write it.
 */

import { withRemark } from '../plan/asides.ts';
import { type Data, type DataMap, isMap, type Path, valueAt } from '../plan/path.ts';
import { originOf, personInWords } from '../plan/person-in-words.ts';
import { readDate } from '../plan/queries/calendar.ts';
import { registerNumber } from '../plan/register-number.ts';
import { type SchoolInWords, schoolInWords } from '../plan/school-in-words.ts';
import { parseTypedAmount, parseTypedDate, parseTypedYesNo } from '../plan/typed-values.ts';
import { isWholeGroup, meansAll, wordFor } from '../plan/words-for.ts';
import { findNamed, type Named } from '../text/find-named.ts';
import { schoolSlug, slugOf } from '../text/slug.ts';
import { splitNames } from '../text/split-names.ts';
import { nearest } from '../text/words.ts';
import { type AnswerKind, answerKindAt, postWords } from './answer-kinds.ts';
import { withEdits } from './edits.ts';
import { BLANK_TEXT, blankFor, hasField, takesWord } from './plan-fields.ts';
import { referentsAt, schoolsOf } from './referents.ts';
import { unusedId } from './take-ids.ts';

/** What the text at a place means in the format; `…` stands for what it doesn't say. Undefined if that isn't known. */
export function suggestedAt(data: DataMap, path: Path): Data | undefined {
  const text = valueAt(data, path);
  if (typeof text !== 'string' || !hasField(path)) return undefined;
  const kind = answerKindAt(path);
  if (kind !== undefined) return suggestedFor(text, kind, data, path);
  const entry = answerKindAt([...path, 0]);
  if (entry === undefined) return suggestedSection(text, data, path);
  if (meansAll(text) && takesWord(path, 'all')) return 'all';
  // Where a list belongs there is a text, so an entry can only be tried without it.
  const cleared = withEdits(data, [{ op: 'remove', path }]);
  const around = 'refused' in cleared ? data : (cleared.data as DataMap);
  const parts = entry.kind === 'person' ? peopleIn(text) : idsIn(text, around, path);
  const suggestion = parts.map((part) => suggestedFor(part.trim(), entry, around, [...path, 0]));
  return suggestion.every((one) => one !== undefined) ? suggestion : undefined;
}

/**
 * The answer at the start of a text that goes on, where a number, a date, a word or yes or no belongs: 88 in `88, from 4
 * to 16`. Undefined if that isn't known.
 */
export function suggestedBeforeRemark(text: string, path: Path): Data | undefined {
  const kind = answerKindAt(path);
  const { first = '' } = withRemark(text) ?? {};
  if (kind?.kind === 'date' && readDate(first) !== undefined) return first;
  return kind !== undefined && IS_PLAIN.has(kind.kind) ? suggestedFor(first, kind, {}, path) : undefined;
}

const IS_PLAIN: ReadonlySet<AnswerKind['kind']> = new Set(['choice', 'date', 'yes-no', 'number']);

/** A new entry, such as a school, of which only the name is written, or the name and the number. */
function suggestedSection(text: string, data: DataMap, path: Path): Data | undefined {
  const blank = blankFor(path);
  const isNamed = isMap(blank ?? null) && ['id', 'name'].every((field) => field in (blank as DataMap));
  if (!isNamed) return undefined;
  const school = hasField([...path, 'identifier']) ? schoolInWords(text) : { name: text };
  const { name, identifier, pupils } = school as SchoolInWords;
  const number = { ...(identifier && { identifier: { ...identifier } }), ...(pupils !== undefined && { pupils }) };
  const id = schoolSlug(name);
  return { ...(blank as DataMap), id: id === '' ? BLANK_TEXT : unusedId(id, data), name, ...number };
}

/** Names or ids, without numbers of schools beside them. */
function idsIn(text: string, data: DataMap, path: Path): string[] {
  const known = referentsAt(data, [...path, 0])?.known ?? [];
  const parts = splitNames(text, known, (name) => suggestedId(name, data, [...path, 0]));
  const names = parts.filter((part) => registerNumber(part.trim()) === undefined);
  return names.length === 0 ? parts : names;
}

/**
 * The ids that one entry of a list means, such as `Ashby and Dene`; undefined if the list takes no ids or one isn't
 * known.
 */
export function suggestedIds(text: string, data: DataMap, path: Path): readonly Data[] | undefined {
  if (answerKindAt([...path, 0])?.kind !== 'reference') return undefined;
  const ids = idsIn(text, data, path).map((part) => suggestedId(part, data, [...path, 0]));
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

/** A comma is between a post and a place as well as between people. */
function peopleIn(text: string): string[] {
  return text.split(/[;&]| and /);
}

function suggestedFor(text: string, kind: AnswerKind, data: DataMap, path: Path): Data | undefined {
  switch (kind.kind) {
    case 'choice':
      return wordFor(text, kind.words) ?? nearest(text, kind.words);
    case 'date':
      return suggestedDate(text) ?? (kind.takesYesNo ? parseTypedYesNo(text) : undefined);
    case 'yes-no':
      return parseTypedYesNo(text);
    case 'number':
      return parseTypedAmount(text);
    case 'id':
      return freeId(text, data);
    case 'reference':
      return suggestedId(text, data, path);
    case 'person':
      return suggestedId(text, data, path) ?? suggestedPerson(text, schoolsOf(data));
    default:
      return undefined;
  }
}

/** An id made from a text, unless something else in the plan has it. */
function freeId(text: string, data: DataMap): string | undefined {
  const id = slugOf(text);
  return unusedId(id, data) === id ? id : undefined;
}

function suggestedDate(text: string): Data | undefined {
  const date = parseTypedDate(text);
  return date !== text && readDate(date) !== undefined ? date : undefined;
}

function suggestedId(text: string, data: DataMap, path: Path): string | undefined {
  const known = referentsAt(data, path)?.known ?? [];
  const found = /^\d+$/.test(text) ? undefined : findNamed(schoolInWords(text).name, known);
  if (found !== undefined) return found.id;
  const name = nearest(
    text,
    known.map((one) => one.name),
  );
  if (name !== undefined) return known.find((one) => one.name === name)?.id;
  // An id that isn't written as one, here or where it belongs: `Ashby School` for `ashby-school`.
  const slug = slugOf(text);
  return slug !== '' && known.some(({ id }) => slugOf(id) === slug) ? slug : undefined;
}

/** `Teacher, Marton Manor`, `a retired head from Durham` or only a name. */
function suggestedPerson(text: string, schools: readonly Named[]): Data {
  const said = personInWords(text, postWords(), (words) => findNamed(words, schools) !== undefined);
  if (said === undefined) return { name: text, post: isWholeGroup(text) ? 'other' : BLANK_TEXT };
  const { name, post, place = '', isFormer } = said;
  const school = isFormer ? undefined : findNamed(place, schools);
  const from = originOf(said);
  const where = school !== undefined ? { school: school.id } : from === undefined ? { school: BLANK_TEXT } : { from };
  return { ...(name !== undefined && { name }), post, ...where };
}
