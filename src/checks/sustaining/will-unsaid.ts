/** Networks that don't say how schools decide whether to stay. */

import { defineCheck } from '../check.ts';
import { textAt } from '../shared/dotted-fields.ts';
import { said as quoted } from '../shared/quoted-reason.ts';
import { saidAt } from '../shared/said-at.ts';

/**
 * Fires if the plan doesn't say how schools decide whether to stay, or says that they don't. Returns `cannot-tell` if
 * it's still to come, which another rule reports.
 */
export const willUnsaid = defineCheck({
  params: {},
  facts: [],
  praiseFacts: ['will'],
  praiseNames: ['will'],
  test: (plan) => {
    const field = ['sustaining', 'will'];
    const said = saidAt(plan, field);
    if (said === 'to-come') return 'cannot-tell';
    return said === 'something' ? [] : [{ at: field }];
  },
  praise: (plan) => ({ will: quoted(textAt(plan, 'sustaining.will'), ': "{words}"') }),
});
