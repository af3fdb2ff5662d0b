/** Plans in which nothing is to change for pupils. */

import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/** Fires when no outcome is for pupils. An outcome that does not say whom it is for leaves it open. */
export const noPupilOutcome = defineCheck({
  params: { phrases: ['none', 'others'] },
  facts: ['what'],
  test: ({ outcomes }, { params: { phrases } }) => {
    if (outcomes.some((outcome) => outcome.for === 'pupils')) return [];
    if (outcomes.some((outcome) => outcome.for === undefined)) return 'cannot-tell';
    const others = fill(phrases.others, { outcomes: count(outcomes.length, 'outcome') });
    return [{ at: ['outcomes'], facts: { what: outcomes.length === 0 ? phrases.none : others } }];
  },
});
