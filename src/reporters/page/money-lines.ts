/** What a reader has to know about the money before anything else: what isn't covered, and income that falls. */

import type { BudgetYear, Plan } from '../../plan/model/plan.ts';
import { printPath } from '../../plan/path.ts';
import { budgetYears, isOver, sumsOf } from '../../plan/queries/budget.ts';
import { isClosing } from '../../plan/queries/closing.ts';
import { dateWords } from '../../plan/queries/timeline.ts';
import { money } from '../../text/words.ts';
import { el, type Markup } from '../markup/element.ts';
import { shownFor } from './for-audience.ts';
import { type PagePlan, remark } from './page-parts.ts';

/** The rule about a year that spends more than it has. */
const BUDGET = 'budget-short';

/** Income that falls to this share of a year's, or below, is said. */
const HALF = 0.5;

/** Missing money is said at the top, whatever the steps are, and even if the plan accepts it. */
export function moneyLines(input: PagePlan): Markup[] {
  const { plan } = input;
  if (plan === undefined) return [];
  return [...gapsIn(plan, input), ...fallsIn(plan)].map((line) => el('p', {}, el('b', {}, 'Money: '), remark(line)));
}

function gapsIn(plan: Plan, input: PagePlan): string[] {
  const short = new Set(shownFor(input).findings.flatMap(({ rule, path }) => (rule === BUDGET ? [path] : [])));
  const inMoney = (sum: number) => money(sum, plan.resources?.currency);
  return budgetYears(plan).flatMap((budget) => {
    const { uncovered, spending } = sumsOf(budget);
    if (uncovered === 0 || !short.has(printPath([...budget.at, 'spending']))) return [];
    const when = budget.year === undefined ? '' : ` in ${dateWords(budget.year)}`;
    const share = uncovered === spending ? 'it' : `${inMoney(uncovered)} of it`;
    return [`${inMoney(spending)} is to be spent${when}. No confirmed income covers ${share}.`];
  });
}

/** Income of a year that is at most half of the year before, unless it is over or the network is coming to its end. */
function fallsIn(plan: Plan): string[] {
  if (isClosing(plan)) return [];
  const years = budgetYears(plan)
    .flatMap((budget) => (budget.year === undefined ? [] : [{ budget, year: budget.year }]))
    .sort((a, b) => a.year.from - b.year.from);
  const inMoney = (sum: number) => money(sum, plan.resources?.currency);
  return years.slice(1).flatMap(({ budget, year }, index) => {
    const before = years[index];
    const [was, is] = [incomeOf(before?.budget), incomeOf(budget)];
    if (before === undefined || was === undefined || is === undefined) return [];
    if (isOver(budget, plan.date) || year.from > before.year.to + 1 || is > HALF * was) return [];
    return [`Income falls from ${inMoney(was)} in ${dateWords(before.year)} to ${inMoney(is)} in ${dateWords(year)}.`];
  });
}

/** All income of a year; undefined if there is none, or if any has no amount. */
function incomeOf(budget: BudgetYear | undefined): number | undefined {
  if (budget === undefined || budget.income.length === 0) return undefined;
  if (budget.income.some(({ amount }) => amount === undefined)) return undefined;
  const { confirmed, unconfirmed } = sumsOf(budget);
  return confirmed + unconfirmed;
}
