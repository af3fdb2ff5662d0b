/** A story of how the network helps that nothing is set against. */

import { defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';

/** Fires when there is a contribution story and neither another explanation nor a comparison. */
export const noRivalExplanation = defineCheck({
  params: {},
  facts: [],
  test: ({ evaluation: { contributionStory, otherExplanations, comparison } }) => {
    if (!isFilledIn(contributionStory)) return 'not-applicable';
    if (otherExplanations.some(isFilledIn) || isFilledIn(comparison)) return [];
    return [{ at: ['evaluation', 'other_explanations'] }];
  },
});
