/** Two plans with one network id. */

import { NETWORK_ID } from '../../plan/card.ts';
import { groupsBy } from '../../plan/groups.ts';
import { defineAcrossCheck } from './check.ts';
import { listed, networkOf, othersOf, pointers } from './others.ts';

/** Fires at the id of each of the plans, whatever their stage. */
export const networkIdTaken = defineAcrossCheck({
  params: {},
  facts: ['id', 'others'],
  excuse: () => undefined,
  test: (cards) => {
    const holders = cards.map(({ network: { id } }, plan) => ({ plan, id }));
    return groupsBy(holders, ({ id }) => id)
      .filter((group) => group.length > 1)
      .flatMap((group) =>
        group.map(({ plan, id }) => {
          const others = othersOf(group, plan);
          const names = others.map((other) => networkOf(cards, other));
          return {
            plan,
            at: NETWORK_ID,
            facts: { id, others: listed(names, group.length - 1) },
            related: pointers(others, cards, () => NETWORK_ID),
          };
        }),
      );
  },
});
