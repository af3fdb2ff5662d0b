/** Activities that are part of another one: a group that plans an enquiry, and the enquiry itself. */

import type { Activity } from '../../plan/model/plan.ts';
import { contentWords } from './content-words.ts';

/**
 * Whether an activity's title names nothing that it is about, as it is made of `general` words alone, and one of
 * `others` is for all of its schools, so that it probably belongs to that.
 */
export function belongsTo(activity: Activity, others: readonly Activity[], general: readonly string[]): boolean {
  if (contentWords(activity.title, general).length > 0) return false;
  return others.some(({ schools }) => activity.schools.every((school) => schools.includes(school)));
}
