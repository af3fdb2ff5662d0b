/** Critical friends from inside the network. */

import { describe } from '../../plan/queries/posts.ts';
import { fill } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { friendsAhead } from '../shared/critical-friends.ts';
import { insideHomes } from '../shared/inside-homes.ts';

/**
 * Fires at a critical friend who works for a member school, or for a trust that runs one. Softened if they have retired
 * or moved on.
 */
export const criticalFriendInsider = defineCheck({
  params: { phrases: ['someone', 'now', 'former'] },
  facts: ['what'],
  test: (plan, { params: { phrases } }) => {
    const friends = friendsAhead(plan);
    if (friends.length === 0) return 'not-applicable';
    const homeOf = insideHomes(plan);
    return friends.flatMap((friend): Breach[] => {
      const home = homeOf(friend);
      if (home === undefined) return [];
      const who = friend.person === undefined ? phrases.someone : describe(friend.person);
      const what = fill(home.now ? phrases.now : phrases.former, { who, home: home.name });
      return [{ at: [...friend.at, 'person'], facts: { what }, softened: !home.now }];
    });
  },
});
