/** Time to look after the network, spread too thin. */

import { isTrial } from '../../plan/queries/closing.ts';
import { networkSize } from '../../plan/queries/network-size.ts';
import { hasDays } from '../../plan/queries/posts.ts';
import { count, figure } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { tenders } from '../shared/tending.ts';

/**
 * Fires if the days a year of the co-leaders and facilitators add up to fewer than `per_school` for each school of the
 * network. Not applicable to a trial of a few months. Returns `cannot-tell` if the days of one of them aren't given and
 * could change that.
 */
export const facilitationThin = defineCheck({
  params: { per_school: 'number' },
  facts: ['days', 'schools', 'share'],
  test: (plan, { params: { per_school: perSchool } }) => {
    const { leadership } = plan;
    const size = networkSize(plan);
    const now = tenders(plan);
    if (!now.some(hasDays) || size === 0 || isTrial(plan)) return 'not-applicable';
    const days = now.reduce((sum, { daysPerYear = 0 }) => sum + daysPerYear, 0);
    const share = days / size;
    if (share >= perSchool) return [];
    if (now.some(({ daysPerYear }) => daysPerYear === undefined)) return 'cannot-tell';
    return [
      {
        at: ['leadership', leadership.facilitators.length > 0 ? 'facilitators' : 'co_leaders'],
        facts: {
          days: count(days, 'day'),
          schools: count(size, 'school'),
          share: count(Number(figure(share)), 'day'),
        },
        figures: { days, schools: size },
      },
    ];
  },
});
