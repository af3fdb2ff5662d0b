/** A contribution story with no other explanation or comparison to test it against. */

import { defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';

/** Fires if there is a contribution story but neither another explanation nor a comparison. */
export const noRivalExplanation = defineCheck({
  params: {},
  facts: [],
  test: ({ evaluation: { contributionStory, otherExplanations, comparison } }) => {
    if (!isFilledIn(contributionStory)) return 'not-applicable';
    if (otherExplanations.some(isFilledIn) || isFilledIn(comparison)) return [];
    return [{ at: ['evaluation', 'other_explanations'] }];
  },
});
