/** The schools that give something to the others, from every section of the plan. */

import type { Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';

/** Returns the schools that have offers, are on the giving side of an activity, or give something back for support. */
export function givingSchools({ schools, activities, support }: Plan): ReadonlySet<School> {
  const helped = support.flatMap(({ school, givesBack }) => (school && givesBack !== undefined ? [school] : []));
  return new Set([
    ...schools.filter(({ offers }) => offers.length > 0),
    ...activities.flatMap(({ giving }) => giving),
    ...helped,
  ]);
}
