/** Networks that nobody inside tends. */

import { inTerm } from '../plan/people.ts';
import { defineCheck } from './check.ts';

/** Fires when there is no facilitator in term and no co-leader in term with days for it. */
export const nobodyTends = defineCheck({
  params: {},
  facts: [],
  test: ({ leadership: { facilitators, coLeaders } }, { date }) => {
    const tended =
      facilitators.some((role) => inTerm(role, date)) ||
      coLeaders.some((role) => inTerm(role, date) && (role.daysPerYear ?? 0) > 0);
    return tended ? [] : [{ at: ['leadership', 'facilitators'] }];
  },
});
