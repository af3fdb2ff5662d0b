/** Schools whose governors have not agreed. */

import { defineCheck } from './check.ts';
import { together } from './schools.ts';

/** Fires once, naming the schools of S whose governors have not agreed, or of which nothing is said while others say it. */
export const governorsNotAgreed = defineCheck({
  params: {},
  facts: ['schools'],
  test: ({ members }) => {
    const stated = members.filter(({ governorsAgreed }) => governorsAgreed !== undefined);
    if (stated.length === 0) return 'cannot-tell';
    return together(
      members.filter(({ governorsAgreed }) => governorsAgreed !== true),
      'governors_agreed',
    );
  },
});
