/** Facts about critical friends that several rules need: who they are, and what they lack. */

import type { CriticalFriend, Plan } from '../../plan/model/plan.ts';
import { type Term, termsOf } from '../../plan/queries/in-post.ts';
import { hasDays } from '../../plan/queries/posts.ts';
import { attendance } from './attendance.ts';
import { insideHomes } from './inside-homes.ts';
import { trueKeys } from './true-keys.ts';

/**
 * The terms of everyone named as critical friend. It doesn't matter to an outsider's role whether a school of theirs is
 * a member, so only the dates of the role limit a term.
 */
export function friendTerms({ leadership }: Plan): Term<CriticalFriend>[] {
  return termsOf(leadership.criticalFriends, 'any-school');
}

/** The critical friends now, and those with an entry of their own who begin later. */
export function friendsAhead(plan: Plan): CriticalFriend[] {
  const written = new Set(plan.leadership.criticalFriends);
  return friendTerms(plan)
    .filter(({ role, from, to }) => to >= plan.date && (from <= plan.date || written.has(role)))
    .map(({ role }) => role);
}

/**
 * Critical friends from outside. Rules check only these, because an insider should be replaced and one rule reports
 * that. Someone who has retired from a school or moved on is an outsider.
 */
export function outsideFriends(plan: Plan): CriticalFriend[] {
  const homeOf = insideHomes(plan);
  return friendsAhead(plan).filter((friend) => homeOf(friend)?.now !== true);
}

export type Lack = 'remit' | 'visits' | 'reviews';

/**
 * Returns a function that lists what a critical friend lacks: a remit, schools to visit, or a part in the reviews.
 * Reviews count only if another critical friend attends one and the plan says who attends every review.
 */
export function lacksOf(plan: Plan): (friend: CriticalFriend) => Lack[] {
  const { reviews } = plan.evaluation;
  const attends = attendance(reviews);
  const areMissed = friendsAhead(plan).some(attends) && reviews.every(saysWhoComes);
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
