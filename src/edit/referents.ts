/** What an id at a place of a plan can stand for, with names that a person would know it by. */

import { buildPlan, idsByKind } from '../plan/build/build.ts';
import { type Data, type DataMap, isList, isMap, type Path, placeInFormat } from '../plan/path.ts';
import type { Named } from '../text/find-named.ts';
import { memoize } from '../text/memoize.ts';
import { either } from '../text/words.ts';
import { withEdits } from './edits.ts';

export interface Referents {
  /** In words: `school`, `person or partner`. */
  readonly kind: string;
  /** In the order of the plan; a name is the id if the plan gives no other. */
  readonly known: readonly Named[];
}

/** An id that nobody uses. */
const NOBODY = 'nobody-has-this-id';

/**
 * What an id at a path can stand for. It is what the plan's own model would look for there, so that no list of fields
 * has to be kept.
 */
export function referentsAt(data: DataMap, path: Path): Referents | undefined {
  const kinds = kindsAt(path);
  if (kinds === undefined) return undefined;
  const ids = idsIn(data);
  const names = namesOf(data);
  const known = kinds.flatMap((kind) => ids[kind] ?? []);
  return { kind: either(kinds), known: known.map((id) => ({ id, name: names.get(id) ?? id })) };
}

const idsIn = memoize(idsByKind);
const namesOf = memoize((data: DataMap) => namesIn(data));

const kindsByPlace = new Map<string, readonly string[] | undefined>();

/** The kinds of things that an id at a place can refer to: what the model would look for in a plan with only that id. */
export function kindsAt(path: Path): readonly string[] | undefined {
  const place = placeInFormat(path);
  if (kindsByPlace.has(place)) return kindsByPlace.get(place);
  const first = path.map((step) => (typeof step === 'number' ? 0 : step));
  const tried = withEdits({}, [{ op: 'set', path: first, value: NOBODY }]);
  const { unresolved } = buildPlan('refused' in tried ? {} : (tried.data as DataMap), ANY_DAY);
  const kinds = unresolved.find(({ id }) => id === NOBODY)?.kinds;
  kindsByPlace.set(place, kinds);
  return kinds;
}

/** What an id refers to doesn't depend on the day. */
const ANY_DAY = 0;

/** The schools of a plan; a name is the id if the plan gives none. */
export function schoolsOf(data: Data): Named[] {
  const schools = isMap(data) ? data['schools'] : undefined;
  return (isList(schools) ? schools : []).flatMap((school) => {
    if (!isMap(school)) return [];
    const { id, name } = school;
    return typeof id === 'string' ? [{ id, name: typeof name === 'string' ? name : id }] : [];
  });
}

/** The names of everything with an id. */
function namesIn(data: Data, names = new Map<string, string>()): Map<string, string> {
  if (isList(data)) for (const item of data) namesIn(item, names);
  if (!isMap(data)) return names;
  const { id } = data;
  const name = [data['name'], data['title'], data['statement']].find((text) => typeof text === 'string' && text !== '');
  if (typeof id === 'string' && typeof name === 'string' && !names.has(id)) names.set(id, name);
  for (const value of Object.values(data)) namesIn(value, names);
  return names;
}
