/** One source that provides most of the money. */

import { incomeAtHand, type YearIncome } from '../../plan/queries/budget.ts';
import { figure, fill, money } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { said } from '../shared/quoted-reason.ts';

/**
 * Fires if, in the relevant budget year, more than `share` of the income comes from one source that has an end date and
 * isn't the schools. A source is the schools if it mentions one of `schools`. Returns `cannot-tell` if an amount or the
 * year is missing.
 */
export const singleFunder = defineCheck({
  params: { share: 'share', schools: 'texts', phrases: ['said', 'now', 'ended', 'next'] },
  facts: ['what', 'said'],
  test: (plan, { params: { share, schools, phrases }, date }) => {
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
      const hasEnded = ends.to < date;
      const what = fill(hasEnded ? phrases.ended : phrases.now, facts);
      const wording = { facts: { what, said: said(plan.sustaining.after?.income, phrases.said) } };
      return [{ at, ...wording, figures: figuresOf(income), ...(hasEnded && { fix: phrases.next }) }];
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
