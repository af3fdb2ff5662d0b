/** How many schools a network has, where the plan may not name them all. */

import type { Plan } from '../model/plan.ts';
import type { Path } from '../path.ts';
import { addMonths } from './calendar.ts';

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

/**
 * Whether it makes no sense to ask if the reason for the size still holds: nothing has changed yet, because the network
 * is forming or in its first year, or somebody else chose the schools, because it was required.
 */
export function isReasonSettled({ network: { origin, stage, starts }, today }: Plan): boolean {
  if (origin === 'required' || stage === 'forming') return true;
  return starts !== undefined && today < addMonths(starts.to, 12);
}
