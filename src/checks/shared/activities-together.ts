/** Reports several activities as one breach, placed at the first. */

import type { Activity } from '../../plan/model/plan.ts';
import { schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { clip } from '../../text/clip.ts';
import { list } from '../../text/words.ts';
import type { Breach } from '../check.ts';
import { oneBreach } from './one-breach.ts';

/**
 * Returns one breach for several activities, with their titles quoted. It is placed at `field` of the first activity;
 * the others are related places. Returns an empty list if there are no activities.
 */
export function activitiesTogether(activities: readonly Activity[], field: string): Breach[] {
  return oneBreach(
    activities.map(({ at, title }) => ({ at: [...at, field], name: title })),
    {
      facts: { activities: list(activities.map(({ title }) => `"${clip(title, 98)}"`)) },
      schools: schoolsTakingPart(activities).size,
    },
  );
}
