/** How many schools a network has, where the plan may not name them all. */

import type { Plan } from '../model/plan.ts';
import type { Path } from '../path.ts';

/** The number of schools: those the plan names, or the number it gives if that is larger. */
export function networkSize({ members, network }: Plan): number {
  return Math.max(members.length, network.schoolCount ?? 0);
}

/** Where the plan says how many schools there are: in their list, or in a number that is larger. */
export function sizePath(plan: Plan): Path {
  return unnamedSchools(plan) > 0 ? ['network', 'school_count'] : ['schools'];
}

/** How many schools take part without being named in the plan. */
export function unnamedSchools(plan: Plan): number {
  return networkSize(plan) - plan.members.length;
}
