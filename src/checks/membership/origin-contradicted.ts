/** A network called voluntary with schools that didn't choose to join. */

import type { School } from '../../plan/model/schools-and-people.ts';
import { count, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/** Fires if the origin is `voluntary` and some member schools were required or brokered to join. */
export const originContradicted = defineCheck({
  params: {},
  facts: ['brought'],
  test: ({ network, members }) => {
    if (network.origin !== 'voluntary') return 'not-applicable';
    const required = members.filter(({ joinedBy }) => joinedBy === 'required');
    const brokered = members.filter(({ joinedBy }) => joinedBy === 'brokered');
    if (required.length + brokered.length === 0) return [];
    const parts = [
      ...(required.length > 0 ? [`${was(required)} required to join`] : []),
      ...(brokered.length > 0 ? [`${was(brokered)} brought in by a broker`] : []),
    ];
    const total = required.length + brokered.length;
    return [
      {
        at: ['network', 'origin'],
        facts: { brought: list(parts) },
        related: [...required, ...brokered].map(({ at, name }) => ({ at: [...at, 'joined_by'], message: name })),
        schools: total,
      },
    ];
  },
});

function was(schools: readonly School[]): string {
  return `${count(schools.length, 'school')} ${schools.length === 1 ? 'was' : 'were'}`;
}
