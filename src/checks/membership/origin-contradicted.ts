/** A network called voluntary with schools that had to join. */

import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/** Fires if the origin is `voluntary` and some member schools were required to join. */
export const originContradicted = defineCheck({
  params: {},
  facts: ['schools', 'were'],
  test: ({ network, members }) => {
    if (network.origin !== 'voluntary') return 'not-applicable';
    const required = members.filter(({ joinedBy }) => joinedBy === 'required');
    if (required.length === 0) return [];
    return [
      {
        at: ['network', 'origin'],
        facts: { schools: count(required.length, 'school'), were: required.length === 1 ? 'was' : 'were' },
        related: required.map(({ at, name }) => ({ at: [...at, 'joined_by'], message: name })),
        schools: required.length,
      },
    ];
  },
});
