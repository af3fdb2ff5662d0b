/** Whether something from outside the schools carries a network: money or a mandate that could end. */

import type { Income, Plan } from '../model/plan.ts';
import { budgetYears } from './budget.ts';

/** Origins that show that somebody other than the schools began the network. */
const BEGUN_BY_OTHERS: ReadonlySet<string> = new Set(['brokered', 'required']);

/**
 * Whether the network has an end, a programme, a funder, or income that comes from a partner or ends. If the plan says
 * how much the schools pay, and of nobody else how much they do, others only add to what the schools pay.
 */
export function hasOutsideSupport(plan: Plan): boolean {
  const { network, partners } = plan;
  const income = budgetYears(plan).flatMap((year) => year.income);
  return (
    network.ends !== undefined ||
    network.partOf !== undefined ||
    BEGUN_BY_OTHERS.has(network.origin ?? '') ||
    (!isPaidBySchools(income) &&
      (partners.some(({ kind, partPlayed }) => kind === 'funder' || partPlayed === 'funder') ||
        income.some(({ partner, ends }) => (partner ?? ends) !== undefined)))
  );
}

function isPaidBySchools(income: readonly Income[]): boolean {
  const known = income.filter(({ amount }) => amount !== undefined);
  return known.length > 0 && known.every(({ source, ends }) => source === 'schools' && ends === undefined);
}
