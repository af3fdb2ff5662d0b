/** Milestones that wait for one another in a circle. */

import type { Milestone } from '../plan/types.ts';
import { type Breach, defineCheck } from './check.ts';

/** Fires once for each circle, at the `after` of the milestone of it that the plan names first. */
export const milestoneCycle = defineCheck({
  params: {},
  facts: ['circle'],
  test: ({ milestones }) => circles(milestones).map(asBreach),
});

/** Circles found by walking what each milestone waits for; each milestone is walked once. */
function circles(milestones: readonly Milestone[]): Milestone[][] {
  const found: Milestone[][] = [];
  const done = new Set<Milestone>();
  for (const start of milestones) {
    const trail: { milestone: Milestone; next: number }[] = [];
    const onTrail = new Map<Milestone, number>();
    const enter = (milestone: Milestone) => {
      onTrail.set(milestone, trail.length);
      trail.push({ milestone, next: 0 });
    };
    if (!done.has(start)) enter(start);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const next = top.milestone.after[top.next];
      top.next += 1;
      if (next === undefined) {
        done.add(top.milestone);
        onTrail.delete(top.milestone);
        trail.pop();
      } else if (onTrail.has(next)) {
        found.push(trail.slice(onTrail.get(next)).map(({ milestone }) => milestone));
      } else if (!done.has(next)) enter(next);
    }
  }
  return found;
}

function asBreach(circle: readonly Milestone[]): Breach {
  const name = ({ id, title }: Milestone) => title ?? id ?? '';
  const [first] = circle;
  const names = [...circle, ...circle.slice(0, 1)].map(name);
  return { at: [...(first?.at ?? []), 'after'], facts: { circle: names.join(' → ') } };
}
