/** Heads who have named nothing to let go of. */

import { defineCheck } from '../check.ts';
import { mentions } from '../shared/mentions.ts';

/**
 * Fires when no entry under `unlearning` that says what is let go is for heads, by one of `heads` in its `who`. An entry
 * that does not say for whom counts as theirs.
 */
export const noUnlearning = defineCheck({
  params: { heads: 'texts' },
  facts: [],
  test: ({ leadership: { unlearning } }, { params: { heads } }) => {
    const forHeads = unlearning.some(
      ({ who, letGo }) => letGo !== undefined && (who === undefined || mentions(who, heads)),
    );
    return forHeads ? [] : [{ at: ['leadership', 'unlearning'] }];
  },
});
