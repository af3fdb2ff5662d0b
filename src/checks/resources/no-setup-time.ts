/** A first year in which no one has time to run the network. */

import type { Plan } from '../../plan/model/plan.ts';
import { budgetYears } from '../../plan/queries/budget.ts';
import { isFirstYear, isOngoing, networkYear } from '../../plan/queries/network-year.ts';
import { defineCheck } from '../check.ts';
import { mentions } from '../shared/mentions.ts';

/**
 * Fires in the first year if the plan says what money is spent on, no co-leader, facilitator or holder of another role
 * has days, and no spending line mentions one of `words`. Returns `cannot-tell` if one mentions one of `paid` and none of
 * `taught`, or if the budget gives total staff days, because neither says whose work it is.
 */
export const noSetupTime = defineCheck({
  params: { words: 'texts', paid: 'texts', taught: 'texts' },
  facts: [],
  test: (plan, { params }) => {
    if (!isFirstYear(plan)) return 'not-applicable';
    const years = budgetYears(plan);
    const lines = years.flatMap(({ spending }) => spending.flatMap((line) => line.for ?? []));
    const isForPeople = (line: string) => mentions(line, params.paid) && !mentions(line, params.taught);
    if (hasRoleWithTime(plan) || lines.some((line) => mentions(line, params.words))) return [];
    if (lines.some(isForPeople)) return 'cannot-tell';
    if (lines.length === 0 || years.some(({ staffDays }) => staffDays !== undefined)) return 'cannot-tell';
    return [{ at: ['resources', 'years'] }];
  },
});

function hasRoleWithTime(plan: Plan): boolean {
  const { coLeaders, facilitators, otherRoles } = plan.leadership;
  const year = networkYear(plan);
  return [...coLeaders, ...facilitators, ...otherRoles].some(
    ({ daysPerYear = 0, since, until }) => daysPerYear > 0 && isOngoing({ starts: since, ends: until }, year),
  );
}
