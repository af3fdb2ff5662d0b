/** Networks that work from experience alone. */

import type { Plan } from '../plan/types.ts';
import { defineCheck } from './check.ts';
import { says, textAt } from './fields.ts';

/**
 * Fires when no reason for the focus is research and no activity draws on research. Cannot tell where a reason has a
 * source of a kind not given; or where the plan says nothing of either and has no focus yet, or names a body of one of
 * `kinds` or a model of learning with a source, from which research may well come.
 */
export const noResearch = defineCheck({
  params: { kinds: 'texts' },
  facts: [],
  test: (plan, { params: { kinds } }) => {
    const { focus, activities } = plan;
    const isDrawnOn =
      focus.whyThis.some(({ kind }) => kind === 'research') || activities.some(({ knowledge }) => knowledge?.research);
    if (isDrawnOn) return [];
    if (focus.whyThis.some(({ kind, source }) => kind === undefined && says(source))) return 'cannot-tell';
    if (isSilent(plan) && (textAt(plan, 'focus.learning_focus') === undefined || hasAccess(plan, kinds)))
      return 'cannot-tell';
    return [{ at: ['focus', 'why_this'] }];
  },
});

function isSilent({ focus, activities }: Plan): boolean {
  return focus.whyThis.length === 0 && activities.every(({ knowledge }) => knowledge === undefined);
}

function hasAccess({ partners, focus }: Plan, kinds: readonly string[]): boolean {
  return says(focus.model?.source) || partners.some(({ kind }) => kind !== undefined && kinds.includes(kind));
}
