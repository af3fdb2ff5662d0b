/** The support entries that apply on the checking date. */

import type { Plan, Support } from '../../plan/model/plan.ts';

/** Returns the support entries, except those for schools that aren't in the network on the checking date. */
export function currentSupport({ support, members }: Plan): Support[] {
  const active = new Set(members);
  return support.filter(({ school }) => school === undefined || active.has(school));
}
