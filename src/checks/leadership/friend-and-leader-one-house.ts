/** Critical friends who depend on the only leader: from the same place, or heard by nobody else. */

import type { CriticalFriend, Plan, Role } from '../../plan/model/plan.ts';
import { holderKey, holdersOn } from '../../plan/queries/in-post.ts';
import { plainName } from '../../plan/queries/plain-name.ts';
import { describe, holder } from '../../plan/queries/posts.ts';
import { fill } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { attendance } from '../shared/attendance.ts';
import { outsideFriends } from '../shared/critical-friends.ts';

/**
 * Fires at a critical friend from outside who works for the same partner as the only leader, comes from the same place
 * in words, or reports to that leader (as a person or by one of the `leaders`' titles) and comes to no review. Leaders
 * are the co-leaders; if there are none, the facilitators. Returns `cannot-tell` if nothing is found and the plan
 * doesn't say where the leader, or any of the friends, comes from.
 */
export const friendAndLeaderOneHouse = defineCheck({
  params: { leaders: 'texts', phrases: ['house', 'reports'] },
  facts: ['problem'],
  test: (plan, { params: { leaders, phrases }, date }) => {
    const leader = onlyLeader(plan, date);
    if (leader === undefined) return 'not-applicable';
    const friends = outsideFriends(plan).filter((friend) => holderKey(friend) !== holderKey(leader));
    if (friends.length === 0) return 'not-applicable';
    const home = homeOf(leader);
    const isHeardOnlyBy = onlyHearer(plan, leader, leaders);
    const breaches = friends.flatMap((friend): Breach[] => {
      const inWords = (phrase: string) => ({
        problem: fill(phrase, { friend: holder(friend), leader: holder(leader) }),
      });
      if (home !== undefined && homeOf(friend) === home)
        return [{ at: [...friend.at, 'person'], facts: inWords(phrases.house) }];
      if (isHeardOnlyBy(friend)) return [{ at: [...friend.at, 'reports_to'], facts: inWords(phrases.reports) }];
      return [];
    });
    const isUnknown = home === undefined || friends.every((friend) => homeOf(friend) === undefined);
    return isUnknown && breaches.length === 0 ? 'cannot-tell' : breaches;
  },
});

function onlyLeader({ leadership: { coLeaders, facilitators } }: Plan, day: number): Role | undefined {
  const leading = holdersOn(coLeaders, day);
  const [one, ...others] = leading.length > 0 ? leading : holdersOn(facilitators, day);
  return others.length === 0 ? one : undefined;
}

/** Where someone comes from, in plain words, so that a partner named in words matches the partner. */
function homeOf({ person, partner }: Role): string | undefined {
  const name = partner?.name ?? person?.school?.name ?? person?.from;
  return name === undefined ? undefined : plain(name);
}

/** Returns a test of whether nobody but the leader hears a friend, as far as the plan says. */
function onlyHearer(plan: Plan, leader: Role, titles: readonly string[]): (friend: CriticalFriend) => boolean {
  const { person, partner } = leader;
  const own = person === undefined ? [partner?.id, partner?.name] : [person.id, person.name, describe(person)];
  const names = new Set([...own.filter((name) => name !== undefined), ...titles].map(plain));
  const comesToReview = attendance(plan.evaluation.reviews);
  return (friend) => friend.reportsTo !== undefined && names.has(plain(friend.reportsTo)) && !comesToReview(friend);
}

function plain(name: string): string {
  return plainName(name, NOTHING);
}

const NOTHING: ReadonlySet<string> = new Set();
