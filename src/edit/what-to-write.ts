/** What to write in a plan about a finding: edits with blanks for the person's own words. */

import { isOpenName } from '../plan/nobody.ts';
import { type Data, isList, isMap, type Path, printPath, valueAt } from '../plan/path.ts';
import { isFilledIn } from '../plan/placeholder-text.ts';
import { BLANK_TEXT, blankFor, hasField } from './plan-fields.ts';

/** One thing to write, as a rule's record has it. The place is given by exactly one of the first three. */
export interface WriteRecord {
  /** A dotted path from the top of the plan. */
  readonly at?: string;
  /** A field of what the finding is about. */
  readonly below?: string;
  /** A field beside the one that the finding is about; the finding's own field if empty. */
  readonly beside?: string;
  /** What to write, with `…` for the person's own words. It is written only where the plan has nothing yet. */
  readonly set?: Data;
  /** What to write in place of what is there. */
  readonly replace?: Data;
  /** An entry for the end of the list at the place. */
  readonly add?: Data;
  /** How many entries the list should have; at least one is added. Without it, exactly one is. */
  readonly entries?: number;
  /** A field beside the one to write that says the same; if it's filled in, there is nothing to write. */
  readonly unless?: string;
  /** The question that the words answer, if the field's own description doesn't ask it. */
  readonly ask?: string;
  /** A smaller number in the plan counts as nothing. */
  readonly least?: number;
  /** Whether it is written only if the finding is about this very field. */
  readonly if_found_there?: boolean;
  /** A few words on what to write, as a note beside it. */
  readonly hint?: string;
  /** An answer that somebody else gave, if the field's own example doesn't fit. */
  readonly example?: string;
  /** The words of a choice that settle the finding, if the field takes others too. */
  readonly fitting?: readonly string[];
}

/** One thing to change in one plan, such as `leadership.co_leaders`. Every `…` stands for the person's own words. */
export type BlankEdit = Filling | Change;

export interface Filling {
  readonly op: 'set' | 'append';
  readonly path: string;
  readonly value: Data;
  /** What the plan probably means instead of what it says; the lines to paste have it, and a person is asked. */
  readonly meant?: Data;
  readonly ask?: string;
  readonly hint?: string;
  readonly example?: string;
  readonly fitting?: readonly string[];
}

/**
 * A field that is renamed to `value`; a field or an entry that is removed; or part of the text, given by 0-based
 * offsets, that is retyped.
 */
export type Change =
  | { readonly op: 'rename'; readonly path: string; readonly value: string }
  | Retyping
  | { readonly op: 'remove'; readonly path: string };

export interface Retyping {
  readonly op: 'retype';
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export function isFilling(edit: BlankEdit): edit is Filling {
  return edit.op === 'set' || edit.op === 'append';
}

/**
 * What to write about a finding at a place of a plan: what the rule's record says; if it says nothing and the plan has
 * no value at the place, what the format takes there. Places that the format doesn't have are left out.
 */
export function whatToWrite(records: readonly WriteRecord[] | undefined, place: Path, data: Data): BlankEdit[] {
  if (records === undefined) return place.length > 0 && isUnfilled(valueAt(data, place)) ? derived(place) : [];
  return records.flatMap((record) => {
    const path = placeOf(record, place);
    const isMeant = record.if_found_there !== true || printPath(path) === printPath(place);
    return isMeant && hasField(path) && hasRoom(data, path) ? editsOf(record, path, data) : [];
  });
}

/** Whether a path doesn't lead into a text, such as the `none` of `families: none`. */
function hasRoom(data: Data, path: Path): boolean {
  return path.every((_, length) => {
    const section = valueAt(data, path.slice(0, length)) ?? null;
    return section === null || typeof section === 'object';
  });
}

function editsOf(record: WriteRecord, path: Path, data: Data): BlankEdit[] {
  const { set = BLANK_TEXT, replace, add, entries = 0, unless, least = -Infinity, ...words } = record;
  const value = valueAt(data, path);
  if (add !== undefined) {
    if (typeof value === 'string') return [edit('set', path, [add], words)];
    const begun = entries === 0 ? intoEntry(value, add, path, words) : [];
    if (begun.length > 0) return begun;
    const missing = Math.max(1, entries - (isList(value) ? value.filter((entry) => isBegun(entry, add)).length : 0));
    return Array.from({ length: missing }, () => edit('append', path, add, words));
  }
  const isSaid = unless !== undefined && !isUnfilled(valueAt(data, [...path.slice(0, -1), unless]));
  if (replace === BLANK_TEXT && typeof value === 'object' && !isUnfilled(value)) return [];
  return isSaid || (replace === undefined && !isUnwritten(value, least))
    ? []
    : [edit('set', path, replace ?? set, words)];
}

/** Whether a plan has nothing at a place, or only a text that stands for one that is still to come, or for none. */
function isUnwritten(value: Data | undefined, least: number): boolean {
  if (typeof value === 'number') return value < least;
  return isUnfilled(value) || (typeof value === 'string' && !isFilledIn(value));
}

/**
 * What is missing from the one entry of a list that names nobody, such as `{}` or someone "to be asked": another beside
 * it would be one too many. Empty if the list has no such entry.
 */
function intoEntry(list: Data | undefined, wanted: Data, path: Path, words: WriteRecord): Filling[] {
  if (!isList(list) || !isMap(wanted)) return [];
  const isOfPerson = Object.hasOwn(wanted, PERSON);
  const isNobody = (entry: Data) => !isBegun(entry, wanted) || openIn(entry).length > 0;
  const at = list.findIndex((entry) => isUnfilled(entry) || (isOfPerson && isNobody(entry)));
  const entry = list[at];
  if (entry === undefined) return [];
  const place = [...path, at];
  if (!isMap(entry) || isUnfilled(entry)) return [edit('set', place, wanted, words)];
  const missing = Object.entries(wanted).filter(([key]) => isUnfilled(entry[key]));
  const open = openIn(entry).map((key) => [...place, PERSON, key]);
  return [
    ...open.map((field) => edit('set', field, BLANK_TEXT, words)),
    ...missing.map(([key, value], index) =>
      edit('set', [...place, key], value, open.length + index === 0 ? words : {}),
    ),
  ];
}

const PERSON = 'person';

/** The fields of an entry's person that say that nobody is found or asked yet. */
function openIn(entry: Data): string[] {
  const person = isMap(entry) ? entry[PERSON] : undefined;
  if (!isMap(person)) return [];
  return ['name', 'from'].filter((key) => {
    const said = person[key];
    return typeof said === 'string' && said.trim() !== '' && isOpenName(said);
  });
}

/** Whether an entry has the first thing that an entry needs. */
function isBegun(entry: Data, wanted: Data): boolean {
  const [first] = isMap(wanted) ? Object.keys(wanted) : [];
  return first === undefined || !isMap(entry) || !isUnfilled(entry[first]);
}

function edit(op: Filling['op'], path: Path, value: Data, { ask, hint, example, fitting }: WriteRecord): Filling {
  const words = {
    ...(ask && { ask }),
    ...(hint && { hint }),
    ...(example && { example }),
    ...(fitting && { fitting }),
  };
  return { op, path: printPath(path), value, ...words };
}

/** Whether a plan has nothing at a place: no field, no value, or an empty text, list or section. */
export function isUnfilled(value: Data | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return isList(value) ? value.length === 0 : isMap(value) && Object.keys(value).length === 0;
}

function derived(place: Path): BlankEdit[] {
  const value = blankFor(place);
  return value === undefined ? [] : [{ op: 'set', path: printPath(place), value }];
}

function placeOf({ at, below, beside }: WriteRecord, place: Path): Path {
  if (at !== undefined) return at.split('.');
  if (below !== undefined) return [...place, ...below.split('.')];
  return beside === undefined || beside === '' ? place : [...place.slice(0, -1), ...beside.split('.')];
}
