/** Brokered networks that do not say by whom. */

import { defineCheck } from './check.ts';

/** Fires when the origin is one of `origins` and no broker is named. A broker whose id points at nothing is named. */
export const brokerUnnamed = defineCheck({
  params: { origins: 'texts' },
  facts: ['origin'],
  test: ({ network, data }, { params: { origins } }) => {
    const { origin } = network;
    if (origin === undefined || !origins.includes(origin)) return 'not-applicable';
    const written = data['network'];
    const named =
      typeof written === 'object' && written !== null && 'brokered_by' in written && written['brokered_by'] !== null;
    return named ? [] : [{ at: ['network', 'brokered_by'], facts: { origin } }];
  },
});
