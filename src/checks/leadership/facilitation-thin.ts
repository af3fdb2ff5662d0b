/** Facilitation spread too thin. */

import { inTerm } from '../../plan/queries/posts.ts';
import { count, figure } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/** Fires if the facilitators' days a year are given and add up to fewer than `per_school` for each member school. */
export const facilitationThin = defineCheck({
  params: { per_school: 'number' },
  facts: ['days', 'schools', 'share'],
  test: ({ leadership, members }, { params: { per_school: perSchool }, date }) => {
    const now = leadership.facilitators.filter((role) => inTerm(role, date));
    if (now.length === 0 || members.length === 0) return 'not-applicable';
    if (now.some(({ daysPerYear }) => daysPerYear === undefined)) return 'cannot-tell';
    const days = now.reduce((sum, { daysPerYear }) => sum + (daysPerYear ?? 0), 0);
    const share = days / members.length;
    if (days === 0 || share >= perSchool) return [];
    return [
      {
        at: ['leadership', 'facilitators'],
        facts: {
          days: count(days, 'day'),
          schools: count(members.length, 'school'),
          share: count(Number(figure(share)), 'day'),
        },
        figures: { days, schools: members.length },
      },
    ];
  },
});
