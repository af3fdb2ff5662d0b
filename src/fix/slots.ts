/** What to ask a person about an edit: each slot is filled by one answer. */

import { type AnswerKind, answerKindAt } from '../edit/answer-kinds.ts';
import { BLANK_TEXT } from '../edit/plan-fields.ts';
import { titleAndTimes } from '../plan/how-often.ts';
import { type Data, isList, isMap, type Path } from '../plan/path.ts';

/** A person by post, at a school of the network or from anywhere. */
export type SlotKind = AnswerKind | { readonly kind: 'post'; readonly isFromOutside: boolean };

export interface Slot {
  /** Where the answer goes, from the top of the plan. */
  readonly path: Path;
  readonly kind: SlotKind;
  /** Whether the answer is a list. */
  readonly isList: boolean;
}

/** The slots of what an edit writes at a path, in its order. An id isn't asked for, because it comes from a name. */
export function slotsOf(value: Data, path: Path): Slot[] {
  const one = slotAt(value, path);
  if (one !== undefined) return one.kind.kind === 'id' ? [] : [one];
  if (isList(value)) return value.flatMap((item, index) => slotsOf(item, [...path, index]));
  return isMap(value) ? Object.entries(value).flatMap(([name, inner]) => slotsOf(inner, [...path, name])) : [];
}

function slotAt(value: Data, path: Path): Slot | undefined {
  const kind = kindOf(value, path);
  if (kind !== undefined) return { path, kind, isList: false };
  const [item, ...others] = isList(value) ? value : [];
  const itemKind = item === undefined || others.length > 0 ? undefined : kindOf(item, [...path, 0]);
  return itemKind && { path, kind: itemKind, isList: true };
}

/** The kind of answer that fills a value; undefined if it is a section or a list with slots inside. */
function kindOf(value: Data, path: Path): SlotKind | undefined {
  if (value === BLANK_TEXT) return answerKindAt(path);
  if (!isMap(value) || value['post'] !== BLANK_TEXT) return undefined;
  const names = Object.keys(value);
  return names.length > 1 && names.every((name) => PLACES.includes(name))
    ? { kind: 'post', isFromOutside: names.includes('from') }
    : undefined;
}

const PLACES = ['post', 'school', 'from'];

/**
 * What an edit writes once its slots have answers; undefined if nothing is left of it. Fields without an answer are left
 * out.
 * @param answerTo the answer to a slot, given its path; undefined if it was skipped
 * @param newId makes an id from a name
 */
export function filled(
  value: Data,
  path: Path,
  answerTo: (path: Path) => Data | undefined,
  newId: (name: string, path: Path) => string,
): Data | undefined {
  if (slotAt(value, path) !== undefined) return answerTo(path);
  if (isList(value)) {
    const items = value.flatMap((item, index) => filled(item, [...path, index], answerTo, newId) ?? []);
    return items.length === 0 ? undefined : items;
  }
  if (!isMap(value)) return value;
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    const made = filled(inner, [...path, name], answerTo, newId);
    return made === undefined ? [] : [[name, made] as const];
  });
  const isAnswered = entries.some(([name]) => slotsOf(value[name] as Data, [...path, name]).length > 0);
  if (!isAnswered) return undefined;
  const made = withTimes(Object.fromEntries(entries), path);
  return value['id'] === BLANK_TEXT ? { id: newId(nameIn(made), [...path, 'id']), ...made } : made;
}

/** An activity with how often it takes place in a field of its own, if that was typed after its title. */
function withTimes(made: Readonly<Record<string, Data>>, path: Path): Readonly<Record<string, Data>> {
  const { title, times_per_year } = made;
  const isActivity = path[0] === 'activities' && typeof title === 'string' && times_per_year === undefined;
  const apart = isActivity ? titleAndTimes(title) : undefined;
  return apart === undefined ? made : { ...made, title: apart.title, times_per_year: apart.timesPerYear };
}

function nameIn(made: Readonly<Record<string, Data>>): string {
  return String(made['title'] ?? made['name'] ?? made['statement'] ?? '');
}

/** Whether a place names the programme that the network is part of. */
export function isProgramme(path: Path): boolean {
  return path.at(-1) === 'programme';
}

/** Whether a place says who pays something into the budget. */
export function isPayer(path: Path): boolean {
  return path.at(-1) === 'from' && path.includes('income');
}

/** Whether a place has the name of a member school. */
export function isSchoolName(path: Path): boolean {
  return path[0] === 'schools' && path.at(-1) === 'name';
}

/** Whether a place has the title of an activity. */
export function isActivityTitle(path: Path): boolean {
  return path[0] === 'activities' && path.at(-1) === 'title';
}
