/** Networks without a learning focus. */

import { defineCheck } from '../check.ts';

/** Fires if neither the focus nor any of its strands says what pupils will do better. */
export const focusMissing = defineCheck({
  params: {},
  facts: [],
  test: ({ focus }) =>
    focus.learningFocus !== undefined || focus.strands.some((strand) => strand.focus !== undefined)
      ? []
      : [{ at: ['focus', 'learning_focus'] }],
});
