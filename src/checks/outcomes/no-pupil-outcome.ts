/** Plans without an outcome for pupils. */

import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/** Fires if no outcome is for pupils. Returns `cannot-tell` if some outcome doesn't say who it is for. */
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
