/** Whether something from outside the schools carries a network: money or a mandate that could end. */

import type { Plan } from '../model/plan.ts';
import { budgetYears } from './budget.ts';

/** Origins that show that somebody other than the schools began the network. */
const BEGUN_BY_OTHERS: ReadonlySet<string> = new Set(['brokered', 'required']);

/** Whether the network has an end, a programme, a funder, or income that comes from a partner or ends. */
export function hasOutsideSupport(plan: Plan): boolean {
  const { network, partners } = plan;
  return (
    network.ends !== undefined ||
    network.partOf !== undefined ||
    BEGUN_BY_OTHERS.has(network.origin ?? '') ||
    partners.some(({ kind, partPlayed }) => kind === 'funder' || partPlayed === 'funder') ||
    budgetYears(plan).some(({ income }) => income.some(({ partner, ends }) => (partner ?? ends) !== undefined))
  );
}
