/** Activities that take place on a single day, and so not a number of times a year. */

import type { Activity, Network } from '../model/plan.ts';
import type { PlanDate } from './calendar.ts';

const DAYS_A_YEAR = 365;

/** Whether something begins and ends on the same day. */
export function isOneDay(starts: PlanDate | undefined, ends: PlanDate | undefined): boolean {
  return starts !== undefined && starts.from === starts.to && starts.text === ends?.text;
}

/**
 * When an activity ends: on the day on which it begins if it takes place once a year, the plan gives no end, and the
 * network ends before another year has passed.
 */
export function lastDay(
  { timesPerYear, starts, ends }: Pick<Activity, 'timesPerYear' | 'starts' | 'ends'>,
  { ends: last }: Pick<Network, 'ends'>,
): PlanDate | undefined {
  if (timesPerYear !== 1 || starts === undefined || ends !== undefined || last === undefined) return ends;
  return starts.from === starts.to && last.to < starts.from + DAYS_A_YEAR ? starts : undefined;
}
