/** How much of the adults' time goes into running the network. */

import type { Facilitator } from '../../plan/model/plan.ts';
import {
  learningKnown,
  learningParts,
  otherRoleParts,
  type Part,
  runningParts,
  sum,
} from '../../plan/queries/hours.ts';
import { mayBeFirstYear } from '../../plan/queries/network-year.ts';
import { amount, figure, fill, list, partOf } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';

/**
 * Fires if running the network takes more than `first_year` (in later years, `later`) of all adult hours of the year
 * that can be counted. Returns `cannot-tell` unless some running and some learning hours are known, and at least
 * `known` of the other joint activities have hours. With only a few known, any network would look as if it only met to
 * run itself. The days of a facilitator with `work` among the tasks are work.
 */
export const runningCostHigh = defineCheck({
  params: {
    first_year: 'share',
    later: 'share',
    known: 'share',
    work: 'texts',
    phrases: ['first_year', 'later', 'hours', 'none'],
  },
  facts: ['running', 'all', 'percent', 'limit', 'parts', 'others', 'told'],
  test: (plan, { params }) => {
    const isWork = ({ tasks }: Facilitator) => tasks.some((task) => hasPhrase(task, params.work));
    const running = runningParts(plan, isWork);
    const stated = learningKnown(plan);
    const learning = learningParts(plan);
    if (running.length === 0 || learning.length === 0 || stated.known < params.known * stated.of) return 'cannot-tell';
    const others = [...learning, ...otherRoleParts(plan, isWork)];
    const share = sum(running) / (sum(running) + sum(others));
    const year = mayBeFirstYear(plan) ? 'first_year' : 'later';
    if (share <= params[year]) return [];
    const facts = {
      percent: figure(100 * share),
      limit: fill(params.phrases[year], { percent: figure(100 * params[year]) }),
      told: stated.of === 0 ? params.phrases.none : fill(params.phrases.hours, { activities: partsKnown(stated) }),
    };
    return [breach(running, others, facts)];
  },
});

function partsKnown({ known, of }: { readonly known: number; readonly of: number }): string {
  return `${partOf(known, of)} ${of === 1 ? 'activity' : 'activities'}`;
}

function breach(running: readonly Part[], others: readonly Part[], facts: Record<string, string>): Breach {
  const largestFirst = running
    .toSorted((a, b) => b.hours - a.hours)
    .map(({ at, what, hours }) => ({ at, message: `${what} (${amount(hours)})` }));
  return {
    at: largestFirst.slice(0, 1).flatMap(({ at }) => at),
    facts: {
      ...facts,
      running: amount(sum(running)),
      all: amount(sum(running) + sum(others)),
      others: amount(sum(others)),
      parts: list(largestFirst.map(({ message }) => message)),
    },
    related: largestFirst.slice(1, 9),
    figures: {
      running_hours: sum(running),
      other_hours: sum(others),
      running: running.map(({ what }) => what),
      running_each: running.map(({ hours }) => hours),
      others: others.map(({ what }) => what),
      others_each: others.map(({ hours }) => hours),
    },
  };
}
