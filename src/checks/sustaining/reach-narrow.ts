/** How many teachers the network reaches. */

import { headcount } from '../../plan/queries/hours.ts';
import { isJoint } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { figure } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { said } from '../shared/quoted-reason.ts';

/**
 * Fires if the teachers (the counts in `teachers`) in all joint activities are fewer than `share` of the teachers in
 * the schools. Counts each activity's teachers once, and assumes that no one is in two activities. Returns
 * `cannot-tell` if a joint activity doesn't count its people or a school its teachers, and that could change the
 * answer.
 */
export const reachNarrow = defineCheck({
  params: { teachers: 'texts', share: 'share', phrases: ['said'] },
  facts: ['reached', 'in_schools', 'expected', 'said'],
  test: (plan, { params: { teachers: sorts, share, phrases } }) => {
    const { members } = plan;
    const joint = currentActivities(plan).filter(isJoint);
    const staff = members.flatMap(({ teachers }) => teachers ?? []);
    if (joint.length === 0 || staff.length < members.length) return 'cannot-tell';
    const taking = joint.map((activity) => headcount(activity, sorts));
    const [reached, teachers] = [sum(taking), sum(staff)];
    if (reached >= share * teachers) return [];
    if (joint.some(({ takesPart }) => takesPart.size === 0)) return 'cannot-tell';
    return [
      {
        at: ['activities'],
        key: true,
        facts: {
          reached,
          in_schools: teachers,
          expected: figure(100 * share),
          said: said(plan.sustaining.reach, phrases.said),
        },
        figures: {
          reached,
          teachers,
          activities: joint.map(({ title }) => title),
          reached_each: taking,
          schools: members.map(({ name }) => name),
          teachers_each: staff,
        },
      },
    ];
  },
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
