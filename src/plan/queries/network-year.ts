/** The network's own years, counted from its start: which one the checking date falls in, and what belongs to it. */

import type { Plan } from '../model/plan.ts';
import { addMonths, type Day, type PlanDate } from './calendar.ts';

const MONTHS = 12;

export interface NetworkYear {
  readonly from: Day;
  /** The last day. */
  readonly to: Day;
}

/** The network's year in which the checking date falls; undefined where no start is known. */
export function networkYear({ network: { starts }, date }: Pick<Plan, 'network' | 'date'>): NetworkYear | undefined {
  if (starts === undefined) return undefined;
  let years = 0;
  while (addMonths(starts.from, (years + 1) * MONTHS) <= date) years += 1;
  return { from: addMonths(starts.from, years * MONTHS), to: addMonths(starts.from, (years + 1) * MONTHS) - 1 };
}

/** Less than twelve months since the start. A network whose start is not known counts as new. */
export function isFirstYear(plan: Pick<Plan, 'network' | 'date'>): boolean {
  const year = networkYear(plan);
  return year === undefined || year.from === plan.network.starts?.from;
}

/** Whether something that lasts from `starts` to `ends`, each open where not given, goes on in a year. */
export function isOngoing({ starts, ends }: Span, year: NetworkYear | undefined): boolean {
  if (year === undefined) return true;
  return (starts === undefined || starts.from <= year.to) && (ends === undefined || ends.to >= year.from);
}

interface Span {
  readonly starts: PlanDate | undefined;
  readonly ends: PlanDate | undefined;
}
