/** Joint work that starts late. */

import type { Plan } from '../../plan/model/plan.ts';
import { type Day, dayOf, type PlanDate, printDay } from '../../plan/queries/calendar.ts';
import { workingActivities } from '../../plan/queries/meeting.ts';
import { count, period } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if the first working activity starts more than `days` days after the network. If a date is only a month or
 * year, uses the smallest possible gap. Days on which schools are closed don't count: those that the plan gives, or else
 * July and August. Not applicable once that activity has begun, because nobody can change when. Returns `cannot-tell` if an activity without a date might start earlier.
 */
export const jointWorkLate = defineCheck({
  params: { days: 'number' },
  facts: ['activity', 'starts', 'gap', 'network'],
  test: (plan, { params: { days }, date }) => {
    const working = workingActivities(plan, plan.activities);
    if (working.length === 0) return 'not-applicable';
    const dated = working.flatMap(({ at, title, starts }) => (starts === undefined ? [] : [{ at, title, starts }]));
    const [first] = dated.toSorted((a, b) => a.starts.from - b.starts.from);
    const opening = plan.network.starts;
    if (first === undefined || opening === undefined) return 'cannot-tell';
    const gap = daysBetween(opening, first.starts);
    if (gap - daysClosed(opening.to, first.starts.from, plan) <= days) return [];
    if (first.starts.from <= date) return 'not-applicable';
    if (dated.length < working.length) return 'cannot-tell';
    const facts = {
      activity: first.title,
      starts: first.starts.text,
      gap: inWords(gap, [opening, first.starts]),
      network: opening.text,
    };
    const related = [{ at: ['network', 'starts'], message: 'the network starts' }];
    return [{ at: [...first.at, 'starts'], facts, figures: { days: gap }, related }];
  },
});

/** The smallest possible number of days from one date to a later one. */
function daysBetween(one: PlanDate, other: PlanDate): number {
  return other.from - one.to;
}

const DAYS_A_MONTH = 30.4375;

/** A number of days, or if one of the dates is only a month or a year, whole months. */
function inWords(days: number, dates: readonly PlanDate[]): string {
  if (dates.every(({ from, to }) => from === to)) return count(days, 'day');
  return period(Math.floor(days / DAYS_A_MONTH));
}

/** How many of the days between two days schools are closed. */
function daysClosed(from: Day, to: Day, plan: Plan): number {
  const periods = plan.closedPeriods.length > 0 ? periodsIn(plan) : summers(from, to);
  return periods.reduce((sum, [first, last]) => sum + Math.max(0, Math.min(last + 1, to) - Math.max(first, from)), 0);
}

type Period = readonly [first: Day, last: Day];

function periodsIn({ closedPeriods }: Plan): Period[] {
  return closedPeriods.flatMap(({ from, to }): Period[] =>
    from === undefined || to === undefined ? [] : [[from.from, to.to]],
  );
}

function summers(from: Day, to: Day): Period[] {
  const year = (day: Day) => Number(printDay(day).slice(0, 4));
  const years = Array.from({ length: year(to) - year(from) + 1 }, (_, later) => year(from) + later);
  return years.map((one): Period => [dayOf(one, 7, 1), dayOf(one, 8, 31)]);
}
