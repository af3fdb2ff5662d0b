/** Outcomes that no activity leads to. */

import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { outcomeName, servers } from '../shared/outcome-names.ts';

/** Fires once, listing the outcomes that no activity serves. */
export const outcomeUnserved = defineCheck({
  params: { phrases: ['unnamed'] },
  facts: ['outcomes'],
  test: (plan, { params: { phrases } }) => {
    if (plan.outcomes.length === 0) return 'not-applicable';
    const served = servers(plan);
    const unserved = plan.outcomes
      .filter((outcome) => !served.has(outcome))
      .map((outcome) => ({ at: outcome.at, name: outcomeName(outcome, phrases.unnamed) }));
    return oneBreach(unserved, { facts: { outcomes: list(unserved.map(({ name }) => name)) } });
  },
});
