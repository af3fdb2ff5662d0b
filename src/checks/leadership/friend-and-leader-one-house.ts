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
 * are the co-leaders; if there are none, the facilitators. Descriptions and places match in any order of their main words,
 * and a place matches the same place with more after a comma. Returns `cannot-tell` if nothing is found and the plan
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
    const isFromHome = (friend: CriticalFriend) => home !== undefined && isOnePlace(home, homeOf(friend));
    const isHeardOnlyBy = onlyHearer(plan, leader, leaders);
    const breaches = friends.flatMap((friend): Breach[] => {
      const inWords = (phrase: string) => ({
        problem: fill(phrase, { friend: holder(friend), leader: holder(leader) }),
      });
      if (isFromHome(friend)) return [{ at: [...friend.at, 'person'], facts: inWords(phrases.house) }];
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

/** Where someone comes from, in words: a partner or a school by its name. */
function homeOf({ person, partner }: Role): string | undefined {
  return partner?.name ?? person?.school?.name ?? person?.from;
}

/** Whether two places are the same, or one is a part of the other, such as a department of a university. */
function isOnePlace(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [whole, otherWhole] = [plain(one), plain(other)];
  return whole === otherWhole || plain(beforeComma(one)) === otherWhole || whole === plain(beforeComma(other));
}

function beforeComma(text: string): string {
  return text.split(',', 1)[0] ?? text;
}

/** Returns a test of whether nobody but the leader hears a friend, as far as the plan says. */
function onlyHearer(plan: Plan, leader: Role, titles: readonly string[]): (friend: CriticalFriend) => boolean {
  const { person, partner } = leader;
  const job = `${person?.post} ${homeOf(leader)}`;
  const own = person === undefined ? [partner?.id, partner?.name] : [person.id, person.name, describe(person), job];
  const names = new Set([...own.filter((name) => name !== undefined), ...titles].map(plain));
  const comesToReview = attendance(plan.evaluation.reviews);
  return (friend) => friend.reportsTo !== undefined && names.has(plain(friend.reportsTo)) && !comesToReview(friend);
}

/** The main words of a name or a description, in one order, however people put them: `University of Leeds`. */
function plain(words: string): string {
  return plainName(words, JOINING).split(' ').sort().join(' ');
}

const JOINING: ReadonlySet<string> = new Set(['a', 'an', 'at', 'from', 'in', 'of']);
