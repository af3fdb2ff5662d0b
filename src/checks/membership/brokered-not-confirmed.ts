/** Brokered schools that have not confirmed their choice. */

import { defineCheck } from '../check.ts';
import { together } from '../shared/schools-in-words.ts';

/** Fires once, naming the brokered schools of S whose governors have not agreed. */
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
