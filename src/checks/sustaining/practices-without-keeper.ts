/** Closing networks that don't say what stays, or who looks after it. */

import { defineCheck } from '../check.ts';
import { textAt } from '../shared/dotted-fields.ts';

/** Fires if `sustaining.after` lacks a plan or an owner. */
export const practicesWithoutKeeper = defineCheck({
  params: {},
  facts: [],
  test: (plan) =>
    textAt(plan, 'sustaining.after.plan') !== undefined && plan.sustaining.after?.owner !== undefined
      ? []
      : [{ at: ['sustaining', 'after'] }],
});
