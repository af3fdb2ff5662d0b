/** Schools in unusual difficulty without any support in the plan. Gives only their number. */

import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';

/** Fires once, counting the member schools marked `high_challenge` that have no entry in `support`. */
export const challengeUnsupported = defineCheck({
  params: { phrases: ['another'] },
  facts: ['schools'],
  test: ({ members, support }, { params: { phrases } }) => {
    const marked = members.filter(({ highChallenge }) => highChallenge);
    if (marked.length === 0) return 'not-applicable';
    const helped = new Set(support.map(({ school }) => school));
    const without = marked.filter((school) => !helped.has(school));
    return oneBreach(
      without.map(({ at }) => ({ at: [...at, 'high_challenge'], name: phrases.another })),
      { facts: { schools: count(without.length, 'school') }, schools: without.length },
    );
  },
});
