/** Outcomes as the rules speak of them: by their own words, and by the activities that serve them. */

import type { Activity, Outcome, Plan } from '../../plan/model/plan.ts';
import { displayName } from './display-name.ts';

/** An outcome by its statement in quotation marks, else by its id, else by the record's phrase. */
export function outcomeName({ statement, id }: Outcome, unnamed: string): string {
  return displayName([statement === undefined ? undefined : `"${statement}"`, id], unnamed);
}

/** The activities that serve each outcome that any serves, in the plan's order. */
export function servers({ activities }: Plan): Map<Outcome, Activity[]> {
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
