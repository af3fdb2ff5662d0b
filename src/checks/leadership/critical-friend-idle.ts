/** Critical friends with nothing to do. */

import type { CriticalFriend } from '../../plan/model/plan.ts';
import { hasDays, holder } from '../../plan/queries/posts.ts';
import { count, fill, list } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { hasFewDays, lacksOf, outsideFriends } from '../shared/critical-friends.ts';

/**
 * Fires at a critical friend from outside, whose term hasn't ended, who lacks work (see `lacksOf`) or has fewer than
 * `days` days a year. Mentions missing days only along with other gaps. Another rule reports missing days alone, and
 * this one then returns `cannot-tell`.
 */
export const criticalFriendIdle = defineCheck({
  params: {
    days: 'number',
    phrases: ['remit', 'few', 'none', 'visits', 'reviews', 'enough', 'one', 'several'],
    parts: ['remit', 'visits', 'reviews', 'none', 'few'],
  },
  facts: ['who', 'lacks', 'enough', 'needed'],
  praiseFacts: ['which'],
  test: (plan, { params: { days, phrases, parts } }) => {
    const friends = outsideFriends(plan);
    if (friends.length === 0) return 'not-applicable';
    const workLacking = lacksOf(plan);
    const breaches = friends.flatMap((friend): Breach[] => {
      const few = hasFewDays(friend, days) ? [fill(phrases.few, { found: count(friend.daysPerYear ?? 0, 'day') })] : [];
      const work = workLacking(friend);
      const lacks = [...work.map((kind) => phrases[kind]), ...few];
      if (lacks.length === 0) return [];
      const all = list([...lacks, ...none(friend, phrases.none)]);
      const enough = few.length > 0 ? fill(phrases.enough, { days }) : '';
      const moreDays = few.length > 0 ? [fill(parts.few, { days })] : none(friend, parts.none);
      const needed = list([...work.map((kind) => parts[kind]), ...moreDays]);
      return [{ at: friend.at, facts: { who: holder(friend), lacks: all, enough, needed } }];
    });
    return breaches.length === 0 && !friends.every(hasDays) ? 'cannot-tell' : breaches;
  },
  praise: (plan, { params: { phrases } }) => ({
    which: outsideFriends(plan).length === 1 ? phrases.one : phrases.several,
  }),
});

function none(friend: CriticalFriend, phrase: string): string[] {
  return hasDays(friend) ? [] : [phrase];
}
