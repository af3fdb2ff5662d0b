/** Networks without an agreed way to leave. */

import { networkSize } from '../../plan/queries/network-size.ts';
import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';

/** Fires in a network of more than `few` schools if the agreement on leaving is missing, empty or template text. */
export const noWayToLeave = defineCheck({
  params: { field: 'path', few: 'number' },
  facts: [],
  test: (plan, { params: { field, few } }) => {
    if (textAt(plan, field) !== undefined) return [];
    return networkSize(plan) <= few ? 'not-applicable' : [{ at: pathOf(field) }];
  },
});
