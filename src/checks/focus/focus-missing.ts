/** Networks without a learning focus. */

import { defineCheck } from '../check.ts';
import { focusText } from '../shared/focus-text.ts';

/** Fires if the learning focus is missing, empty or template text, and no strand says what it is about. */
export const focusMissing = defineCheck({
  params: {},
  facts: [],
  test: (plan) => (focusText(plan) === undefined ? [{ at: ['focus', 'learning_focus'] }] : []),
});
