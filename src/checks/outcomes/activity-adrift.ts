/** Joint learning that serves no outcome. */

import { isMutual } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires once, listing the mutual activities that serve no outcome, if at least `share` of the mutual activities serve
 * one. Skips unplanned activities.
 */
export const activityAdrift = defineCheck({
  params: { share: 'share' },
  facts: ['activities', 'adrift', 'mutual'],
  test: (plan, { params: { share } }) => {
    const mutual = currentActivities(plan).filter((activity) => isMutual(activity) && activity.planned !== 'emerged');
    if (plan.outcomes.length === 0 || mutual.length === 0) return 'not-applicable';
    const adrift = mutual
      .filter(({ serves }) => serves.length === 0)
      .map(({ at, title }) => ({ at: [...at, 'serves'], name: title }));
    if (mutual.length - adrift.length < share * mutual.length) return 'cannot-tell';
    const names = list(adrift.map(({ name }) => name));
    const facts = { activities: names, adrift: adrift.length, mutual: mutual.length };
    const figures = { mutual: mutual.length, adrift: adrift.map(({ name }) => name) };
    return oneBreach(adrift, { facts, figures });
  },
});
