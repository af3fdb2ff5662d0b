/** Activities that depend on one person. */

import type { Person } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { describe, personKey } from '../../plan/queries/posts.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if more than `share` of the activities with a leader would have none if one person left. Not applicable to
 * plans with fewer than `least` such activities.
 */
export const busFactorOne = defineCheck({
  params: { least: 'number', share: 'share' },
  facts: ['who', 'alone', 'activities'],
  test: (plan, { params: { least, share } }) => {
    const led = currentActivities(plan).filter(({ ledBy }) => ledBy.length > 0);
    if (led.length === 0) return 'cannot-tell';
    if (led.length < least) return 'not-applicable';
    const alone = new Map<string, { person: Person; count: number }>();
    for (const { ledBy } of led) {
      const [person] = ledBy;
      if (person === undefined || new Set(ledBy.map(personKey)).size > 1) continue;
      alone.set(person.key, { person, count: (alone.get(person.key)?.count ?? 0) + 1 });
    }
    const [most] = [...alone.values()].sort((a, b) => b.count - a.count);
    if (most === undefined || most.count <= share * led.length) return [];
    const facts = { who: describe(most.person), alone: most.count, activities: led.length };
    return [{ at: ['activities'], key: true, facts, figures: { led_alone: most.count, led_activities: led.length } }];
  },
});
