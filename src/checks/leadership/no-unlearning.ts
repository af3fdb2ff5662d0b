/** Heads who haven't named anything to let go of. */

import { defineCheck } from '../check.ts';
import { mentions } from '../shared/mentions.ts';

/**
 * Fires if no entry under `unlearning` says what heads will let go of. An entry is for heads if its `who` has one of
 * the words in `heads`, or is missing.
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
