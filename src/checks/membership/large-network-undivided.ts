/** Large networks that don't work in smaller groups. */

import { networkSize, unnamedSchools } from '../../plan/queries/network-size.ts';
import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { divisionOf, schoolsOfGroups, smallGroups } from '../shared/small-groups.ts';

/**
 * Fires if there are more than `over` member schools and fewer than `share` of them are in a group or activity of
 * `least` to `most` schools; if the plan says who leads any of them, only those with a leader count. `alike` groups with
 * one of `functions` count too, and groups that are rearranged. If the plan gives no reason for its size, another rule
 * reports that and advises dividing. Returns `cannot-tell` if the plan has groups but doesn't name every school.
 */
export const largeNetworkUndivided = defineCheck({
  params: {
    over: 'number',
    least: 'number',
    most: 'number',
    share: 'share',
    alike: 'number',
    functions: 'texts',
    phrases: ['led', 'any'],
  },
  facts: ['schools', 'reached', 'group'],
  test: (plan, { params }) => {
    const { over, phrases } = params;
    const n = networkSize(plan);
    if (n <= over) return 'not-applicable';
    if (divisionOf(plan, params) !== undefined) return [];
    if (plan.network.sizeRationale === undefined) return 'not-applicable';
    // Schools that the plan doesn't name may be in any of its groups.
    if (unnamedSchools(plan) > 0 && plan.groups.length > 0) return 'cannot-tell';
    const groups = smallGroups(plan, params);
    const reached = schoolsOfGroups(groups).size;
    const facts = {
      schools: count(n, 'school'),
      reached: reached === 0 ? 'none' : `only ${reached}`,
      group: groups.every(({ isLed }) => isLed) ? phrases.led : phrases.any,
    };
    return [{ at: ['structure', 'groups'], facts, schools: n - reached }];
  },
});
