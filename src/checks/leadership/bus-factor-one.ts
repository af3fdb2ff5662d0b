/** Activities that depend on one person. */

import type { Plan } from '../../plan/model/plan.ts';
import { holderKey, holdersOn } from '../../plan/queries/in-post.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { describeAmong, holdsMost, personKey, postsBy } from '../../plan/queries/posts.ts';
import { count, fill, partOf } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { ledActivities } from '../shared/activity-leaders.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';

/**
 * Fires if one person leads more than `share` of the activities with a leader. If several people lead an activity, it
 * counts in equal parts for each. At least `least` of the activities must have no other leader. Not applicable to plans
 * with fewer than `least` activities with a leader. Heavy if that person is a co-leader as well.
 */
export const busFactorOne = defineCheck({
  params: { least: 'number', share: 'share', leaving: 'texts', phrases: ['shared', 'all', 'led'] },
  facts: ['who', 'alone', 'activities', 'shared'],
  test: (plan, { params: { least, share, phrases } }) => {
    const led = ledActivities(plan);
    if (led.length === 0) return 'cannot-tell';
    if (led.length < least) return 'not-applicable';
    const most = holdsMost(postsBy(led, personKey), share * led.length);
    const alone = (most?.posts ?? []).filter(({ holders }) => holders.length === 1);
    const [first] = alone;
    if (most === undefined || first === undefined || alone.length < least) return [];
    const others = most.posts.length - alone.length;
    const facts = {
      who: describeAmong(first.holders[0], plan.people),
      alone: partOf(alone.length, led.length),
      activities: led.length === currentActivities(plan).length ? phrases.all : phrases.led,
      shared: others === 0 ? '' : fill(phrases.shared, { others: count(others, 'more activity', 'more activities') }),
    };
    const figures = { led_alone: alone.length, led_activities: led.length };
    return [{ at: ['activities'], key: true, facts, figures, isHeavy: isCoLeader(most.key, plan) }];
  },
  praise: (plan, { params: { leaving, share } }) => {
    const led = ledActivities(plan);
    const [most] = postsBy(led, personKey);
    const isHeavy = most !== undefined && most.share >= share * led.length;
    return isHeavy || plan.risks.some(({ risk = '' }) => hasPhrase(risk, leaving)) ? undefined : {};
  },
});

function isCoLeader(key: string, { leadership, date }: Plan): boolean {
  return holdersOn(leadership.coLeaders, date).some((role) => holderKey(role) === key);
}
