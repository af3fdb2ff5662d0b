/** How many schools the network has. */

import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if there are fewer than `min` or more than `max` member schools. Softened if the plan gives a reason for its
 * size. Not applicable if no school is a member.
 */
export const schoolCountOutside = defineCheck({
  params: { min: 'number', max: 'number' },
  facts: ['schools'],
  test: ({ members, network }, { params: { min, max } }) => {
    const n = members.length;
    if (n === 0) return 'not-applicable';
    if (n >= min && n <= max) return [];
    return [
      {
        at: ['schools'],
        key: true,
        facts: { schools: count(n, 'school') },
        figures: { schools: n },
        softened: network.sizeRationale !== undefined,
      },
    ];
  },
});
