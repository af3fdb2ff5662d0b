/** A critical friend from the same house as the only leader. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import { holderKey, holdersOn } from '../../plan/queries/in-post.ts';
import { plainName } from '../../plan/queries/plain-name.ts';
import { holder } from '../../plan/queries/posts.ts';
import { type Breach, defineCheck } from '../check.ts';
import { outsideFriends } from '../shared/critical-friends.ts';

/**
 * Fires at a critical friend from outside who works for the same partner as the only leader, or comes from the same
 * place in words. Leaders are the co-leaders; if there are none, the facilitators. Returns `cannot-tell` if the plan
 * doesn't say where the leader, or any of the friends, comes from.
 */
export const friendAndLeaderOneHouse = defineCheck({
  params: {},
  facts: ['friend', 'leader'],
  test: (plan, { date }) => {
    const leader = onlyLeader(plan, date);
    if (leader === undefined) return 'not-applicable';
    const friends = outsideFriends(plan).filter((friend) => holderKey(friend) !== holderKey(leader));
    if (friends.length === 0) return 'not-applicable';
    const home = homeOf(leader);
    if (home === undefined || friends.every((friend) => homeOf(friend) === undefined)) return 'cannot-tell';
    return friends
      .filter((friend) => homeOf(friend) === home)
      .map(
        (friend): Breach => ({
          at: [...friend.at, 'person'],
          facts: { friend: holder(friend), leader: holder(leader) },
        }),
      );
  },
});

function onlyLeader({ leadership: { coLeaders, facilitators } }: Plan, day: number): Role | undefined {
  const leading = holdersOn(coLeaders, day);
  const [one, ...others] = leading.length > 0 ? leading : holdersOn(facilitators, day);
  return others.length === 0 ? one : undefined;
}

/** Where someone comes from, in plain words, so that a partner's name in words is the partner. */
function homeOf({ person, partner }: Role): string | undefined {
  const name = partner?.name ?? person?.school?.name ?? person?.from;
  return name === undefined ? undefined : plainName(name, NOTHING);
}

const NOTHING: ReadonlySet<string> = new Set();
