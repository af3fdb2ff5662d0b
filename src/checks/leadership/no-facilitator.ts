/** Networks where no one has time to look after the network. */

import type { Role } from '../../plan/model/plan.ts';
import { holdersOn } from '../../plan/queries/in-post.ts';
import { hasDays, holder } from '../../plan/queries/posts.ts';
import { fill, list } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { hasTimeInside, tenders } from '../shared/tending.ts';

/**
 * Fires if no co-leader or facilitator of the checking date works inside the network and has days for it. Softened if a
 * facilitator is named whose days aren't written down, or if someone from outside has the days.
 */
export const noFacilitator = defineCheck({
  params: { phrases: ['nobody', 'co_leaders', 'days', 'outside', 'write_days', 'find_inside'] },
  facts: ['what'],
  test: (plan, { params: { phrases }, date }) => {
    if (hasTimeInside(plan)) return [];
    const roles = tenders(plan);
    const timed = roles.filter(hasDays);
    const facilitators = holdersOn(plan.leadership.facilitators, date);
    if (roles.length === 0) return [breach('facilitators', phrases.nobody)];
    if (timed.length > 0)
      return [
        { ...breach('facilitators', fill(phrases.outside, { who: who(timed) }), phrases.find_inside), softened: true },
      ];
    const isUnsaid = facilitators.some(({ daysPerYear }) => daysPerYear === undefined);
    const what = facilitators.length > 0 ? fill(phrases.days, { who: who(roles) }) : phrases.co_leaders;
    return [
      {
        ...breach(facilitators.length > 0 ? 'facilitators' : 'co_leaders', what, phrases.write_days),
        softened: isUnsaid,
      },
    ];
  },
});

function breach(list: 'facilitators' | 'co_leaders', what: string, fix?: string): Breach {
  return { at: ['leadership', list], facts: { what }, ...(fix !== undefined && { fix }) };
}

function who(roles: readonly Role[]): string {
  return list(roles.map(holder));
}
