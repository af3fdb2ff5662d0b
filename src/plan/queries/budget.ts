/** The money in a plan: the budget year for a day, and who pays. */

import { words } from '../../text/words.ts';
import type { Entity } from '../model/entity.ts';
import type { BudgetYear, Income, Plan } from '../model/plan.ts';
import type { Day, PlanDate } from './calendar.ts';

/** Every year with amounts or days; empty if the plan has no resources. */
export function budgetYears({ resources }: Plan): readonly BudgetYear[] {
  return resources?.years ?? [];
}

export function isOver({ year }: BudgetYear, day: Day): boolean {
  return year !== undefined && year.to < day;
}

/** A budget year with known dates. */
export interface DatedBudget extends BudgetYear {
  readonly year: PlanDate;
}

/** The year that includes the day, or else the nearest one; the first if several are equally near. */
export function yearAtHand(years: readonly BudgetYear[], day: Day): DatedBudget | undefined {
  const dated = years.filter((budget): budget is DatedBudget => budget.year !== undefined);
  const away = ({ year }: DatedBudget) => Math.max(0, year.from - day, day - year.to);
  return dated.toSorted((a, b) => away(a) - away(b))[0];
}

/** A budget line with a known amount. */
export type WithAmount<T> = T & { readonly amount: number };

/** The lines with their amounts; undefined if there are no lines, or if any has no amount. */
export function withAmounts<T extends { readonly amount: number | undefined }>(
  lines: readonly T[],
): WithAmount<T>[] | undefined {
  const known = lines.filter((line): line is WithAmount<T> => line.amount !== undefined);
  return known.length === 0 || known.length < lines.length ? undefined : known;
}

export function total(lines: readonly { readonly amount: number }[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

/** What a year adds up to, in whole units of the currency; amounts that aren't known count as nothing. */
export interface Sums {
  /** Income counts as confirmed unless the plan says it isn't. */
  readonly confirmed: number;
  readonly unconfirmed: number;
  readonly spending: number;
  /** Spending beyond the confirmed income; 0 if there is no income yet, or if any of it has no amount. */
  readonly uncovered: number;
}

export function sumsOf({ income, spending }: Pick<BudgetYear, 'income' | 'spending'>): Sums {
  const sum = (lines: readonly { readonly amount: number | undefined }[]) =>
    Math.round(lines.reduce((all, { amount = 0 }) => all + amount, 0));
  const confirmed = sum(income.filter((line) => line.confirmed !== false));
  const isKnown = income.length > 0 && income.every(({ amount }) => amount !== undefined);
  return {
    confirmed,
    unconfirmed: sum(income.filter((line) => line.confirmed === false)),
    spending: sum(spending),
    uncovered: isKnown ? Math.max(0, sum(spending) - confirmed) : 0,
  };
}

/** One source of income other than the schools. */
export interface Payer extends Entity {
  readonly name: string;
  readonly amount: number;
  /** When its last payment ends; undefined if any payment has no end. */
  readonly ends: PlanDate | undefined;
}

/** A budget line that says where the money comes from and when it ends. */
export type EndingIncome = Income & { readonly source: string; readonly ends: PlanDate };

export interface YearIncome {
  readonly year: PlanDate;
  readonly total: number;
  /** What the schools pay: their budget lines, or if there are none, what they commit. */
  readonly schools: number;
  /** Only named sources, largest first. */
  readonly payers: readonly Payer[];
}

/**
 * Who pays in the budget year for a day. Undefined if no year with income has dates, or if an amount is missing.
 * @param schoolWords words that show that a source given as free text is the schools' own money
 */
export function incomeAtHand(plan: Plan, day: Day, schoolWords: readonly string[]): YearIncome | undefined {
  const budget = incomeYear(plan, day);
  if (budget === undefined) return undefined;
  const sums = withAmounts(budget.income);
  if (sums === undefined) return undefined;
  const isOwn = ownMoney(plan, schoolWords);
  const own = sums.filter(isOwn);
  const given = sums.filter((sum) => !isOwn(sum));
  const schools = own.length > 0 ? total(own) : committed(plan);
  return { year: budget.year, total: schools + total(given), schools, payers: payersOf(given) };
}

/**
 * The income of the budget year for a day that has an end and no amount, so that its share can't be told. Leaves out what
 * comes from the schools and what doesn't say where it comes from.
 */
export function endingWithoutAmount(plan: Plan, day: Day, schoolWords: readonly string[]): EndingIncome[] {
  const isOwn = ownMoney(plan, schoolWords);
  const isEnding = (line: Income): line is EndingIncome => line.source !== undefined && line.ends !== undefined;
  const lines = incomeYear(plan, day)?.income ?? [];
  return lines.filter(isEnding).filter((line) => line.amount === undefined && !isOwn(line));
}

function incomeYear(plan: Plan, day: Day): DatedBudget | undefined {
  return yearAtHand(
    budgetYears(plan).filter(({ income }) => income.length > 0),
    day,
  );
}

/** Tells whether income is the schools' own: from one of them, or from a source described with one of the words. */
function ownMoney({ schools }: Plan, schoolWords: readonly string[]): (income: Income) => boolean {
  const ids = new Set(schools.map(({ id }) => id));
  return ({ source = '', partner }) =>
    partner === undefined && (ids.has(source) || words(source).some((word) => schoolWords.includes(word)));
}

function committed({ members }: Plan): number {
  return members.reduce((sum, { moneyPerYear = 0 }) => sum + moneyPerYear, 0);
}

type NamedSum = WithAmount<Income> & { readonly source: string };

function isNamed(sum: WithAmount<Income>): sum is NamedSum {
  return sum.source !== undefined;
}

/** Adds up amounts by source. Amounts without a source are left out. */
function payersOf(given: readonly WithAmount<Income>[]): Payer[] {
  const bySource = new Map<string, [NamedSum, ...NamedSum[]]>();
  for (const sum of given) {
    if (!isNamed(sum)) continue;
    const known = bySource.get(sum.source.toLowerCase());
    if (known === undefined) bySource.set(sum.source.toLowerCase(), [sum]);
    else known.push(sum);
  }
  return [...bySource.values()].map(payerOf).sort((a, b) => b.amount - a.amount);
}

function payerOf(sums: readonly [NamedSum, ...NamedSum[]]): Payer {
  const [{ at, source, partner }] = sums;
  const ends = sums.flatMap((sum) => sum.ends ?? []).sort((a, b) => b.to - a.to);
  return {
    at,
    name: partner?.name ?? source,
    amount: total(sums),
    ends: ends.length < sums.length ? undefined : ends[0],
  };
}
