/** One source that carries most of the money. */

import { incomeAtHand, type YearIncome } from '../../plan/queries/budget.ts';
import { figure, money } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires when, in the budget year at hand, more than `share` of the income comes from one source that is not the schools
 * (by one of `schools` in its words) and that ends. Where a sum or the year is not given nothing can be told.
 */
export const singleFunder = defineCheck({
  params: { share: 'share', schools: 'texts' },
  facts: ['source', 'amount', 'total', 'year', 'percent', 'ends'],
  test: (plan, { params: { share, schools }, date }) => {
    const income = incomeAtHand(plan, date, schools);
    if (income === undefined) return 'cannot-tell';
    const { total, year, payers } = income;
    const currency = plan.resources?.currency;
    return payers.flatMap(({ at, name, amount, ends }) => {
      if (ends === undefined || amount <= share * total) return [];
      const facts = {
        source: name,
        amount: money(amount, currency),
        total: money(total, currency),
        year: year.text,
        percent: figure((100 * amount) / total),
        ends: ends.text,
      };
      return [{ at, facts, figures: figuresOf(income) }];
    });
  },
});

function figuresOf({ total, schools, payers }: YearIncome) {
  const amounts = payers.map(({ amount }) => amount);
  return {
    total,
    schools,
    payers: payers.map(({ name }) => name),
    payers_each: amounts,
    without_a_name: amounts.reduce((rest, amount) => rest - amount, total - schools),
  };
}
