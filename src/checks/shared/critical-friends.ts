/** Facts about critical friends that several rules need: whether they are insiders, and what they lack. */

import type { CriticalFriend, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { hasDays } from '../../plan/queries/posts.ts';
import { short } from '../../text/words.ts';
import { attendance } from './attendance.ts';
import { trueKeys } from './true-keys.ts';

/**
 * Returns a function that finds the member school, or the trust that runs one, that a critical friend works for. It
 * returns undefined for an outsider.
 */
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

/** The trusts that run schools: from the normalised name to the first spelling found. */
function trustsOf(members: readonly School[]): ReadonlyMap<string, string> {
  const trusts = new Map<string, string>();
  for (const { trust } of members)
    if (trust !== undefined && !trusts.has(plain(trust))) trusts.set(plain(trust), trust);
  return trusts;
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

/**
 * Critical friends from outside. Rules check only these, because an insider should be replaced and one rule reports
 * that.
 */
export function outsideFriends(plan: Plan): CriticalFriend[] {
  const homeOf = insideHomes(plan);
  return plan.leadership.criticalFriends.filter((friend) => homeOf(friend) === undefined);
}

export type Lack = 'remit' | 'visits' | 'reviews';

/**
 * Returns a function that lists what a critical friend lacks: a remit, schools to visit, or a part in the reviews.
 * Reviews count only if another critical friend attends one and the plan says who attends every review.
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

/** Whether the plan gives the critical friend days, but fewer than `days`. */
export function hasFewDays(friend: CriticalFriend, days: number): boolean {
  return hasDays(friend) && (friend.daysPerYear ?? 0) < days;
}
