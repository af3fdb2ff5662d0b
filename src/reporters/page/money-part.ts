/** Money and time, if the plan gives them. */

import type { BudgetYear, Plan } from '../../plan/model/plan.ts';
import { budgetYears } from '../../plan/queries/budget.ts';
import { costAtHand } from '../../plan/queries/cost.ts';
import { networkSize } from '../../plan/queries/network-size.ts';
import { allRoles, hasDays } from '../../plan/queries/posts.ts';
import { dateWords } from '../../plan/queries/timeline.ts';
import { amount, capitalised, count, money, numberInWords } from '../../text/words.ts';
import { type Element, el, type Markup } from '../markup/element.ts';
import { type Part, paragraph, said, tableOf, tenseOf } from './page-parts.ts';

export const moneyPart: Part = ({ plan }) => {
  if (plan === undefined) return undefined;
  const content = [
    ...costSentences(plan).map((text) => paragraph(text)),
    ...budgetYears(plan).flatMap((year) => yearTable(year, plan)),
  ];
  return content.length === 0 ? undefined : { id: 'money', heading: 'Money and time', content };
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

/** Income and spending of one year, line by line. */
function yearTable({ year, income, spending }: BudgetYear, plan: Plan): Element[] {
  const { resources } = plan;
  const inMoney = (sum: number | undefined) => (sum === undefined ? 'not given' : money(sum, resources?.currency));
  const rows: Markup[][] = [
    ...income.map(({ source, partner, amount: sum, confirmed, ends }) => {
      const notes = [
        confirmed === false ? 'not confirmed' : '',
        ends === undefined ? '' : `paid until ${dateWords(ends)}`,
      ];
      return [lineName(partner?.name ?? source), inMoney(sum), '', notes.filter((note) => note !== '').join(', ')];
    }),
    ...spending.map((line) => [lineName(line.for), '', inMoney(line.amount), '']),
  ];
  const total = (lines: readonly Line[]) => (lines.length === 0 ? '' : inMoney(sumOf(lines)));
  if (rows.length > 1) rows.push(inBold(['Total', total(income), total(spending), '']));
  const missing = sumOf(spending) - sumOf(income);
  const isKnown = [...income, ...spending].every(({ amount: sum }) => sum !== undefined);
  if (income.length > 0 && isKnown && missing > 0)
    rows.push(
      inBold([
        tenseOf(plan)('Spending that no income covers', 'Spending that no income covered'),
        '',
        inMoney(missing),
        '',
      ]),
    );
  const caption = year === undefined ? 'Money' : `Money in the year ${dateWords(year)}`;
  return tableOf(caption, ['For or from', 'Income', 'Spending', 'Notes'], rows, [1, 2]);
}

function inBold(cells: readonly string[]): Markup[] {
  return cells.map((cell) => (cell === '' ? '' : el('b', {}, cell)));
}

interface Line {
  readonly amount: number | undefined;
}

function sumOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

function lineName(name = 'Not named'): string {
  return said(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, 160);
}
