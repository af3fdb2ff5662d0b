/** Networks that work from experience alone. */

import type { Plan } from '../../plan/model/plan.ts';
import { defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';

/**
 * Fires when no reason for the focus is research and no activity draws on research. Cannot tell where the plan gives no
 * reason and no activity says what it draws on, nor where a reason has a source of a kind not given.
 */
export const noResearch = defineCheck({
  params: {},
  facts: [],
  test: (plan) => {
    const { focus, activities } = plan;
    const isDrawnOn =
      focus.whyThis.some(({ kind }) => kind === 'research') || activities.some(({ knowledge }) => knowledge?.research);
    if (isDrawnOn) return [];
    const isOpen = isSilent(plan) || focus.whyThis.some(({ kind, source }) => kind === undefined && isFilledIn(source));
    return isOpen ? 'cannot-tell' : [{ at: ['focus', 'why_this'] }];
  },
});

function isSilent({ focus, activities }: Plan): boolean {
  return focus.whyThis.length === 0 && activities.every(({ knowledge }) => knowledge === undefined);
}
