/** Networks without an agreed way to leave. */

import type { Plan } from '../../plan/model/plan.ts';
import { addMonths, type Day } from '../../plan/queries/calendar.ts';
import { networkSize } from '../../plan/queries/network-size.ts';
import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';

/**
 * Fires in a network of more than `few` schools if the agreement on leaving is missing, empty or template text. Not
 * applicable if the network is required, or every school had to join, so that none may
 * leave, or if a programme or a broker brought the
 * network about and it ends within `months` months.
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
    return networkSize(plan) <= few ? 'not-applicable' : [{ at: pathOf(field) }];
  },
});

/** Whether a network that somebody else began ends by a day. Its end is read only if that makes a difference. */
function isSoonOver({ network }: Plan, day: Day): boolean {
  if (network.partOf === undefined && network.origin !== 'brokered') return false;
  return network.ends !== undefined && network.ends.to <= day;
}
