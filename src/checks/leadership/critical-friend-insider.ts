/** Critical friends from inside the network. */

import { describe } from '../../plan/queries/posts.ts';
import { type Breach, defineCheck } from '../check.ts';
import { insideHomes } from '../shared/critical-friends.ts';

/** Fires at a critical friend who works for a member school, or for a trust that runs one. */
export const criticalFriendInsider = defineCheck({
  params: { phrases: ['someone'] },
  facts: ['who', 'home'],
  test: (plan, { params: { phrases } }) => {
    const friends = plan.leadership.criticalFriends;
    if (friends.length === 0) return 'not-applicable';
    const homeOf = insideHomes(plan);
    return friends.flatMap((friend): Breach[] => {
      const home = homeOf(friend);
      if (home === undefined) return [];
      const who = friend.person === undefined ? phrases.someone : describe(friend.person);
      return [{ at: [...friend.at, 'person'], facts: { who, home } }];
    });
  },
});
