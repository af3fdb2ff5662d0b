/** Brokered schools that haven't confirmed their choice. */

import { unnamedSchools } from '../../plan/queries/network-size.ts';
import { fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { namesOf, together } from '../shared/schools-in-words.ts';

/**
 * Fires once, listing the brokered member schools whose governors haven't agreed. If the plan says nothing about this
 * for any of them, returns `cannot-tell`, unless the network calls itself voluntary, or is launched and all of them were
 * brokered.
 */
export const brokeredNotConfirmed = defineCheck({
  params: { phrases: ['voluntary', 'all', 'other'] },
  facts: ['what'],
  test: (plan, { params: { phrases } }) => {
    const { members, network } = plan;
    const { origin, stage } = network;
    const brokered = members.filter(({ joinedBy }) => joinedBy === 'brokered');
    if (brokered.length === 0) return 'not-applicable';
    const isSilent = brokered.every(({ governorsAgreed }) => governorsAgreed === undefined);
    const isLaunched = stage !== 'forming' && brokered.length === members.length;
    if (isSilent && origin !== 'voluntary' && !isLaunched) return 'cannot-tell';
    const open = brokered.filter(({ governorsAgreed }) => governorsAgreed !== true);
    const isEvery = isSilent && unnamedSchools(plan) === 0;
    const wording = origin === 'voluntary' ? phrases.voluntary : isEvery ? phrases.all : phrases.other;
    return together(open, 'governors_agreed', { what: fill(wording, { schools: namesOf(open) }) });
  },
});
