/** The schools that give something to the others, wherever the plan says so. */

import type { Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';

/** Schools with offers, on the giving side of an activity, or giving something back for the help they have. */
export function givingSchools({ schools, activities, support }: Plan): ReadonlySet<School> {
  const helped = support.flatMap(({ school, givesBack }) => (school && givesBack !== undefined ? [school] : []));
  return new Set([
    ...schools.filter(({ offers }) => offers.length > 0),
    ...activities.flatMap(({ giving }) => giving),
    ...helped,
  ]);
}
