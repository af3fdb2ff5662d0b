/** Finds networks whose id another plan also uses. */

import { groupsBy } from '../../plan/queries/groups.ts';
import { list } from '../../text/words.ts';
import { NETWORK_ID } from '../plan-summary.ts';
import { defineCrossPlanCheck } from './check.ts';
import { networkOf, othersOf, pointers } from './others.ts';

/** Reports the id in each of the plans, at any stage. */
export const networkIdTaken = defineCrossPlanCheck({
  params: {},
  facts: ['id', 'plans', 'networks'],
  exemption: () => undefined,
  test: (summaries) => {
    const holders = summaries.map(({ network: { id } }, plan) => ({ plan, id }));
    return groupsBy(holders, ({ id }) => id)
      .filter((group) => group.length > 1)
      .flatMap((group) => {
        const networks = list([...new Set(group.map((holder) => networkOf(summaries, holder)))]);
        return group.map(({ plan, id }) => ({
          plan,
          at: NETWORK_ID,
          facts: { id, plans: group.length, networks },
          related: pointers(othersOf(group, plan), summaries, () => NETWORK_ID),
        }));
      });
  },
});
