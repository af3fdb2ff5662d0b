/** What is said of critical friends by more than one rule: whether they come from inside, and what they lack. */

import type { CriticalFriend, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { hasDays } from '../../plan/queries/posts.ts';
import { short } from '../../text/words.ts';
import { attendance } from './attendance.ts';
import { trueKeys } from './true-keys.ts';

/** Tells of a critical friend the member school, or the trust of one, that he or she works for; undefined for an outsider. */
export function insideHomes({ members }: Plan): (friend: CriticalFriend) => string | undefined {
  const inside = new Set(members);
  const trusts = trustsOf(members);
  return ({ person, partner }) => {
    const { school } = person ?? {};
    if (school !== undefined && inside.has(school)) return short(school.name);
    const homes = [partner?.id, partner?.name, person?.from].flatMap((name) => trusts.get(plain(name ?? '')) ?? []);
    return homes.map(short)[0];
  };
}

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

/** Critical friends from outside; one from inside is to be replaced, and nothing else is asked of that one. */
export function outsideFriends(plan: Plan): CriticalFriend[] {
  const homeOf = insideHomes(plan);
  return plan.leadership.criticalFriends.filter((friend) => homeOf(friend) === undefined);
}

export type Lack = 'remit' | 'visits' | 'reviews';

/**
 * Tells of a critical friend what work is lacking: a remit, schools to visit, or a part in the reviews where another
 * critical friend has one and the plan says of every review who comes.
 */
export function lacksOf({ leadership, evaluation: { reviews } }: Plan): (friend: CriticalFriend) => Lack[] {
  const attends = attendance(reviews);
  const areMissed = leadership.criticalFriends.some(attends) && reviews.every(saysWhoComes);
  return (friend) =>
    trueKeys({
      remit: friend.remit === undefined,
      visits: friend.visitsSchools.length === 0,
      reviews: areMissed && !attends(friend),
    });
}

type Review = Plan['evaluation']['reviews'][number];

export function saysWhoComes({ people, partners, groups }: Review): boolean {
  return people.length + partners.length + groups.length > 0;
}

/** Whether the critical friend has days, but fewer than are asked. */
export function hasFewDays(friend: CriticalFriend, days: number): boolean {
  return hasDays(friend) && (friend.daysPerYear ?? 0) < days;
}
