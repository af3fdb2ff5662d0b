/** Critical friends with nothing to do. */

import { holder } from '../plan/people.ts';
import type { CriticalFriend, Plan } from '../plan/types.ts';
import { fill, list } from '../text.ts';
import { type Breach, defineCheck } from './check.ts';

/**
 * Fires at a critical friend with no remit, with fewer than `days` days a year where days are given, who visits no
 * school, or who takes part in none of the reviews that the plan holds.
 */
export const criticalFriendIdle = defineCheck({
  params: { days: 'number', phrases: 'phrases' },
  facts: ['who', 'lacks'],
  test: (plan, { params: { days, phrases } }) => {
    const friends = plan.leadership.criticalFriends;
    if (friends.length === 0) return 'not-applicable';
    return friends.flatMap((friend): Breach[] => {
      const lacks = lacksOf(friend, plan, days).map((kind) =>
        fill(phrases[kind] ?? kind, { found: friend.daysPerYear ?? 0, days }),
      );
      return lacks.length === 0 ? [] : [{ at: friend.at, facts: { who: holder(friend), lacks: list(lacks) } }];
    });
  },
});

function lacksOf(friend: CriticalFriend, { evaluation: { reviews } }: Plan, days: number): string[] {
  return [
    ...(friend.remit === undefined ? ['remit'] : []),
    ...(friend.daysPerYear !== undefined && friend.daysPerYear < days ? ['days'] : []),
    ...(friend.visitsSchools.length === 0 ? ['visits'] : []),
    ...(reviews.length > 0 && !attends(friend, reviews) ? ['reviews'] : []),
  ];
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
