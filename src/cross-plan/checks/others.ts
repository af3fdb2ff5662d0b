/** Lists and points at the other plans in a breach, with limits on how many are shown. */

import type { Path } from '../../plan/path.ts';
import { short } from '../../text/clip.ts';
import { list } from '../../text/words.ts';
import type { PlanSummary } from '../plan-summary.ts';
import type { CrossPlanRelated } from './check.ts';

/** The most plans to point at. The rest are only counted. */
const MOST_POINTED_AT = 12;
const MOST_LISTED = 5;

/** Something that belongs to a plan. */
export interface OfPlan {
  readonly plan: number;
}

/** The first few that belong to other plans. */
export function othersOf<Thing extends OfPlan>(all: readonly Thing[], plan: number): Thing[] {
  return all
    .slice(0, MOST_POINTED_AT + 1)
    .filter((thing) => thing.plan !== plan)
    .slice(0, MOST_POINTED_AT);
}

/**
 * Lists the first few names and counts the rest.
 * @param number how many there are in all
 */
export function listed(names: readonly string[], number: number): string {
  const shown = number > MOST_LISTED + 1 ? names.slice(0, MOST_LISTED) : names;
  const rest = number - shown.length;
  return list([...shown, ...(rest > 0 ? [`${rest} more`] : [])], shown.length + 1);
}

/** Positions in other plans, each with its network's name as the message. */
export function pointers<Thing extends OfPlan>(
  others: readonly Thing[],
  summaries: readonly PlanSummary[],
  placeOf: (other: Thing) => Path,
): CrossPlanRelated[] {
  return others.map((other) => ({ plan: other.plan, at: placeOf(other), message: networkOf(summaries, other) }));
}

/** The name of a plan's network, shortened if it is long. */
export function networkOf(summaries: readonly PlanSummary[], { plan }: OfPlan): string {
  return short((summaries[plan] as PlanSummary).network.name);
}
