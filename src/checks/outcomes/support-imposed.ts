/** Support that isn't agreed with the school that will receive it. Doesn't name the school. */

import { list } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { currentSupport } from '../shared/current-support.ts';
import { trueKeys } from '../shared/true-keys.ts';

/** Fires at each support entry that has no review date, or that the school hasn't agreed to as far as the plan says. */
export const supportImposed = defineCheck({
  params: { phrases: ['refused', 'unsaid', 'review'] },
  facts: ['lacks'],
  test: (plan, { params: { phrases } }) => {
    const entries = currentSupport(plan);
    if (entries.length === 0) return 'not-applicable';
    return entries.flatMap(({ at, agreedWithSchool, review }): Breach[] => {
      const lacks = trueKeys({
        refused: agreedWithSchool === false,
        unsaid: agreedWithSchool === undefined,
        review: review === undefined,
      }).map((lack) => phrases[lack]);
      return lacks.length === 0 ? [] : [{ at, facts: { lacks: list(lacks) }, schools: 1 }];
    });
  },
});
