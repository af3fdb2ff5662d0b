/** The network's own years, counted from its start. */

import type { Plan } from '../model/plan.ts';
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

/** Whether a span overlaps a year. A span without a start or an end is open on that side. */
export function isOngoing({ starts, ends }: Span, year: NetworkYear | undefined): boolean {
  if (year === undefined) return true;
  return (starts === undefined || starts.from <= year.to) && (ends === undefined || ends.to >= year.from);
}

interface Span {
  readonly starts: PlanDate | undefined;
  readonly ends: PlanDate | undefined;
}
