/** Practice that is handed over rather than worked out together. */

import { adultHours, exchangeHours, isWorkTogether, type Part, sum } from '../../plan/queries/hours.ts';
import { activitiesThisYear } from '../../plan/queries/network-year.ts';
import { amount, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires if mutual activities have less than `share` of the known adult hours of all mutual and one-way activities.
 * Returns `cannot-tell` if a mutual activity has unknown hours, which could change the answer.
 */
export const oneWayTransfer = defineCheck({
  params: { share: 'share' },
  facts: ['mutual', 'counted', 'percent', 'expected', 'items'],
  test: (plan, { params: { share } }) => {
    const { mutual, oneWay } = exchangeHours(plan);
    const counted = sum(mutual) + sum(oneWay);
    if (counted === 0) return 'cannot-tell';
    if (oneWay.length === 0 || sum(mutual) >= share * counted) return [];
    const together = activitiesThisYear(plan).filter(isWorkTogether);
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
});

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
