/** Milestones that depend on each other in a cycle. */

import type { Milestone } from '../../plan/model/plan.ts';
import { short } from '../../text/clip.ts';
import { type Breach, defineCheck } from '../check.ts';

/** Fires once per cycle, at the `after` of the milestone in it that comes first in the plan. */
export const milestoneCycle = defineCheck({
  params: {},
  facts: ['circle'],
  test: ({ milestones }) => circles(milestones).map(asBreach),
});

/** A cycle as shown in a message. */
interface Circle {
  readonly shown: readonly Milestone[];
  /** How many more milestones are in the cycle. */
  readonly more: number;
}

/** The most milestones shown. In a longer cycle, the rest are counted. */
const MOST_SHOWN = 8;

/** Finds cycles by depth-first search, visiting each milestone once. */
function circles(milestones: readonly Milestone[]): Circle[] {
  const found: Circle[] = [];
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
      } else {
        const from = onTrail.get(next);
        if (from !== undefined) found.push(circleFrom(trail, from));
        else if (!done.has(next)) enter(next);
      }
    }
  }
  return found;
}

function circleFrom(trail: readonly { milestone: Milestone }[], from: number): Circle {
  const length = trail.length - from;
  const most = length > MOST_SHOWN ? MOST_SHOWN - 1 : length;
  return { shown: trail.slice(from, from + most).map(({ milestone }) => milestone), more: length - most };
}

function asBreach({ shown, more }: Circle): Breach {
  const name = ({ id, title }: Milestone) => short(title ?? id ?? '');
  const [first] = shown;
  const rest = more > 0 ? [`${more} more`] : [];
  const names = [...shown.map(name), ...rest, ...shown.slice(0, 1).map(name)];
  return { at: [...(first?.at ?? []), 'after'], facts: { circle: names.join(' → ') } };
}
