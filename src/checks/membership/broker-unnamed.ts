/** Brokered networks whose plan doesn't name the broker. */

import { defineCheck } from '../check.ts';

/**
 * Fires if the origin is brokered, or mixed with at least one brokered member school, and no broker is named. A broker
 * whose id matches no partner counts as named.
 */
export const brokerUnnamed = defineCheck({
  params: {},
  facts: ['origin'],
  test: ({ network, members, data }) => {
    const { origin } = network;
    const someBrokered = origin === 'mixed' && members.some(({ joinedBy }) => joinedBy === 'brokered');
    if (origin !== 'brokered' && !someBrokered) return 'not-applicable';
    const written = data['network'];
    const named =
      typeof written === 'object' && written !== null && 'brokered_by' in written && written['brokered_by'] !== null;
    return named ? [] : [{ at: ['network', 'brokered_by'], facts: { origin } }];
  },
});
