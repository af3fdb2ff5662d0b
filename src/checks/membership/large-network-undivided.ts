/** Large networks that don't work in smaller groups. */

import type { Person, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { leadersNow } from '../../plan/queries/in-post.ts';
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
 * a leader and `least` to `most` schools. If the plan gives no reason for its size, another rule reports that and
 * advises dividing.
 */
export const largeNetworkUndivided = defineCheck({
  params: { over: 'number', least: 'number', most: 'number', share: 'share' },
  facts: ['schools', 'reached'],
  test: (plan, { params: { over, least, most, share } }) => {
    const n = plan.members.length;
    if (n <= over || plan.network.sizeRationale === undefined) return 'not-applicable';
    const members = new Set(plan.members);
    const parts = partsOf(plan)
      .filter((part) => leadersNow(part, plan).length > 0)
      .map(({ schools }) => schools.filter((school) => members.has(school)))
      .filter((schools) => schools.length >= least && schools.length <= most);
    const reached = new Set(parts.flat());
    const outside = plan.members.filter((school) => !reached.has(school));
    if (n - outside.length >= share * n) return [];
    const words = reached.size === 0 ? 'none' : `only ${n - outside.length}`;
    return [
      { at: ['structure', 'groups'], facts: { schools: count(n, 'school'), reached: words }, schools: outside.length },
    ];
  },
});

function partsOf(plan: Plan): Part[] {
  return [...plan.groups, ...currentActivities(plan)];
}
