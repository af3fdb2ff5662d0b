/** The schools that give something to the others, from every section of the plan. */

import type { Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';

/**
 * Returns the schools that have offers, are on the giving side of a current activity, or give something back for
 * support.
 */
export function givingSchools(plan: Plan): ReadonlySet<School> {
  const { schools, support } = plan;
  const helped = support.flatMap(({ school, givesBack }) => (school && givesBack !== undefined ? [school] : []));
  return new Set([
    ...schools.filter(({ offers }) => offers.length > 0),
    ...currentActivities(plan).flatMap(({ giving }) => giving),
    ...helped,
  ]);
}
