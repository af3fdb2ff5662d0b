/** Activities as breaches: one finding that names several, placed at the first. */

import type { Activity } from '../../plan/model/plan.ts';
import { schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { clip, list } from '../../text/words.ts';
import type { Breach } from '../check.ts';
import { oneBreach } from './one-breach.ts';

/**
 * One breach for several activities, each title in quotation marks: at a field of the first, with the others as
 * related places. None for none.
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
