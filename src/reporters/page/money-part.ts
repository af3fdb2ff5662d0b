/** Money and time, if the plan gives them. */

import type { BudgetYear, Plan } from '../../plan/model/plan.ts';
import { budgetYears, sumsOf } from '../../plan/queries/budget.ts';
import { costAtHand } from '../../plan/queries/cost.ts';
import { networkSize } from '../../plan/queries/network-size.ts';
import { allRoles, hasDays } from '../../plan/queries/posts.ts';
import { dateWords } from '../../plan/queries/timeline.ts';
import { amount, capitalised, count, money, numberInWords } from '../../text/words.ts';
import { type Element, el, type Markup } from '../markup/element.ts';
import { type Part, paragraph, said, tableOf, tenseOf } from './page-parts.ts';

export const moneyPart: Part = ({ plan }) => {
  if (plan === undefined) return undefined;
  const years = budgetYears(plan).filter(({ income, spending }) => income.length + spending.length > 0);
  const tables = years.flatMap((year) => yearTable(year, years, plan));
  const costs = costSentences(plan).map((text) => paragraph(text));
  const days = costAtHand(plan)?.staffDays ?? 0;
  const content = [...costs, ...tables];
  return {
    id: 'money',
    heading: days > 0 ? 'Money and time' : 'Money',
    content: content.length > 0 ? content : [paragraph('The plan gives no figures for money.')],
  };
};

function costSentences(plan: Plan): string[] {
  const cost = costAtHand(plan);
  if (cost === undefined) return [];
  const { year, schools, spending, staffDays } = cost;
  const inMoney = (sum: number) => money(sum, plan.resources?.currency);
  const tense = tenseOf(plan);
  return [
    ...(spending === undefined
      ? []
      : [
          `In the year ${dateWords(year)} the network ${tense('spends', 'spent')} ${inMoney(spending)}, which ${tense('is', 'was')} ${inMoney(spending / schools)} for each school.`,
        ]),
    ...(staffDays === undefined || staffDays === 0 ? [] : [staffWords(staffDays, dateWords(year), plan)]),
  ];
}

/** The days that the work takes, beside other figures about staff time that a reader may take for the same. */
function staffWords(days: number, year: string, plan: Plan): string {
  const takes = tenseOf(plan)('takes', 'took');
  return [
    `In the year ${year} its work ${takes} ${count(days, 'day')} of staff time, in all the schools together.`,
    ...(allRoles(plan).some(hasDays)
      ? ["The plan doesn't say whether those include the days that people have for their roles."]
      : []),
    ...promised(days, takes, plan),
  ].join(' ');
}

/** The days that schools have promised, compared with those that the work takes. */
function promised(days: number, takes: string, plan: Plan): string[] {
  const given = plan.members.flatMap(({ daysPerYear }) => daysPerYear ?? []);
  if (given.length === 0) return [];
  const sum = given.reduce((all, one) => all + one, 0);
  const all = networkSize(plan);
  const who =
    given.length === all ? 'The schools' : `${capitalised(numberInWords(given.length))} of the ${all} schools`;
  const difference =
    amount(sum) === amount(days)
      ? `as many as the work ${takes}`
      : sum > days
        ? `${amount(sum - days)} more than the work ${takes}`
        : `${amount(days - sum)} fewer than the work ${takes}`;
  const [have, together] = given.length === 1 ? ['has', ''] : ['have', ' between them'];
  const promise = tenseOf(plan)(`${have} promised`, 'had promised');
  return [`${who} ${promise} ${count(sum, 'day')} a year${together}, ${difference}.`];
}

/**
 * Income and spending of one year, line by line, with the total of each column. Money that isn't confirmed has a column
 * of its own, and all years have the same columns.
 */
function yearTable(budget: BudgetYear, years: readonly BudgetYear[], plan: Plan): Element[] {
  const { year, income, spending } = budget;
  const inMoney = (sum: number) => money(sum, plan.resources?.currency);
  const cell = (sum: number | undefined) => (sum === undefined ? 'not given' : inMoney(sum));
  const isSplit = years.some((one) => one.income.some(({ confirmed }) => confirmed === false));
  const sums = sumsOf(budget);
  const received = (sure: string, unsure: string) => (isSplit ? [sure, unsure] : [sure]);
  const rows: Markup[][] = [
    ...income.map(({ source, partner, amount: sum, confirmed, ends }) => [
      lineName(partner?.name ?? source, ends === undefined ? '' : ` (paid until ${dateWords(ends)})`),
      ...(confirmed === false ? received('', cell(sum)) : received(cell(sum), '')),
      '',
    ]),
    ...spending.map((line) => [lineName(line.for), ...received('', ''), cell(line.amount)]),
  ];
  const earned = income.length === 0 ? received('not given', '') : [sums.confirmed, sums.unconfirmed].map(inMoney);
  const spent = spending.length === 0 ? 'not given' : inMoney(sums.spending);
  if (rows.length > 1 || years.length > 1) rows.push(inBold(['Total', ...earned.slice(0, isSplit ? 2 : 1), spent]));
  if (sums.uncovered > 0) rows.push(inBold([uncoveredLabel(plan), ...received('', ''), inMoney(sums.uncovered)]));
  const caption = year === undefined ? 'Money' : `Money in the year ${dateWords(year)}`;
  const columns = received(isSplit ? 'Confirmed income' : 'Income', 'Income not confirmed');
  return tableOf(caption, ['For or from', ...columns, 'Spending'], rows, isSplit ? [1, 2, 3] : [1, 2]);
}

function uncoveredLabel(plan: Plan): string {
  return tenseOf(plan)('Spending that no confirmed income covers', 'Spending that no confirmed income covered');
}

function inBold(cells: readonly string[]): Markup[] {
  return cells.map((cell) => (cell === '' ? '' : el('b', {}, cell)));
}

function lineName(name = 'Not named', more = ''): string {
  return said(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, 160) + more;
}
