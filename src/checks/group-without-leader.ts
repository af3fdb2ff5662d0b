/** Groups that nobody leads. */

import { list } from '../text.ts';
import { defineCheck } from './check.ts';

/** Fires once, naming the groups without a leader. */
export const groupWithoutLeader = defineCheck({
  params: {},
  facts: ['groups'],
  test: ({ groups }) => {
    if (groups.length === 0) return 'not-applicable';
    const without = groups.filter(({ ledBy }) => ledBy.length === 0);
    const [first, ...others] = without;
    if (first === undefined) return [];
    return [
      {
        at: [...first.at, 'led_by'],
        facts: { groups: list(without.map(({ name }) => name)) },
        related: others.map(({ at, name }) => ({ at: [...at, 'led_by'], message: name })),
      },
    ];
  },
});
