/** The money of a plan: which budget year counts on a day, and who pays for it. */

import { words } from '../../text/words.ts';
import type { Entity } from '../model/entity.ts';
import type { BudgetYear, Income, Plan } from '../model/plan.ts';
import type { Day, PlanDate } from './calendar.ts';

/** Every year the plan gives sums or days for; none where it says nothing of resources. */
export function budgetYears({ resources }: Plan): readonly BudgetYear[] {
  return resources?.years ?? [];
}

export function isOver({ year }: BudgetYear, day: Day): boolean {
  return year !== undefined && year.to < day;
}

/** A budget year whose dates are known. */
export interface DatedBudget extends BudgetYear {
  readonly year: PlanDate;
}

/** The year that holds the day, or else the one nearest to it; the first of those equally near. */
export function yearAtHand(years: readonly BudgetYear[], day: Day): DatedBudget | undefined {
  const dated = years.flatMap((budget) => (budget.year === undefined ? [] : [{ ...budget, year: budget.year }]));
  const away = ({ year }: DatedBudget) => Math.max(0, year.from - day, day - year.to);
  return dated.toSorted((a, b) => away(a) - away(b))[0];
}

/** A line of a budget with its sum. */
export type WithAmount<T> = T & { readonly amount: number };

/** Lines with their sums; undefined where there is none, or one of them is without an amount. */
export function withAmounts<T extends { readonly amount: number | undefined }>(
  lines: readonly T[],
): WithAmount<T>[] | undefined {
  const known = lines.flatMap((line) => (line.amount === undefined ? [] : [{ ...line, amount: line.amount }]));
  return known.length === 0 || known.length < lines.length ? undefined : known;
}

export function total(lines: readonly { readonly amount: number }[]): number {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}

/** One source of income other than the schools. */
export interface Payer extends Entity {
  readonly name: string;
  readonly amount: number;
  /** The last of its sums to end; absent where one of them goes on. */
  readonly ends: PlanDate | undefined;
}

export interface YearIncome {
  readonly year: PlanDate;
  readonly total: number;
  /** What the schools themselves pay: their lines in the budget, else what they commit. */
  readonly schools: number;
  /** Those who are named, largest first. */
  readonly payers: readonly Payer[];
}

/**
 * Who pays in the budget year at hand. Undefined where no year with income is dated, or a sum is not given.
 * @param schoolWords words that mark a source written in words as the schools' own
 */
export function incomeAtHand(plan: Plan, day: Day, schoolWords: readonly string[]): YearIncome | undefined {
  const budget = yearAtHand(
    budgetYears(plan).filter(({ income }) => income.length > 0),
    day,
  );
  if (budget === undefined) return undefined;
  const sums = withAmounts(budget.income);
  if (sums === undefined) return undefined;
  const ids = new Set(plan.schools.map(({ id }) => id));
  const isOwn = ({ source = '', partner }: Income) =>
    partner === undefined && (ids.has(source) || words(source).some((word) => schoolWords.includes(word)));
  const own = sums.filter(isOwn);
  const given = sums.filter((sum) => !isOwn(sum));
  const schools = own.length > 0 ? total(own) : committed(plan);
  return { year: budget.year, total: schools + total(given), schools, payers: payersOf(given) };
}

function committed({ members }: Plan): number {
  return members.reduce((sum, { moneyPerYear = 0 }) => sum + moneyPerYear, 0);
}

type NamedSum = WithAmount<Income> & { readonly source: string };

/** Sums by who gives them; a sum that names nobody has no payer. */
function payersOf(given: readonly WithAmount<Income>[]): Payer[] {
  const bySource = new Map<string, [NamedSum, ...NamedSum[]]>();
  for (const { source, ...sum } of given) {
    if (source === undefined) continue;
    const named = { ...sum, source };
    const known = bySource.get(source.toLowerCase());
    if (known === undefined) bySource.set(source.toLowerCase(), [named]);
    else known.push(named);
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
