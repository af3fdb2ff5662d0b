/** Brokered networks and schools whose broker the plan doesn't name. */

import { valueAt } from '../../plan/path.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if no broker is named and the origin is brokered, or it is mixed or voluntary and at least one member school
 * was brokered. A broker whose id matches no partner counts as named, and so does a partner whose part is a broker's.
 */
export const brokerUnnamed = defineCheck({
  params: { phrases: ['origin', 'schools'] },
  facts: ['what'],
  test: ({ network: { origin }, members, partners, data }, { params: { phrases } }) => {
    const brokered = members.filter(({ joinedBy }) => joinedBy === 'brokered').length;
    const isAsked = origin === 'brokered' || ((origin === 'mixed' || origin === 'voluntary') && brokered > 0);
    if (!isAsked) return 'not-applicable';
    if ((valueAt(data, ['network', 'brokered_by']) ?? null) !== null) return [];
    if (partners.some(({ partPlayed }) => partPlayed === 'broker')) return [];
    const what =
      origin === 'voluntary'
        ? fill(phrases.schools, { schools: count(brokered, 'school') })
        : fill(phrases.origin, { origin });
    return [{ at: ['network', 'brokered_by'], facts: { what }, ...(origin === 'voluntary' && { schools: brokered }) }];
  },
});
