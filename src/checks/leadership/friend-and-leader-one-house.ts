/** Critical friends who depend on those who lead: from the same place, or heard by the only leader and nobody else. */

import type { CriticalFriend, Plan, Role } from '../../plan/model/plan.ts';
import { holderKey } from '../../plan/queries/in-post.ts';
import { describe, holder } from '../../plan/queries/posts.ts';
import { fill } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { attendance } from '../shared/attendance.ts';
import { outsideFriends } from '../shared/critical-friends.ts';
import { homeOf, isOnePlace, leadersOn, mainWords } from '../shared/one-house.ts';

/**
 * Fires at a critical friend from outside who works for the same partner as the only leader or as all of them, comes from
 * the same place in words, or reports to the only leader (as a person or by one of the `leaders`' titles) and comes to no
 * review. Leaders are the co-leaders; if there are none, the facilitators. Descriptions and places match in any order of
 * their main words, and a place matches the same place with more after a comma. Returns `cannot-tell` if nothing is found
 * and the plan doesn't say where the leader, or any of the friends, comes from.
 */
export const friendAndLeaderOneHouse = defineCheck({
  params: { leaders: 'texts', phrases: ['house', 'shared_house', 'reports'] },
  facts: ['problem'],
  test: (plan, { params: { leaders, phrases }, date }) => {
    const leading = leadersFrom(plan, date);
    const [leader, ...others] = leading;
    if (leader === undefined) return 'not-applicable';
    const keys = new Set(leading.map(holderKey));
    const friends = outsideFriends(plan).filter((friend) => !keys.has(holderKey(friend)));
    if (friends.length === 0) return 'not-applicable';
    const home = homeOf(leader);
    const isFromHome = (friend: CriticalFriend) => home !== undefined && isOnePlace(home, homeOf(friend));
    const isHeardOnlyBy = onlyHearer(plan, leader, leaders);
    const breaches = friends.flatMap((friend): Breach[] => {
      const inWords = (phrase: string) => ({
        problem: fill(phrase, { friend: holder(friend), leader: holder(leader), home: home ?? '' }),
      });
      const house = others.length > 0 ? phrases.shared_house : phrases.house;
      if (isFromHome(friend)) return [{ at: [...friend.at, 'person'], facts: inWords(house) }];
      if (others.length === 0 && isHeardOnlyBy(friend))
        return [{ at: [...friend.at, 'reports_to'], facts: inWords(phrases.reports) }];
      return [];
    });
    const isUnknown = home === undefined || friends.every((friend) => homeOf(friend) === undefined);
    return isUnknown && breaches.length === 0 ? 'cannot-tell' : breaches;
  },
});

/** Those who lead, if there is only one of them or all come from the same place; none otherwise. */
function leadersFrom(plan: Plan, day: number): readonly Role[] {
  const all = leadersOn(plan, day);
  const [first, ...others] = all;
  const home = first && homeOf(first);
  return others.every((other) => home !== undefined && isOnePlace(home, homeOf(other))) ? all : [];
}

/** Returns a test of whether nobody but the leader hears a friend, as far as the plan says. */
function onlyHearer(plan: Plan, leader: Role, titles: readonly string[]): (friend: CriticalFriend) => boolean {
  const { person, partner } = leader;
  const job = `${person?.post} ${homeOf(leader)}`;
  const own = person === undefined ? [partner?.id, partner?.name] : [person.id, person.name, describe(person), job];
  const names = new Set([...own.filter((name) => name !== undefined), ...titles].map(mainWords));
  const comesToReview = attendance(plan.evaluation.reviews);
  return (friend) => friend.reportsTo !== undefined && names.has(mainWords(friend.reportsTo)) && !comesToReview(friend);
}
