/** Schools in unusual difficulty without any support in the plan. Gives only their number. */

import { count, partOf } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires once, counting the member schools marked `high_challenge` that have no entry in `support`. Softened if none of
 * them has one, and at least `least` schools and `share` of those that the plan names are marked. Heavy otherwise.
 */
export const challengeUnsupported = defineCheck({
  params: { share: 'share', least: 'number' },
  facts: ['schools', 'marked'],
  test: ({ members, support }, { params: { share, least } }) => {
    const marked = members.filter(({ highChallenge }) => highChallenge);
    if (marked.length === 0) return 'not-applicable';
    const helped = new Set(support.map(({ school }) => school));
    const without = marked.filter((school) => !helped.has(school));
    const isShared = marked.length >= least && marked.length >= share * members.length;
    const softened = isShared && without.length === marked.length;
    return oneBreach(
      without.map(({ at, name }) => ({ at: [...at, 'high_challenge'], name })),
      {
        facts: {
          schools: count(without.length, 'school'),
          marked: `${partOf(marked.length, members.length)} schools`,
        },
        names: without.map(({ name }) => name),
        schools: without.length,
        softened,
        isHeavy: !softened,
        withoutWrite: softened,
      },
    );
  },
  // Help that no school has agreed to give, or that the school itself hasn't agreed to, is only intended.
  praise: ({ support }) =>
    support.every(({ from, agreedWithSchool }) => from.length > 0 && agreedWithSchool !== false) ? {} : undefined,
});
