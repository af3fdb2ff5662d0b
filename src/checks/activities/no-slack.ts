/** Time and money kept free for the unexpected. */

import type { BudgetYear } from '../../plan/model/plan.ts';
import { isOver, total, withAmounts, yearAtHand } from '../../plan/queries/budget.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { amount, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { mentions } from '../shared/mentions.ts';

/**
 * Fires if the plan says how much time or money is kept free and neither is at least `least` percent. If the plan
 * doesn't give the money, works it out from the relevant budget year, unless that is over: the confirmed income left
 * unspent, plus spending on lines that mention one of `reserves`. Also fires if the plan mentions neither and
 * lists no spending. Returns `cannot-tell` if it lists spending that can't be set against an income, or if income is left
 * over that nothing sets aside.
 */
export const noSlack = defineCheck({
  params: {
    least: 'number',
    reserves: 'texts',
    phrases: ['little', 'silent', 'time', 'money', 'unsaid', 'room', 'more_room'],
  },
  facts: ['what', 'time', 'money', 'room'],
  test: ({ resources }, { params: { least, reserves, phrases }, date }) => {
    const { contingencyTime: time, contingencyMoney, years = [] } = resources ?? {};
    const budget = contingencyMoney === undefined ? freeMoney(years, reserves, date) : undefined;
    const money = contingencyMoney ?? budget?.percent_free;
    const known = [time, money].filter((percent) => percent !== undefined);
    if (known.length === 0) {
      if (years.some(({ spending }) => spending.length > 0)) return 'cannot-tell';
      return [
        { at: ['resources', 'contingency'], facts: { what: phrases.silent, time: '', money: '', room: phrases.room } },
      ];
    }
    const stated = [time, contingencyMoney].some((percent) => percent !== undefined && percent >= least);
    if (stated || (budget !== undefined && budget.percent_free >= least && budget.reserved > 0)) return [];
    if (known.some((percent) => percent >= least)) return 'cannot-tell';
    const say = (percent: number | undefined) => (percent === undefined ? phrases.unsaid : `${amount(percent)}%`);
    const figures = {
      ...(time !== undefined && { percent_time: time }),
      ...(contingencyMoney !== undefined && { percent_money: contingencyMoney }),
    };
    return [
      {
        at: ['resources', 'contingency'],
        facts: {
          what: fill(phrases.little, { least }),
          time: fill(phrases.time, { time: say(time) }),
          money: fill(phrases.money, { money: say(money) }),
          room: phrases.more_room,
        },
        figures: { ...figures, ...budget },
      },
    ];
  },
});

/** The percentage a budget leaves free, with the totals behind it. Undefined if an amount is missing. */
function freeMoney(years: readonly BudgetYear[], reserves: readonly string[], date: Day) {
  const year = yearAtHand(
    years.filter((year) => year.income.length > 0 && year.spending.length > 0 && !isOver(year, date)),
    date,
  );
  const income = year && withAmounts(year.income.filter(({ confirmed }) => confirmed !== false));
  const spending = year && withAmounts(year.spending);
  if (income === undefined || spending === undefined) return undefined;
  const isReserve = ({ for: purpose = '' }: { readonly for: string | undefined }) => mentions(purpose, reserves);
  const whole = Math.max(total(income), total(spending));
  if (whole === 0) return undefined;
  const spent = total(spending.filter((line) => !isReserve(line)));
  return {
    income: total(income),
    spending: total(spending),
    reserved: total(spending.filter(isReserve)),
    percent_free: (100 * (whole - spent)) / whole,
  };
}
