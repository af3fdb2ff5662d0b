/** Every id of a plan, so that a new one is different. */

import { type Data, type DataMap, isList } from '../plan/path.ts';
import { Ids } from '../text/slug.ts';

/** Takes every id of a plan, so that a new one is different. */
export function takeIds(data: Data, ids: Ids): void {
  if (isList(data)) for (const item of data) takeIds(item, ids);
  if (typeof data !== 'object' || data === null || isList(data)) return;
  const { id } = data as DataMap;
  if (typeof id === 'string') ids.take(id);
  for (const value of Object.values(data)) takeIds(value, ids);
}

/**
 * An id, with a number if something else in the plan has it.
 * @param instead what it is made from if it is empty
 */
export function unusedId(id: string, data: DataMap, instead = 'entry'): string {
  const ids = new Ids(instead);
  takeIds(data, ids);
  return ids.take(id);
}
