/** Critical friends of more networks than one person can know. */

import { groupsBy, onePerPlan } from '../../plan/queries/groups.ts';
import { plainName } from '../../plan/queries/plain-name.ts';
import { once } from '../../text/memoize.ts';
import { short } from '../../text/words.ts';
import { defineAcrossCheck } from './check.ts';
import { listed, networkOf, othersOf, pointers } from './others.ts';

const wordsOf = once((list: readonly string[]) => new Set(list));

/**
 * Fires at a critical friend of more than `max` networks that go on. One person has one name, forms of address (`titles`)
 * left out, and one home; a single word is no name to go by.
 */
export const criticalFriendStretched = defineAcrossCheck({
  params: { max: 'number', titles: 'texts' },
  facts: ['name', 'networks', 'others'],
  excuse: ({ goesOn, friends }) => {
    if (!goesOn) return 'not-applicable';
    return friends.length === 0 ? 'cannot-tell' : undefined;
  },
  test: (cards, { params: { max, titles } }) => {
    const friends = cards.flatMap(({ goesOn, friends }, plan) =>
      goesOn ? friends.map((friend) => ({ plan, friend })) : [],
    );
    const people = groupsBy(friends, ({ friend: { name, home } }) => {
      const plain = plainName(name, wordsOf(titles));
      return plain.includes(' ') ? `${plain}|${plainName(home, NONE)}` : undefined;
    });
    return people.flatMap((roles) => {
      const networks = groupsBy(roles, ({ plan }) => cards[plan]?.network.id).map(([first]) => first);
      if (networks.length <= max) return [];
      return onePerPlan(roles).map(({ plan, friend }) => {
        const others = othersOf(networks, plan);
        const names = others.map((other) => networkOf(cards, other));
        return {
          plan,
          at: friend.at,
          facts: {
            name: short(friend.name),
            networks: networks.length,
            others: listed(names, networks.length - 1),
          },
          related: pointers(others, cards, (other) => other.friend.at),
        };
      });
    });
  },
});

const NONE: ReadonlySet<string> = new Set();
