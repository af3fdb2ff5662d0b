/** Critical friends from inside. */

import { describe } from '../plan/people.ts';
import type { CriticalFriend, School } from '../plan/types.ts';
import { short } from '../text.ts';
import { type Breach, defineCheck } from './check.ts';

/** Fires at a critical friend who works for a school of S, or for a trust that runs one. */
export const criticalFriendInsider = defineCheck({
  params: { phrases: ['someone'] },
  facts: ['who', 'home'],
  test: (plan, { params: { phrases } }) => {
    const friends = plan.leadership.criticalFriends;
    if (friends.length === 0) return 'not-applicable';
    const members = new Set(plan.members);
    const trusts = trustsOf(plan.members);
    return friends.flatMap((friend): Breach[] => {
      const home = insideHome(friend, members, trusts);
      if (home === undefined) return [];
      const who = friend.person === undefined ? phrases.someone : describe(friend.person);
      return [{ at: [...friend.at, 'person'], facts: { who, home } }];
    });
  },
});

/** The trusts that run schools, by name as compared, each as first met. */
function trustsOf(members: readonly School[]): ReadonlyMap<string, string> {
  const trusts = new Map<string, string>();
  for (const { trust } of members)
    if (trust !== undefined && !trusts.has(plain(trust))) trusts.set(plain(trust), trust);
  return trusts;
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

/** The member school or the trust of one that a critical friend works for. */
function insideHome(
  { person, partner }: CriticalFriend,
  members: ReadonlySet<School>,
  trusts: ReadonlyMap<string, string>,
): string | undefined {
  const { school } = person ?? {};
  if (school !== undefined && members.has(school)) return short(school.name);
  const homes = [partner?.id, partner?.name, person?.from].flatMap((name) => trusts.get(plain(name ?? '')) ?? []);
  return homes.map(short)[0];
}
