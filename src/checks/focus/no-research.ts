/** Networks that work only from experience. */

import type { Plan } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';

/**
 * Fires if no reason for the focus is research with a source and no activity draws on research. Returns `cannot-tell`
 * if the plan gives no reasons and no activity says what it draws on, or if a reason with a source doesn't give its
 * kind.
 */
export const noResearch = defineCheck({
  params: {},
  facts: [],
  test: (plan) => {
    const { focus } = plan;
    const activities = currentActivities(plan);
    const isDrawnOn =
      focus.whyThis.some(({ kind, source }) => kind === 'research' && isFilledIn(source)) ||
      activities.some(({ knowledge }) => knowledge?.research);
    if (isDrawnOn) return [];
    const isOpen = isSilent(plan) || focus.whyThis.some(({ kind, source }) => kind === undefined && isFilledIn(source));
    return isOpen ? 'cannot-tell' : [{ at: ['focus', 'why_this'] }];
  },
});

function isSilent(plan: Plan): boolean {
  return plan.focus.whyThis.length === 0 && currentActivities(plan).every(({ knowledge }) => knowledge === undefined);
}
