/** Joint work that starts late. */

import type { PlanDate } from '../../plan/queries/calendar.ts';
import { workingActivities } from '../../plan/queries/meeting.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if the first working activity starts more than `days` days after the network. If a date is only a month or
 * year, uses the smallest possible gap. Returns `cannot-tell` if an activity without a date might start earlier.
 */
export const jointWorkLate = defineCheck({
  params: { days: 'number' },
  facts: ['activity', 'starts', 'gap', 'network'],
  test: (plan, { params: { days } }) => {
    const working = workingActivities(plan, plan.activities);
    if (working.length === 0) return 'not-applicable';
    const dated = working.flatMap(({ at, title, starts }) => (starts === undefined ? [] : [{ at, title, starts }]));
    const [first] = dated.toSorted((a, b) => a.starts.from - b.starts.from);
    const opening = plan.network.starts;
    if (first === undefined || opening === undefined) return 'cannot-tell';
    const gap = daysBetween(opening, first.starts);
    if (gap <= days) return [];
    if (dated.length < working.length) return 'cannot-tell';
    const facts = { activity: first.title, starts: first.starts.text, gap, network: opening.text };
    const related = [{ at: ['network', 'starts'], message: 'the network starts' }];
    return [{ at: [...first.at, 'starts'], facts, figures: { days: gap }, related }];
  },
});

/** The smallest possible number of days from one date to a later one. */
function daysBetween(one: PlanDate, other: PlanDate): number {
  return other.from - one.to;
}
