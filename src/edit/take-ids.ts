/** Every id of a plan, so that a new one is different. */

import { type Data, type DataMap, isList } from '../plan/path.ts';
import type { Ids } from '../text/slug.ts';

/** Takes every id of a plan, so that a new one is different. */
export function takeIds(data: Data, ids: Ids): void {
  if (isList(data)) for (const item of data) takeIds(item, ids);
  if (typeof data !== 'object' || data === null || isList(data)) return;
  const { id } = data as DataMap;
  if (typeof id === 'string') ids.take(id);
  for (const value of Object.values(data)) takeIds(value, ids);
}
