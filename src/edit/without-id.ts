/** Entries that other parts of a plan can't refer to yet, because they have no id. */

import { ID_LISTS } from '../plan/id-lists.ts';
import { type DataMap, isList, isMap, type Path, valueAt } from '../plan/path.ts';
import type { Named } from '../text/find-named.ts';
import { memoize } from '../text/memoize.ts';
import { Ids, slugOf } from '../text/slug.ts';
import { kindsAt } from './referents.ts';
import { takeIds } from './take-ids.ts';

/** An entry with a name and no id; `id` is one that it could have. */
export interface WithoutId extends Named {
  readonly at: Path;
}

/** Schools always have an id, and people can be meant by their post. */
const { school, person, ...LISTS } = ID_LISTS;

/** The entries that the id at a path could stand for if they had one, in the order of the plan. */
export function withoutIdAt(data: DataMap, path: Path): readonly WithoutId[] {
  const kinds = kindsAt(path) ?? [];
  return allWithoutId(data).filter(({ at }) => kinds.some((kind) => isIn(at, LISTS[kind])));
}

function isIn(at: Path, list: Path | undefined): boolean {
  return list !== undefined && list.length === at.length - 1 && list.every((step, index) => at[index] === step);
}

/** All such entries, each with an id that nothing else in the plan has. */
export const allWithoutId = memoize((data: DataMap): readonly WithoutId[] => {
  const ids = new Ids('entry');
  takeIds(data, ids);
  return Object.values(LISTS).flatMap((list) => {
    const entries = valueAt(data, list);
    return (isList(entries) ? entries : []).flatMap((entry, index) => {
      const name = isMap(entry) && (entry['id'] ?? null) === null ? nameOf(entry) : undefined;
      return name === undefined ? [] : [{ at: [...list, index], name, id: ids.take(slugOf(name)) }];
    });
  });
});

/** What people know an entry by; undefined if it has no name. */
export function nameOf(entry: DataMap): string | undefined {
  return [entry['name'], entry['title'], entry['statement']].find(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );
}
