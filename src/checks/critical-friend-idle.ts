/** Critical friends with nothing to do. */

import { holder } from '../plan/people.ts';
import type { CriticalFriend, Plan } from '../plan/types.ts';
import { fill, list } from '../text.ts';
import { type Breach, defineCheck } from './check.ts';
import { which } from './which.ts';

/**
 * Fires at a critical friend with no remit, with fewer than `days` days a year where days are given, who visits no
 * school, or who takes part in none of the reviews that the plan holds.
 */
export const criticalFriendIdle = defineCheck({
  params: { days: 'number', phrases: ['remit', 'days', 'visits', 'reviews'] },
  facts: ['who', 'lacks'],
  test: (plan, { params: { days, phrases } }) => {
    const friends = plan.leadership.criticalFriends;
    if (friends.length === 0) return 'not-applicable';
    return friends.flatMap((friend): Breach[] => {
      const lacks = lacksOf(friend, plan, days).map((kind) =>
        fill(phrases[kind], { found: friend.daysPerYear ?? 0, days }),
      );
      return lacks.length === 0 ? [] : [{ at: friend.at, facts: { who: holder(friend), lacks: list(lacks) } }];
    });
  },
});

type Lack = 'remit' | 'days' | 'visits' | 'reviews';

function lacksOf(friend: CriticalFriend, { evaluation: { reviews } }: Plan, days: number): Lack[] {
  return which({
    remit: friend.remit === undefined,
    days: friend.daysPerYear !== undefined && friend.daysPerYear < days,
    visits: friend.visitsSchools.length === 0,
    reviews: reviews.length > 0 && !attends(friend, reviews),
  });
}

/** Whether any review names the friend, the friend's organisation, or a group either belongs to. */
function attends({ person, partner }: CriticalFriend, reviews: Plan['evaluation']['reviews']): boolean {
  return reviews.some(
    ({ people, partners, groups }) =>
      people.some(({ key }) => key === person?.key) ||
      (partner !== undefined && partners.includes(partner)) ||
      groups.some(
        (group) =>
          group.members.some(({ key }) => key === person?.key) ||
          (partner !== undefined && group.partners.includes(partner)),
      ),
  );
}
