/** Critical friends from inside. */

import { describe } from '../plan/people.ts';
import type { CriticalFriend, Plan } from '../plan/types.ts';
import { type Breach, defineCheck } from './check.ts';

/** Fires at a critical friend who works for a school of S, or for a trust that runs one. */
export const criticalFriendInsider = defineCheck({
  params: { phrases: ['someone'] },
  facts: ['who', 'home'],
  test: (plan, { params: { phrases } }) => {
    const friends = plan.leadership.criticalFriends;
    if (friends.length === 0) return 'not-applicable';
    return friends.flatMap((friend): Breach[] => {
      const home = insideHome(friend, plan);
      if (home === undefined) return [];
      const who = friend.person === undefined ? phrases.someone : describe(friend.person);
      return [{ at: [...friend.at, 'person'], facts: { who, home } }];
    });
  },
});

/** The member school or the trust of one that a critical friend works for. */
function insideHome({ person, partner }: CriticalFriend, { members }: Plan): string | undefined {
  const { school } = person ?? {};
  if (school !== undefined && members.includes(school)) return school.name;
  const plain = (text: string) => text.trim().toLowerCase();
  const homes = new Set(
    [partner?.id, partner?.name, person?.from].flatMap((name) => (name === undefined ? [] : plain(name))),
  );
  return members.find(({ trust }) => trust !== undefined && homes.has(plain(trust)))?.trust;
}
