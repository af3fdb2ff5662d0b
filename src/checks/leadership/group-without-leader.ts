/** Groups without a leader. */

import type { Group, Plan } from '../../plan/model/plan.ts';
import { isList, valueAt } from '../../plan/path.ts';
import { leadersNow } from '../../plan/queries/in-post.ts';
import { personKey } from '../../plan/queries/posts.ts';
import { clip } from '../../text/clip.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires once, listing the groups without a leader, if the plan fills in `led_by` for any group, even with an empty
 * list. Doesn't ask about groups that decide: if only those have no leader, returns `cannot-tell`.
 */
export const groupWithoutLeader = defineCheck({
  params: { phrases: ['one', 'some', 'all'] },
  facts: ['groups', 'leaderless'],
  test: (plan, { params: { phrases } }) => {
    const { groups, data } = plan;
    if (groups.length === 0) return 'not-applicable';
    const isStated = ({ at }: Group) => isList(valueAt(data, [...at, 'led_by']));
    if (!groups.some(isStated)) return 'cannot-tell';
    const leaderlessGroups = groups.filter((group) => leadersNow(group, plan).length === 0);
    const without = leaderlessGroups.filter((group) => !isDeciding(group, plan));
    if (without.length === 0 && leaderlessGroups.length > 0) return 'cannot-tell';
    const names = list(without.map(({ name }) => `"${clip(name, 98)}"`));
    const numbers = { name: names, without: without.length, groups: groups.length };
    const leaderless = fill(phrases[howMany(numbers)], numbers);
    return oneBreach(
      without.map(({ at, name }) => ({ at: [...at, 'led_by'], name })),
      { facts: { groups: names, leaderless } },
    );
  },
  // One group is no more than its own entry, and one person who leads several is no praise.
  praise: (plan) => {
    const leaders = new Set(plan.groups.flatMap((group) => leadersNow(group, plan).map(personKey)));
    return plan.groups.length > 1 && leaders.size > 1 ? {} : undefined;
  },
});

function isDeciding(group: Group, { leadership }: Plan): boolean {
  return group.function === 'decisions' || group === leadership.steeringGroup;
}

function howMany({ without, groups }: { without: number; groups: number }): 'one' | 'some' | 'all' {
  if (without === groups) return 'all';
  return without === 1 ? 'one' : 'some';
}
