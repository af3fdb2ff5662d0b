/** Schools whose governors haven't agreed. */

import type { School } from '../../plan/model/schools-and-people.ts';
import { defineCheck } from '../check.ts';
import { together } from '../shared/schools-in-words.ts';

/**
 * Fires once, listing the member schools whose governors haven't agreed, or aren't mentioned while others are. Once the
 * plan mentions the governors of a brokered school, another rule reports the brokered ones.
 */
export const governorsNotAgreed = defineCheck({
  params: {},
  facts: ['schools'],
  test: ({ members }) => {
    const stated = members.filter(({ governorsAgreed }) => governorsAgreed !== undefined);
    if (stated.length === 0) return 'cannot-tell';
    const open = members.filter(({ governorsAgreed }) => governorsAgreed !== true);
    const own = stated.some(isBrokered) ? open.filter((school) => !isBrokered(school)) : open;
    return open.length > 0 && own.length === 0 ? 'not-applicable' : together(own, 'governors_agreed');
  },
});

function isBrokered({ joinedBy }: School): boolean {
  return joinedBy === 'brokered';
}
