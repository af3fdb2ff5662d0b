/** Outcomes that no activity leads to. */

import type { Outcome } from '../../plan/model/plan.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { outcomeName, servers } from '../shared/outcome-names.ts';

/**
 * Fires once, listing the outcomes that no current activity serves. For an outcome whose target date is over, past
 * activities count as well.
 */
export const outcomeUnserved = defineCheck({
  params: { phrases: ['unnamed'] },
  facts: ['outcomes'],
  test: (plan, { params: { phrases }, date }) => {
    if (plan.outcomes.length === 0) return 'not-applicable';
    const served = servers(currentActivities(plan));
    const everServed = servers(plan.activities);
    const unserved = plan.outcomes
      .filter((outcome) => !(isPast(outcome, date) ? everServed : served).has(outcome))
      .map((outcome) => ({ at: outcome.at, name: outcomeName(outcome, phrases.unnamed) }));
    return oneBreach(unserved, { facts: { outcomes: list(unserved.map(({ name }) => name)) } });
  },
});

function isPast({ target }: Outcome, date: Day): boolean {
  return target?.date !== undefined && target.date.to < date;
}
