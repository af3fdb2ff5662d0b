/** Brokered schools that haven't confirmed their choice. */

import { defineCheck } from '../check.ts';
import { together } from '../shared/schools-in-words.ts';

/** Fires once, listing the brokered member schools whose governors haven't agreed. */
export const brokeredNotConfirmed = defineCheck({
  params: {},
  facts: ['schools'],
  test: ({ members }) => {
    const brokered = members.filter(({ joinedBy }) => joinedBy === 'brokered');
    if (brokered.length === 0) return 'not-applicable';
    if (brokered.every(({ governorsAgreed }) => governorsAgreed === undefined)) return 'cannot-tell';
    return together(
      brokered.filter(({ governorsAgreed }) => governorsAgreed !== true),
      'governors_agreed',
    );
  },
});
