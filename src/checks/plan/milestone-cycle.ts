/** Milestones that wait for one another in a circle. */

import type { Milestone } from '../../plan/model/plan.ts';
import { short } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';

/** Fires once for each circle, at the `after` of the milestone of it that the plan names first. */
export const milestoneCycle = defineCheck({
  params: {},
  facts: ['circle'],
  test: ({ milestones }) => circles(milestones).map(asBreach),
});

/** A circle as a message shows it. */
interface Circle {
  readonly shown: readonly Milestone[];
  /** How many more there are before it closes. */
  readonly more: number;
}

/** Of a longer circle the rest are counted. */
const MOST_SHOWN = 8;

/** Circles found by walking what each milestone waits for; each milestone is walked once. */
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
