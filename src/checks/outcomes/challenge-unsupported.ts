/** Schools in unusual difficulty for which no help is written. Says how many, and no more. */

import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';

/** Fires once, counting the schools of S marked `high_challenge` that no entry of `support` is for. */
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
