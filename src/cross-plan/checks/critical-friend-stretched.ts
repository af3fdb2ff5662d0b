/** Finds critical friends of more networks than one person can know well. */

import { groupsBy, onePerPlan } from '../../plan/queries/groups.ts';
import { plainName } from '../../plan/queries/plain-name.ts';
import { short } from '../../text/clip.ts';
import { memoize } from '../../text/memoize.ts';
import { defineCrossPlanCheck } from './check.ts';
import { listed, networkOf, othersOf, pointers } from './others.ts';

const wordsOf = memoize((list: readonly string[]) => new Set(list));

/**
 * Finds critical friends of more than `max` running networks. Two entries are the same person if they have the same
 * name, ignoring titles such as Dr (`titles`), and the same home. Names of one word are ignored.
 */
export const criticalFriendStretched = defineCrossPlanCheck({
  params: { max: 'number', titles: 'texts' },
  facts: ['name', 'networks', 'others'],
  exemption: ({ goesOn, friends }) => {
    if (!goesOn) return 'not-applicable';
    return friends.length === 0 ? 'cannot-tell' : undefined;
  },
  test: (summaries, { params: { max, titles } }) => {
    const friends = summaries.flatMap(({ goesOn, friends }, plan) =>
      goesOn ? friends.map((friend) => ({ plan, friend })) : [],
    );
    const people = groupsBy(friends, ({ friend: { name, home } }) => {
      const plain = plainName(name, wordsOf(titles));
      return plain.includes(' ') ? `${plain}|${plainName(home, NONE)}` : undefined;
    });
    return people.flatMap((roles) => {
      const networks = groupsBy(roles, ({ plan }) => summaries[plan]?.network.id).map(([first]) => first);
      if (networks.length <= max) return [];
      return onePerPlan(roles).map(({ plan, friend }) => {
        const others = othersOf(networks, plan);
        const names = others.map((other) => networkOf(summaries, other));
        return {
          plan,
          at: friend.at,
          facts: {
            name: short(friend.name),
            networks: networks.length,
            others: listed(names, networks.length - 1),
          },
          related: pointers(others, summaries, (other) => other.friend.at),
        };
      });
    });
  },
});

const NONE: ReadonlySet<string> = new Set();
