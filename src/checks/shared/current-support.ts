/** The help that counts now. */

import type { Plan, Support } from '../../plan/model/plan.ts';

/** Entries of support, but those for schools that are not in the network on the checking date. */
export function currentSupport({ support, members }: Plan): Support[] {
  const active = new Set(members);
  return support.filter(({ school }) => school === undefined || active.has(school));
}
