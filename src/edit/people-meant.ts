/** People who are written by their role where a list takes ids or people: `with: [the heads, our critical friend]`. */

import { type Data, type DataMap, isList, isMap, type Path, printPath, valueAt } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';
import { answerKindAt, isId } from './answer-kinds.ts';
import { schoolsOf } from './referents.ts';
import { allHeads, meantByRole, roleHolders } from './role-holders.ts';
import { suggestedAt } from './suggestions.ts';
import type { Filling } from './what-to-write.ts';

/**
 * What to write so that the plan means those people: them in place of the words, and an id for whoever can't be meant
 * without one. Undefined if no role is written there, or if it isn't known who is meant by part of a list.
 */
export function editsForPeople(data: DataMap, path: Path, today: Day): Filling[] | undefined {
  const isEntry = typeof path.at(-1) === 'number';
  const list = isEntry ? path.slice(0, -1) : path;
  const isOfPeople = answerKindAt([...list, 0])?.kind === 'person';
  if (!isOfPeople && answerKindAt(path)?.kind !== 'person') return undefined;
  const written = valueAt(data, isOfPeople ? list : path);
  const entries = isList(written) ? written : typeof written === 'string' ? partsOf(written, isOfPeople) : [];
  const meant = entries.map((entry) => (typeof entry === 'string' ? meantBy(entry, data, today) : undefined));
  if (meant.every((one) => one === undefined)) return undefined;
  const values = entries.map((entry, index) => meant[index]?.values ?? otherwise(entry, data, [...list, index]));
  if (!isOfPeople && values[0]?.length !== 1) return undefined;
  if (values.includes(undefined)) return undefined;
  const all = values.flatMap((one) => one ?? []);
  const value = isOfPeople ? all : (all[0] as Data);
  const ids = idsOnce(meant.flatMap((one) => one?.edits ?? []));
  return [{ op: 'set', path: printPath(isOfPeople ? list : path), value }, ...ids];
}

function partsOf(text: string, isOfPeople: boolean): string[] {
  return isOfPeople ? text.split(/[;,&]|\s+and\s+/).map((part) => part.trim()) : [text];
}

interface Meant {
  readonly values: readonly Data[];
  /** What gives ids to those who have none. */
  readonly edits: readonly Filling[];
}

function meantBy(text: string, data: DataMap, today: Day): Meant | undefined {
  const heads = allHeads(text, schoolsOf(data));
  if (heads !== undefined) return { values: heads, edits: [] };
  const meant = meantByRole(text, roleHolders(data, today));
  if (meant === undefined || 'problem' in meant) return undefined;
  return {
    values: meant.people.map(({ value }) => value),
    edits: meant.people.flatMap(({ value, edit }) =>
      edit === undefined ? [] : [{ op: 'set', path: printPath(edit.path), value }],
    ),
  };
}

/** An entry that says no role: as it is, if it fits the format, or what was probably meant. */
function otherwise(entry: Data, data: DataMap, path: Path): readonly Data[] | undefined {
  if (isMap(entry) || (typeof entry === 'string' && isId(entry))) return [entry];
  const value = suggestedAt(data, path);
  return value === undefined ? undefined : [value];
}

function idsOnce(ids: readonly Filling[]): Filling[] {
  return [...new Map(ids.map((one) => [one.path, one])).values()];
}
