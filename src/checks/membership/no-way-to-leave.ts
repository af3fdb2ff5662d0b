/** Networks without an agreed way to leave. */

import type { Plan } from '../../plan/model/plan.ts';
import { addMonths, type Day } from '../../plan/queries/calendar.ts';
import { networkSize } from '../../plan/queries/network-size.ts';
import { defineCheck } from '../check.ts';
import { isFilledIn, pathOf, textAt } from '../shared/dotted-fields.ts';

/**
 * Fires in a network of more than `few` schools, or a forming one that says how to join, if the agreement on leaving is
 * missing, empty or template text. Not applicable if the network is required, or every school had to join, so that none
 * may leave, or if a programme or a broker brought the network about and it ends within `months` months.
 */
export const noWayToLeave = defineCheck({
  params: { field: 'path', few: 'number', months: 'number' },
  facts: [],
  test: (plan, { params: { field, few, months }, date }) => {
    if (textAt(plan, field) !== undefined) return [];
    const { members, network } = plan;
    const isRequired = members.length > 0 && members.every(({ joinedBy }) => joinedBy === 'required');
    if (isSoonOver(plan, addMonths(date, months))) return 'not-applicable';
    if (isRequired || network.origin === 'required') return 'not-applicable';
    return networkSize(plan) <= few && !isInviting(plan) ? 'not-applicable' : [{ at: pathOf(field) }];
  },
});

/** Whether a network is only forming and says how to join, so that it won't stay as small as it is. */
function isInviting({ network, agreements }: Plan): boolean {
  return network.stage === 'forming' && isFilledIn(agreements.joining);
}

/** Whether a network that somebody else began ends by a day. Its end is read only if that makes a difference. */
function isSoonOver({ network }: Plan, day: Day): boolean {
  if (network.partOf === undefined && network.origin !== 'brokered') return false;
  return network.ends !== undefined && network.ends.to <= day;
}
