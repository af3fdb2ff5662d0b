/** A network that calls itself voluntary and schools that did not choose. */

import { count } from '../text.ts';
import { defineCheck } from './check.ts';

/** Fires when the origin is `voluntary` and schools of S were required or brokered to join. */
export const originContradicted = defineCheck({
  params: {},
  facts: ['brought'],
  test: ({ network, members }) => {
    if (network.origin !== 'voluntary') return 'not-applicable';
    const required = members.filter(({ joinedBy }) => joinedBy === 'required');
    const brokered = members.filter(({ joinedBy }) => joinedBy === 'brokered');
    if (required.length + brokered.length === 0) return [];
    const parts = [
      ...(required.length > 0 ? [`${required.length} required`] : []),
      ...(brokered.length > 0 ? [`${brokered.length} brokered`] : []),
    ];
    const total = required.length + brokered.length;
    return [
      {
        at: ['network', 'origin'],
        facts: { brought: `${count(total, 'school')} (${parts.join(', ')})` },
        related: [...required, ...brokered].map(({ at, name }) => ({ at: [...at, 'joined_by'], message: name })),
        schools: total,
      },
    ];
  },
});
