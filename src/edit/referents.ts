/** What an id at a place of a plan can stand for, with names that a person would know it by. */

import { buildPlan } from '../plan/build/build.ts';
import { type Data, type DataMap, isList, isMap, type Path } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';
import type { Named } from '../text/find-named.ts';
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
export function referentsAt(data: DataMap, path: Path, today: Day): Referents | undefined {
  const tried = withEdits(data, [{ op: 'set', path, value: NOBODY }]);
  if ('refused' in tried) return undefined;
  const plan = buildPlan(tried.data as DataMap, today);
  const found = plan.unresolved.find(({ id }) => id === NOBODY);
  if (found === undefined) return undefined;
  const names = namesIn(data);
  return { kind: found.kind, known: found.known.map((id) => ({ id, name: names.get(id) ?? id })) };
}

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
