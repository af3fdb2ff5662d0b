/** The other plans that take part in a breach: how they are pointed at and listed, few of them however many they are. */

import type { Path } from '../../plan/path.ts';
import { list, short } from '../../text/words.ts';
import type { PlanSummary } from '../plan-summary.ts';
import type { CrossPlanRelated } from './check.ts';

/** Of more plans than this the rest is counted, and not pointed at. */
const MOST_POINTED_AT = 12;
const MOST_LISTED = 5;

/** Something that a plan has. */
export interface OfPlan {
  readonly plan: number;
}

/** The first few that are not of this plan. */
export function othersOf<Thing extends OfPlan>(all: readonly Thing[], plan: number): Thing[] {
  return all
    .slice(0, MOST_POINTED_AT + 1)
    .filter((thing) => thing.plan !== plan)
    .slice(0, MOST_POINTED_AT);
}

/**
 * The names of the first few, the rest counted.
 * @param number how many there are in all
 */
export function listed(names: readonly string[], number: number): string {
  const shown = number > MOST_LISTED + 1 ? names.slice(0, MOST_LISTED) : names;
  const rest = number - shown.length;
  return list([...shown, ...(rest > 0 ? [`${rest} more`] : [])], shown.length + 1);
}

/** Places of other plans, each with its network's name. */
export function pointers<Thing extends OfPlan>(
  others: readonly Thing[],
  summaries: readonly PlanSummary[],
  placeOf: (other: Thing) => Path,
): CrossPlanRelated[] {
  return others.map((other) => ({ plan: other.plan, at: placeOf(other), message: networkOf(summaries, other) }));
}

/** A plan's network, in words. */
export function networkOf(summaries: readonly PlanSummary[], { plan }: OfPlan): string {
  return short((summaries[plan] as PlanSummary).network.name);
}
