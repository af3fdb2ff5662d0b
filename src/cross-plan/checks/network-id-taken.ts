/** Two plans with one network id. */

import { groupsBy } from '../../plan/queries/groups.ts';
import { list } from '../../text/words.ts';
import { NETWORK_ID } from '../plan-summary.ts';
import { defineAcrossCheck } from './check.ts';
import { networkOf, othersOf, pointers } from './others.ts';

/** Fires at the id of each of the plans, whatever their stage. */
export const networkIdTaken = defineAcrossCheck({
  params: {},
  facts: ['id', 'plans', 'networks'],
  excuse: () => undefined,
  test: (cards) => {
    const holders = cards.map(({ network: { id } }, plan) => ({ plan, id }));
    return groupsBy(holders, ({ id }) => id)
      .filter((group) => group.length > 1)
      .flatMap((group) => {
        const networks = list([...new Set(group.map((holder) => networkOf(cards, holder)))]);
        return group.map(({ plan, id }) => ({
          plan,
          at: NETWORK_ID,
          facts: { id, plans: group.length, networks },
          related: pointers(othersOf(group, plan), cards, () => NETWORK_ID),
        }));
      });
  },
});
