/** Help that is not settled with the school that is to have it. Names no school. */

import { list } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { currentSupport } from '../shared/current-support.ts';
import { trueKeys } from '../shared/true-keys.ts';

/** Fires at each entry of support to which the school has not agreed, or is not said to have, or without a review date. */
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
