/** Outcomes that no activity leads to. */

import type { Outcome } from '../../plan/model/plan.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { either, fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { outcomeName, servers } from '../shared/outcome-names.ts';

/**
 * Fires once, listing the outcomes that no current activity serves. For an outcome whose target date is over, past
 * activities count as well. Only a gap if all of them are about the network itself. "Every" is no praise for one.
 */
export const outcomeUnserved = defineCheck({
  params: { phrases: ['unnamed', 'all'] },
  facts: ['outcomes', 'all'],
  test: (plan, { params: { phrases }, date }) => {
    if (plan.outcomes.length === 0) return 'not-applicable';
    const served = servers(currentActivities(plan));
    const everServed = servers(plan.activities);
    const open = plan.outcomes.filter((outcome) => !(isPast(outcome, date) ? everServed : served).has(outcome));
    const unserved = open.map((outcome) => ({ at: outcome.at, name: outcomeName(outcome, phrases.unnamed) }));
    return oneBreach(unserved, {
      isGap: open.every((outcome) => outcome.for === 'network'),
      facts: factsOf(
        unserved.map(({ name }) => name),
        phrases,
      ),
    });
  },
  praise: ({ outcomes }) => (outcomes.length > 1 ? {} : undefined),
});

/** The outcomes in words; all of them again if these are only the first few. */
function factsOf(names: readonly string[], phrases: { readonly all: string }): { outcomes: string; all: string } {
  const isLong = names.length > MOST_NAMES;
  return {
    outcomes: isLong ? list(names, MOST_NAMES) : either(names),
    all: isLong ? fill(phrases.all, { outcomes: list(names) }) : '',
  };
}

/** With more outcomes than this, the message names only the first. */
const MOST_NAMES = 2;

function isPast({ target }: Outcome, date: Day): boolean {
  return target?.date !== undefined && target.date.to < date;
}
