/** Networks without a partner from outside their schools. */

import type { Partner, Plan } from '../../plan/model/plan.ts';
import { defineCheck } from '../check.ts';
import { entriesAt, isFilledIn, pathOf } from '../shared/dotted-fields.ts';
import { currentPartners, partnersAtWork } from '../shared/partner-ties.ts';

/**
 * Fires if the list has no partner. Returns `cannot-tell` if the plan doesn't say that any of them does something: it
 * has no part but those in `idle`, doesn't design with the schools or deal with the network as one body, and has no
 * agreement, role, group, activity or review. One that brought the schools together needs a role, a group, an activity, a
 * review or a part in the design.
 */
export const noOutsidePartner = defineCheck({
  params: { list: 'path', idle: 'texts' },
  facts: [],
  test: (plan, { params: { list, idle } }) => {
    if (entriesAt(plan, list).length === 0) return [{ at: pathOf(list) }];
    return currentPartners(plan).some((partner) => doesSomething(partner, plan, idle)) ? [] : 'cannot-tell';
  },
});

function doesSomething(partner: Partner, plan: Plan, idle: readonly string[]): boolean {
  const { partPlayed, coDesigns, engagesNetworkAs, agreement } = partner;
  if (partnersAtWork(plan).has(partner) || coDesigns === true) return true;
  if (partPlayed === 'broker' || plan.network.brokeredBy === partner) return false;
  if (partPlayed !== undefined && !idle.includes(partPlayed)) return true;
  return engagesNetworkAs === 'one-body' || isFilledIn(agreement);
}
