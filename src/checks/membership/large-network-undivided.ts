/** Large networks that don't work in smaller groups. */

import { networkSize, unnamedSchools } from '../../plan/queries/network-size.ts';
import { count, fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { isDivided, schoolsOfGroups, smallGroups, unlistedGroups } from '../shared/small-groups.ts';

/**
 * Fires if there are more than `over` member schools and fewer than `share` of them are in a group or activity of
 * `least` to `most` schools; if the plan says who leads any of them, only those with a leader count. `alike` groups with
 * one of `functions` count too, groups that are rearranged, and leaders of parts, in the words `regional`. Groups whose
 * schools aren't given are asked about. Softened up to `nearly` schools. If the plan gives no reason for its size,
 * another rule reports that and advises dividing. Returns `cannot-tell` if the plan has groups but doesn't name every
 * school.
 */
export const largeNetworkUndivided = defineCheck({
  params: {
    over: 'number',
    nearly: 'number',
    least: 'number',
    most: 'number',
    share: 'share',
    alike: 'number',
    functions: 'texts',
    posts: 'texts',
    regional: 'texts',
    phrases: ['led', 'any', 'puts', 'unnamed', 'ask'],
  },
  facts: ['what'],
  test: (plan, { params }) => {
    const { over, phrases } = params;
    const n = networkSize(plan);
    if (n <= over) return 'not-applicable';
    if (isDivided(plan, params)) return [];
    if (plan.network.sizeRationale === undefined) return 'not-applicable';
    // Schools that the plan doesn't name may be in any of its groups.
    if (unnamedSchools(plan) > 0 && plan.groups.length > 0) return 'cannot-tell';
    const groups = smallGroups(plan, params);
    const reached = schoolsOfGroups(groups).size;
    const schools = count(n, 'school');
    const softened = n <= params.nearly;
    const unlisted = unlistedGroups(plan, params.functions).filter(({ members }) => members.length === 0);
    if (reached === 0 && unlisted.length > 0) {
      const what = fill(phrases.unnamed, { schools, groups: list(unlisted.map(({ name }) => name ?? '')) });
      return [{ at: ['structure', 'groups'], facts: { what }, fix: phrases.ask, softened }];
    }
    const facts = {
      schools,
      reached: reached === 0 ? 'none' : `only ${reached}`,
      group: groups.every(({ isLed }) => isLed) ? phrases.led : phrases.any,
    };
    return [
      { at: ['structure', 'groups'], facts: { what: fill(phrases.puts, facts) }, schools: n - reached, softened },
    ];
  },
});
