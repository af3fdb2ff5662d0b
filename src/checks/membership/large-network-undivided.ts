/** Large networks that don't work in smaller groups. */

import type { Person, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { leadersNow } from '../../plan/queries/in-post.ts';
import { networkSize, unnamedSchools } from '../../plan/queries/network-size.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/** A set of schools that works together, and who leads it. */
interface Part {
  readonly schools: readonly School[];
  readonly ledBy: readonly Person[];
}

/**
 * Fires if there are more than `over` member schools and fewer than `share` of them are in a group or activity that has
 * a leader and `least` to `most` schools. Passes if schools work in led groups of up to `most` that are rearranged. Returns
 * `cannot-tell` if the plan has groups but doesn't name every school. If the plan gives no reason for its size, another rule reports that and
 * advises dividing.
 */
export const largeNetworkUndivided = defineCheck({
  params: { over: 'number', least: 'number', most: 'number', share: 'share' },
  facts: ['schools', 'reached'],
  test: (plan, { params: { over, least, most, share } }) => {
    const n = networkSize(plan);
    if (n <= over || plan.network.sizeRationale === undefined) return 'not-applicable';
    if (hasLedSubgroups(plan, most)) return [];
    const members = new Set(plan.members);
    const parts = partsOf(plan)
      .filter((part) => leadersNow(part, plan).length > 0)
      .map(({ schools }) => schools.filter((school) => members.has(school)))
      .filter((schools) => schools.length >= least && schools.length <= most);
    const reached = new Set(parts.flat());
    if (reached.size >= share * n) return [];
    // Schools that the plan doesn't name may be in any of its groups.
    if (unnamedSchools(plan) > 0 && plan.groups.length > 0) return 'cannot-tell';
    const words = reached.size === 0 ? 'none' : `only ${reached.size}`;
    return [
      {
        at: ['structure', 'groups'],
        facts: { schools: count(n, 'school'), reached: words },
        schools: n - reached.size,
      },
    ];
  },
});

/** Whether schools work in small groups that are rearranged, and someone leads them. */
function hasLedSubgroups({ subgroups }: Plan, most: number): boolean {
  return subgroups?.size !== undefined && subgroups.size <= most && subgroups.ledBy.length > 0;
}

function partsOf(plan: Plan): Part[] {
  return [...plan.groups, ...currentActivities(plan)];
}
