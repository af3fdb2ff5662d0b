/** Brokered schools that haven't confirmed their choice. */

import { fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { namesOf, together } from '../shared/schools-in-words.ts';

/**
 * Fires once, listing the brokered member schools whose governors haven't agreed. If the plan says nothing about this
 * for any of them, returns `cannot-tell`, unless the network calls itself voluntary.
 */
export const brokeredNotConfirmed = defineCheck({
  params: { phrases: ['voluntary', 'other'] },
  facts: ['what'],
  test: ({ members, network: { origin } }, { params: { phrases } }) => {
    const brokered = members.filter(({ joinedBy }) => joinedBy === 'brokered');
    if (brokered.length === 0) return 'not-applicable';
    const isSilent = brokered.every(({ governorsAgreed }) => governorsAgreed === undefined);
    if (isSilent && origin !== 'voluntary') return 'cannot-tell';
    const open = brokered.filter(({ governorsAgreed }) => governorsAgreed !== true);
    const wording = origin === 'voluntary' ? phrases.voluntary : phrases.other;
    return together(open, 'governors_agreed', { what: fill(wording, { schools: namesOf(open) }) });
  },
});
