/** How rules refer to outcomes: their names, and the activities that serve them. */

import type { Activity, Outcome } from '../../plan/model/plan.ts';
import { displayName } from './display-name.ts';

/** Returns the outcome's statement in quotation marks, or its id, or the record's phrase if it has neither. */
export function outcomeName({ statement, id }: Outcome, unnamed: string): string {
  return displayName([statement === undefined ? undefined : `"${statement}"`, id], unnamed);
}

/** Returns which of the activities serve each outcome, in plan order. Outcomes without an activity are left out. */
export function servers(activities: readonly Activity[]): Map<Outcome, Activity[]> {
  const found = new Map<Outcome, Activity[]>();
  for (const activity of activities) {
    for (const outcome of activity.serves) {
      const others = found.get(outcome);
      if (others === undefined) found.set(outcome, [activity]);
      else others.push(activity);
    }
  }
  return found;
}
