/** What a network costs in one year, for each school and for each pupil who takes part. */

import type { Plan, Spending } from '../model/plan.ts';
import { budgetYears, isOver, total, withAmounts, yearAtHand } from './budget.ts';
import type { PlanDate } from './calendar.ts';
import { networkSize } from './network-size.ts';
import { activitiesThisYear } from './network-year.ts';

export interface Cost {
  readonly year: PlanDate;
  readonly schools: number;
  /**
   * Pupils in the activity with the most of them, because those of the others may be the same; at most as many as there
   * are, if every school says so. 0 if fewer than half of the year's activities say how many, because the cost is that of
   * all the work.
   */
  readonly pupils: number;
  /** In the plan's currency; undefined if some spending has no amount, or if it comes to nothing. */
  readonly spending: number | undefined;
  /** Days of staff time, across all the schools. Some of them may be among the spending, as cover. */
  readonly staffDays: number | undefined;
  /** What those days would cost at the day rate. */
  readonly staffWorth: number | undefined;
}

/** The cost of the budget year of the checking date, or the next one. Undefined if no such year says what it takes. */
export function costAtHand(plan: Plan): Cost | undefined {
  const years = budgetYears(plan).filter((year) => !isOver(year, plan.date));
  const budget = yearAtHand(
    years.filter(({ spending, staffDays = 0 }) => spendingOf(spending) !== undefined || staffDays > 0),
    plan.date,
  );
  const schools = networkSize(plan);
  if (budget === undefined || schools === 0) return undefined;
  const { staffDays } = budget;
  const dayRate = plan.resources?.dayRate;
  return {
    year: budget.year,
    schools,
    pupils: pupilsReached(plan),
    spending: spendingOf(budget.spending),
    staffDays,
    staffWorth: staffDays === undefined || dayRate === undefined ? undefined : staffDays * dayRate,
  };
}

function spendingOf(lines: readonly Spending[]): number | undefined {
  const sum = total(withAmounts(lines) ?? []);
  return sum > 0 ? sum : undefined;
}

function pupilsReached(plan: Plan): number {
  const activities = activitiesThisYear(plan);
  const numbers = activities.flatMap(({ takesPart }) => takesPart.get('pupils') ?? []);
  if (numbers.length * 2 < activities.length) return 0;
  const reached = Math.max(0, ...numbers);
  const onRoll = plan.members.flatMap(({ pupils }) => pupils ?? []);
  if (onRoll.length < networkSize(plan)) return reached;
  return Math.min(
    reached,
    onRoll.reduce((sum, pupils) => sum + pupils, 0),
  );
}
