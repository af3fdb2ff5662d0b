/** Costs without a stated benefit to weigh them against. */

import type { Plan } from '../../plan/model/plan.ts';
import { budgetYears } from '../../plan/queries/budget.ts';
import { count, list, money } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';

/**
 * Fires if the plan gives the network's spending or staff days, but has neither an expected gain for children nor an
 * outcome for pupils with a target.
 */
export const noGainStated = defineCheck({
  params: { field: 'path' },
  facts: ['costs'],
  test: (plan, { params: { field } }) => {
    const { spending, days } = costsOf(plan);
    const costs = [
      ...(spending > 0 ? [money(spending, plan.resources?.currency)] : []),
      ...(days > 0 ? [count(days, 'staff day')] : []),
    ];
    if (costs.length === 0) return 'cannot-tell';
    const aims = plan.outcomes.some(
      ({ for: beneficiaries, target }) => beneficiaries === 'pupils' && target?.value !== undefined,
    );
    if (aims || textAt(plan, field) !== undefined) return [];
    return [{ at: pathOf(field), facts: { costs: list(costs) }, figures: { spending, staff_days: days } }];
  },
});

function costsOf(plan: Plan): { spending: number; days: number } {
  const years = budgetYears(plan);
  const total = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((sum, n = 0) => sum + n, 0);
  return {
    spending: total(years.flatMap(({ spending }) => spending.map(({ amount }) => amount))),
    days: total(years.map(({ staffDays }) => staffDays)),
  };
}
