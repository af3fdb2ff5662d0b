/** Practice that is handed over rather than worked out together. */

import type { Activity } from '../../plan/model/plan.ts';
import { adultHours, decidingParts, exchangeHours, isWorkTogether, type Part, sum } from '../../plan/queries/hours.ts';
import { activitiesThisYear } from '../../plan/queries/network-year.ts';
import { amount, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires if mutual activities have less than `share` of the known adult hours of all mutual and one-way activities.
 * Returns `cannot-tell` if a mutual activity has unknown hours, which could change the answer, if it would
 * be another if all the hours counted half for each were mutual, or if all the hours are those of
 * one activity of a kind in `events`, or of one in `courses` up to `few` times a year, or if it would be another if the meetings of heads were work together. There is no praise if half of what is done together, or more, happens once a year.
 */
export const oneWayTransfer = defineCheck({
  params: { share: 'share', events: 'texts', courses: 'texts', few: 'number' },
  facts: ['mutual', 'counted', 'percent', 'expected', 'items'],
  test: (plan, { params: { share, ...kinds } }) => {
    const { mutual, oneWay } = exchangeHours(plan);
    const counted = sum(mutual) + sum(oneWay);
    if (counted === 0) return 'cannot-tell';
    if (sum(mutual) >= share * counted) return [];
    const both = oneWay.filter(({ at }) => mutual.some((part) => part.at === at));
    const activities = activitiesThisYear(plan);
    if (mutual.length === 0 && isOneEvent(oneWay, activities, kinds)) return 'cannot-tell';
    const meetings = sum(decidingParts(plan));
    if (sum(mutual) + sum(both) + meetings >= share * (counted + meetings)) return 'cannot-tell';
    const together = activities.filter(isWorkTogether);
    if (together.some((activity) => adultHours(activity) === undefined)) return 'cannot-tell';
    const facts = {
      mutual: sum(mutual),
      counted,
      percent: Math.floor((100 * sum(mutual)) / counted),
      expected: 100 * share,
      items: list(oneWay.map(({ what, hours }) => `${what} (${hoursInWords(hours)})`)),
    };
    return oneBreach(
      oneWay.map(({ at, what }) => ({ at: [...at, 'kind'], name: what })),
      { facts, figures: figuresOf(mutual, oneWay) },
    );
  },
  praise: (plan) => {
    const { mutual } = exchangeHours(plan);
    const once = new Set(
      activitiesThisYear(plan).flatMap(({ at, timesPerYear = 0 }) => (timesPerYear > 1 ? [] : [at])),
    );
    return 2 * sum(mutual.filter(({ at }) => !once.has(at))) > sum(mutual) ? {} : undefined;
  },
});

/** Whether the parts are the hours of one event, or of one course with few sessions. */
function isOneEvent(
  [first, ...others]: readonly Part[],
  activities: readonly Activity[],
  {
    events,
    courses,
    few,
  }: { readonly events: readonly string[]; readonly courses: readonly string[]; readonly few: number },
): boolean {
  const one = activities.find(({ at }) => at === first?.at);
  if (one === undefined || others.length > 0) return false;
  return events.includes(one.kind) || (courses.includes(one.kind) && (one.timesPerYear ?? 0) <= few);
}

function hoursInWords(hours: number): string {
  return `${amount(hours)} ${amount(hours) === '1' ? 'hour' : 'hours'}`;
}

function figuresOf(mutual: readonly Part[], oneWay: readonly Part[]) {
  const titles = (parts: readonly Part[]) => parts.map(({ what }) => what);
  const hours = (parts: readonly Part[]) => parts.map((part) => part.hours);
  return {
    mutual_hours: sum(mutual),
    one_way_hours: sum(oneWay),
    mutual: titles(mutual),
    mutual_hours_each: hours(mutual),
    one_way: titles(oneWay),
    one_way_hours_each: hours(oneWay),
  };
}
