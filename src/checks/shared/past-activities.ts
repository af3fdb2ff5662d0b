/** Activities that are over, which rules about what the network does don't count. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import { pastActivities } from '../../plan/queries/network-year.ts';
import { clip } from '../../text/clip.ts';
import { fill, list } from '../../text/words.ts';

/**
 * Returns the phrase with `{activities}` filled in: the activities that are over and that the rule would have counted,
 * each with its end. Returns an empty text if there are none.
 */
export function overInWords(plan: Plan, phrase: string, counts: (activity: Activity) => boolean): string {
  const over = pastActivities(plan).filter(counts);
  if (over.length === 0) return '';
  const named = over.map(({ title, ends, starts }) => `"${clip(title, 98)}" (${(ends ?? starts)?.text})`);
  return fill(phrase, { activities: list(named, 4) });
}
