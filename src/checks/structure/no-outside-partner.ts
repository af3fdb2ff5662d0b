/** Networks without a partner from outside their schools. */

import type { Partner } from '../../plan/model/plan.ts';
import { defineCheck } from '../check.ts';
import { entriesAt, isFilledIn, pathOf } from '../shared/dotted-fields.ts';
import { currentPartners, workingPartners } from '../shared/partner-ties.ts';

/**
 * Fires if the list has no partner. Returns `cannot-tell` if the plan doesn't say that any of them does something: it
 * has no part but those in `idle`, doesn't design with the schools or deal with the network as one body, and has no
 * agreement, role, group, activity or review.
 */
export const noOutsidePartner = defineCheck({
  params: { list: 'path', idle: 'texts' },
  facts: [],
  test: (plan, { params: { list, idle } }) => {
    if (entriesAt(plan, list).length === 0) return [{ at: pathOf(list) }];
    const working = workingPartners(plan);
    const doesSomething = (partner: Partner) =>
      working.has(partner) ||
      (partner.partPlayed !== undefined && !idle.includes(partner.partPlayed)) ||
      partner.coDesigns === true ||
      partner.engagesNetworkAs === 'one-body' ||
      isFilledIn(partner.agreement);
    return currentPartners(plan).some(doesSomething) ? [] : 'cannot-tell';
  },
});
