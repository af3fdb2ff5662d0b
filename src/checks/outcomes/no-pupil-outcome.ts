/** Plans without an outcome for pupils. */

import type { Plan } from '../../plan/model/plan.ts';
import { mayBeFirstYear } from '../../plan/queries/network-year.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { focusText } from '../shared/focus-text.ts';

/**
 * Fires if no outcome is for pupils. It's only a gap in the first year of a network that has no focus yet. Heavy unless
 * it's the first year and a rule in `vague_by` finds the focus too vague. Returns `cannot-tell` if some outcome doesn't
 * say who it is for.
 */
export const noPupilOutcome = defineCheck({
  params: { vague_by: 'texts', phrases: ['none', 'others'] },
  facts: ['what'],
  after: 'others',
  test: (plan, { params: { vague_by, phrases }, others: rules }) => {
    const { outcomes } = plan;
    if (outcomes.some((outcome) => outcome.for === 'pupils')) return [];
    if (outcomes.some((outcome) => outcome.for === undefined)) return 'cannot-tell';
    const others = fill(phrases.others, { outcomes: count(outcomes.length, 'outcome') });
    const isFirst = isNew(plan);
    const isGap = isFirst && focusText(plan) === undefined;
    const isHeavy = !isFirst || vague_by.every((rule) => rules?.fired(rule) !== true);
    return [{ at: ['outcomes'], facts: { what: outcomes.length === 0 ? phrases.none : others }, isGap, isHeavy }];
  },
});

/** Whether the network isn't established yet and may be in its first year. */
function isNew(plan: Plan): boolean {
  return ['forming', 'launching'].includes(plan.network.stage) && mayBeFirstYear(plan);
}
