/** Large networks that don't work in smaller groups. */

import type { Person, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { leadersNow } from '../../plan/queries/in-post.ts';
import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/** A set of schools that works together, and who leads it. */
interface Part {
  readonly schools: readonly School[];
  readonly ledBy: readonly Person[];
}

/**
 * Fires if there are more than `over` member schools and some of them are in no group or activity that has a leader and
 * `least` to `most` schools. If the plan gives no reason for its size, another rule reports that and advises dividing.
 */
export const largeNetworkUndivided = defineCheck({
  params: { over: 'number', least: 'number', most: 'number' },
  facts: ['schools', 'reached'],
  test: (plan, { params: { over, least, most } }) => {
    const n = plan.members.length;
    if (n <= over || plan.network.sizeRationale === undefined) return 'not-applicable';
    const members = new Set(plan.members);
    const parts = partsOf(plan)
      .filter((part) => leadersNow(part, plan).length > 0)
      .map(({ schools }) => schools.filter((school) => members.has(school)))
      .filter((schools) => schools.length >= least && schools.length <= most);
    const reached = new Set(parts.flat());
    const outside = plan.members.filter((school) => !reached.has(school));
    if (outside.length === 0) return [];
    const words = reached.size === 0 ? 'none' : `only ${n - outside.length}`;
    return [
      { at: ['structure', 'groups'], facts: { schools: count(n, 'school'), reached: words }, schools: outside.length },
    ];
  },
});

function partsOf({ groups, activities }: Plan): Part[] {
  return [...groups, ...activities];
}
