/** What rules about each school can say if the plan doesn't name every school. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import { unnamedSchools } from '../../plan/queries/network-size.ts';

/**
 * Returns `all` if one of the activities is for all the schools, named or not, and `unknown` if none is. Undefined if
 * the plan names every school.
 */
export function unnamedIn(plan: Plan, activities: readonly Activity[]): 'all' | 'unknown' | undefined {
  if (unnamedSchools(plan) === 0) return undefined;
  return activities.some(({ withUnnamed }) => withUnnamed) ? 'all' : 'unknown';
}
