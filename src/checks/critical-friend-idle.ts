/** Critical friends with nothing to do. */

import { holder } from '../plan/people.ts';
import type { CriticalFriend, Role } from '../plan/types.ts';
import { fill, list } from '../text.ts';
import { attendance } from './attendance.ts';
import { type Breach, defineCheck } from './check.ts';
import { which } from './which.ts';

/**
 * Fires at a critical friend, not yet gone, with no remit, with fewer than `days` days a year where days are given, who
 * visits no school, or who takes part in none of the reviews of which the plan says who comes.
 */
export const criticalFriendIdle = defineCheck({
  params: { days: 'number', phrases: ['remit', 'days', 'visits', 'reviews'] },
  facts: ['who', 'lacks'],
  test: (plan, { params: { days, phrases }, date }) => {
    const friends = plan.leadership.criticalFriends.filter(({ until }) => until === undefined || until.to >= date);
    if (friends.length === 0) return 'not-applicable';
    const reviews = plan.evaluation.reviews.filter(
      ({ people, partners, groups }) => people.length + partners.length + groups.length > 0,
    );
    const attends = reviews.length === 0 ? () => true : attendance(reviews);
    return friends.flatMap((friend): Breach[] => {
      const lacks = lacksOf(friend, days, attends).map((kind) =>
        fill(phrases[kind], { found: friend.daysPerYear ?? 0, days }),
      );
      return lacks.length === 0 ? [] : [{ at: friend.at, facts: { who: holder(friend), lacks: list(lacks) } }];
    });
  },
});

type Lack = 'remit' | 'days' | 'visits' | 'reviews';

function lacksOf(friend: CriticalFriend, days: number, attends: (role: Role) => boolean): Lack[] {
  return which({
    remit: friend.remit === undefined,
    days: friend.daysPerYear !== undefined && friend.daysPerYear < days,
    visits: friend.visitsSchools.length === 0,
    reviews: !attends(friend),
  });
}
