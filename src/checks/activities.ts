/** Activities as breaches: one finding that names several, placed at the first. */

import { schoolsIn } from '../plan/meeting.ts';
import type { Activity } from '../plan/types.ts';
import { list } from '../text.ts';
import type { Breach } from './check.ts';

/** One breach for several activities: at a field of the first, with the others as related places. None for none. */
export function activitiesTogether(activities: readonly Activity[], field: string): Breach[] {
  const [first, ...others] = activities;
  if (first === undefined) return [];
  return [
    {
      at: [...first.at, field],
      facts: { activities: list(activities.map(({ title }) => title)) },
      related: others.map(({ at, title }) => ({ at: [...at, field], message: title })),
      schools: schoolsIn(activities.map(({ schools }) => schools)).size,
    },
  ];
}
