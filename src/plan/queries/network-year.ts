/** The network's own years, counted from its start. */

import { memoize } from '../../text/memoize.ts';
import type { Activity, Plan } from '../model/plan.ts';
import { addMonths, type Day, type PlanDate } from './calendar.ts';

const MONTHS = 12;

export interface NetworkYear {
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
}

/** The network year that includes the checking date; undefined if the start isn't known. */
export function networkYear({ network: { starts }, date }: Pick<Plan, 'network' | 'date'>): NetworkYear | undefined {
  if (starts === undefined) return undefined;
  let years = 0;
  while (addMonths(starts.from, (years + 1) * MONTHS) <= date) years += 1;
  return { from: addMonths(starts.from, years * MONTHS), to: addMonths(starts.from, (years + 1) * MONTHS) - 1 };
}

/** Whether less than twelve months have passed since the start. A network without a known start counts as new. */
export function isFirstYear(plan: Pick<Plan, 'network' | 'date'>): boolean {
  const year = networkYear(plan);
  return year === undefined || year.from === plan.network.starts?.from;
}

/** Whether the network may be in its first year. A start given only as a year could be in December. */
export function mayBeFirstYear(plan: Pick<Plan, 'network' | 'date'>): boolean {
  const { starts } = plan.network;
  return starts === undefined || addMonths(starts.to, MONTHS) > plan.date;
}

/** Whether a span overlaps a year. A span without a start or an end is open on that side. */
export function isOngoing({ starts, ends }: Span, year: NetworkYear | undefined): boolean {
  if (year === undefined) return true;
  return (starts === undefined || starts.from <= year.to) && (ends === undefined || ends.to >= year.from);
}

/**
 * What the network does: the activities that aren't over, so that they go on in the network's year of the checking date
 * or are still to come. Rules about what the network does see only these; `Plan.activities` holds the past as well.
 */
export const currentActivities = memoize((plan: Plan): readonly Activity[] => {
  const year = networkYear(plan);
  const current = plan.activities.filter((activity) => !isOver(activity, year));
  return current.length === plan.activities.length ? plan.activities : current;
});

/** The activities that go on in the network's year of the checking date, for sums over a year. */
export const activitiesThisYear = memoize((plan: Plan): readonly Activity[] => {
  const year = networkYear(plan);
  return currentActivities(plan).filter(({ starts }) => isOngoing({ starts, ends: undefined }, year));
});

/** Whether an activity of a network that goes on ended before the checking date, perhaps earlier in the same year. */
export function hasEnded(
  { ends }: Activity,
  { network, date, today }: Pick<Plan, 'network' | 'date' | 'today'>,
): boolean {
  const isNetworkOver = network.ends !== undefined && network.ends.to < today;
  return !isNetworkOver && ends !== undefined && ends.to < date;
}

/** What an activity is called; one that has ended isn't mistaken for one that goes on. */
export function titleToday(activity: Activity, plan: Pick<Plan, 'network' | 'date' | 'today'>): string {
  return hasEnded(activity, plan) ? `${activity.title} (ended)` : activity.title;
}

/** The activities that ended before the network's year of the checking date. */
export function pastActivities(plan: Plan): Activity[] {
  const current = new Set(currentActivities(plan));
  return plan.activities.filter((activity) => !current.has(activity));
}

/** Whether an activity ended before a year. A launch without an end is over when it has been. */
function isOver({ kind, starts, ends }: Activity, year: NetworkYear | undefined): boolean {
  const last = ends ?? (kind === 'launch' ? starts : undefined);
  return !isOngoing({ starts: undefined, ends: last }, year);
}

interface Span {
  readonly starts: PlanDate | undefined;
  readonly ends: PlanDate | undefined;
}
