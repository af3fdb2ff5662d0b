/** Activities that are part of another one: a group that plans an enquiry, and the enquiry itself. */

import type { Activity } from '../../plan/model/plan.ts';
import { contentWords } from './content-words.ts';

/**
 * Whether an activity probably belongs to another one: its title has only `general` words, which don't say what it is
 * about, and one of `others` is for all of its schools.
 */
export function belongsTo(activity: Activity, others: readonly Activity[], general: readonly string[]): boolean {
  if (contentWords(activity.title, general).length > 0) return false;
  return others.some(({ schools }) => activity.schools.every((school) => schools.includes(school)));
}
