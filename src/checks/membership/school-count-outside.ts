/** How many schools the network has. */

import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/** Fires when S has fewer than `min` or more than `max` schools; softer once the plan says why its size makes sense. */
export const schoolCountOutside = defineCheck({
  params: { min: 'number', max: 'number' },
  facts: ['schools'],
  test: ({ members, network }, { params: { min, max } }) => {
    const n = members.length;
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
