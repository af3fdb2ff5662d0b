/** Outcomes for pupils without an account of how the work will reach them. */

import { defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';

/** Fires if an outcome is for pupils and the evaluation has no contribution story. */
export const noContributionStory = defineCheck({
  params: {},
  facts: [],
  test: ({ outcomes, evaluation }) => {
    const forPupils = outcomes.filter((outcome) => outcome.for === 'pupils');
    if (forPupils.length === 0) return 'not-applicable';
    if (isFilledIn(evaluation.contributionStory)) return [];
    return [{ at: ['evaluation', 'contribution_story'] }];
  },
});
