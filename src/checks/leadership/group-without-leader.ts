/** Groups without a leader. */

import type { Group } from '../../plan/model/plan.ts';
import { isList, valueAt } from '../../plan/path.ts';
import { leadersNow } from '../../plan/queries/in-post.ts';
import { clip, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires once, listing the groups without a leader, if the plan fills in `led_by` for any group, even with an empty
 * list.
 */
export const groupWithoutLeader = defineCheck({
  params: {},
  facts: ['groups'],
  test: (plan) => {
    const { groups, data } = plan;
    if (groups.length === 0) return 'not-applicable';
    const isStated = ({ at }: Group) => isList(valueAt(data, [...at, 'led_by']));
    if (!groups.some(isStated)) return 'cannot-tell';
    const without = groups.filter((group) => leadersNow(group, plan).length === 0);
    return oneBreach(
      without.map(({ at, name }) => ({ at: [...at, 'led_by'], name })),
      { facts: { groups: list(without.map(({ name }) => `"${clip(name, 98)}"`)) } },
    );
  },
});
