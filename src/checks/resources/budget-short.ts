/** Budget years that spend more than their income. */

import type { BudgetYear, Income, Spending } from '../../plan/model/plan.ts';
import { budgetYears, isOver } from '../../plan/queries/budget.ts';
import { addMonths, type Day } from '../../plan/queries/calendar.ts';
import { fill, money } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';

/**
 * Fires at each year that spends more than its income. For a year that has started, or starts within `months`, only
 * confirmed income counts. Income is confirmed unless the plan says it isn't. Later years can also count unconfirmed
 * income, and past years are skipped. A year is checked if all its income has amounts and some of its spending does. It
 * passes only if all its spending has amounts.
 */
export const budgetShort = defineCheck({
  params: { months: 'number', phrases: ['confirmed', 'expected', 'year', 'unnamed'] },
  facts: ['year', 'spending', 'income', 'short'],
  test: (plan, { params: { months, phrases } }) => {
    const { date, resources } = plan;
    const years = budgetYears(plan).filter((year) => isStated(year) && !isOver(year, date));
    if (years.length === 0) return 'cannot-tell';
    const horizon = addMonths(date, months);
    const breaches = years.flatMap((year): Breach[] => {
      const kind = isNear(year, horizon) ? 'confirmed' : 'expected';
      const income = total(year.income.filter(({ confirmed }) => kind === 'expected' || confirmed !== false));
      const spending = total(year.spending);
      if (spending <= income) return [];
      const inMoney = (sum: number) => money(sum, resources?.currency);
      return [
        {
          at: [...year.at, 'spending'],
          facts: {
            year: year.year?.text ?? phrases.year,
            spending: inMoney(spending),
            income: fill(phrases[kind], { income: inMoney(income) }),
            short: inMoney(spending - income),
          },
          figures: figuresOf(year, { spending, income, unnamed: phrases.unnamed }),
        },
      ];
    });
    return breaches.length === 0 && years.some(isPartlyStated) ? 'cannot-tell' : breaches;
  },
});

function isStated({ income, spending }: BudgetYear): boolean {
  return (
    income.length > 0 &&
    income.every(({ amount }) => amount !== undefined) &&
    spending.some(({ amount }) => amount !== undefined)
  );
}

/** Whether some spending has no amount, so the total could be higher. */
function isPartlyStated({ spending }: BudgetYear): boolean {
  return spending.some(({ amount }) => amount === undefined);
}

function isNear({ year }: BudgetYear, horizon: Day): boolean {
  return year === undefined || year.from <= horizon;
}

/** The total in whole units of the currency, because a shortfall of less than one unit doesn't matter. */
function total(items: readonly (Income | Spending)[]): number {
  return Math.round(items.reduce((sum, { amount = 0 }) => sum + amount, 0));
}

function figuresOf(
  year: BudgetYear,
  { spending, income, unnamed }: { spending: number; income: number; unnamed: string },
): NonNullable<Breach['figures']> {
  const spent = year.spending.filter(({ amount }) => amount !== undefined);
  return {
    spending,
    spent_on: spent.map(({ for: what = unnamed }) => what),
    spent_each: spent.map(({ amount = 0 }) => amount),
    income,
    income_from: year.income.map(({ source = unnamed }) => source),
    income_each: year.income.map(({ amount = 0 }) => amount),
    income_confirmed: year.income.map(({ confirmed }) => (confirmed === false ? 'no' : 'yes')),
  };
}
