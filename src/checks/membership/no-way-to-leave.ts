/** Networks without an agreed way to leave. */

import { networkSize } from '../../plan/queries/network-size.ts';
import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';

/**
 * Fires in a network of more than `few` schools if the agreement on leaving is missing, empty or template text. Not
 * applicable if the network is required, or every school had to join, so that none may leave.
 */
export const noWayToLeave = defineCheck({
  params: { field: 'path', few: 'number' },
  facts: [],
  test: (plan, { params: { field, few } }) => {
    if (textAt(plan, field) !== undefined) return [];
    const { members, network } = plan;
    const isRequired = members.length > 0 && members.every(({ joinedBy }) => joinedBy === 'required');
    if (isRequired || network.origin === 'required') return 'not-applicable';
    return networkSize(plan) <= few ? 'not-applicable' : [{ at: pathOf(field) }];
  },
});
