/** Heads who have named nothing to let go of. */

import { words } from '../text.ts';
import { defineCheck } from './check.ts';

/** Fires when no entry under `unlearning` that says what is let go is for heads, by one of `heads` in its `who`. */
export const noUnlearning = defineCheck({
  params: { heads: 'texts' },
  facts: [],
  test: ({ leadership: { unlearning } }, { params: { heads } }) => {
    const forHeads = unlearning.some(
      ({ who, letGo }) => letGo !== undefined && words(who ?? '').some((word) => heads.includes(word)),
    );
    return forHeads ? [] : [{ at: ['leadership', 'unlearning'] }];
  },
});
