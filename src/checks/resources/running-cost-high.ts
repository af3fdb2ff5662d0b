/** How much of the adults' time goes into running the network. */

import { learningKnown, learningParts, type Part, runningParts, sum } from '../../plan/queries/hours.ts';
import { isFirstYear } from '../../plan/queries/network-year.ts';
import { amount, count, figure, fill, list } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';

/**
 * Fires if running the network takes more than `first_year` (in later years, `later`) of the adult hours of the year
 * checked. Returns `cannot-tell` unless some running and some learning hours are known, and at least `known` of the
 * other joint activities have hours. With only a few known, any network would look as if it only met to run itself.
 */
export const runningCostHigh = defineCheck({
  params: { first_year: 'share', later: 'share', known: 'share', phrases: ['first_year', 'later'] },
  facts: ['running', 'all', 'percent', 'limit', 'parts', 'learning', 'told'],
  test: (plan, { params }) => {
    const running = runningParts(plan);
    const stated = learningKnown(plan);
    const learning = learningParts(plan);
    if (running.length === 0 || learning.length === 0 || stated.known < params.known * stated.of) return 'cannot-tell';
    const share = sum(running) / (sum(running) + sum(learning));
    const year = isFirstYear(plan) ? 'first_year' : 'later';
    if (share <= params[year]) return [];
    const facts = {
      percent: figure(100 * share),
      limit: fill(params.phrases[year], { percent: figure(100 * params[year]) }),
      told: `${stated.known} of ${count(stated.of, 'activity', 'activities')}`,
    };
    return [breach(running, learning, facts)];
  },
});

function breach(running: readonly Part[], learning: readonly Part[], facts: Record<string, string>): Breach {
  const largestFirst = running
    .toSorted((a, b) => b.hours - a.hours)
    .map(({ at, what, hours }) => ({ at, message: `${what} (${amount(hours)})` }));
  return {
    at: largestFirst.slice(0, 1).flatMap(({ at }) => at),
    facts: {
      ...facts,
      running: amount(sum(running)),
      all: amount(sum(running) + sum(learning)),
      learning: amount(sum(learning)),
      parts: list(largestFirst.map(({ message }) => message)),
    },
    related: largestFirst.slice(1, 9),
    figures: {
      running_hours: sum(running),
      learning_hours: sum(learning),
      running: running.map(({ what }) => what),
      running_each: running.map(({ hours }) => hours),
      learning: learning.map(({ what }) => what),
      learning_each: learning.map(({ hours }) => hours),
    },
  };
}
