/** The network's life, the checking date within it, and the schools that are members then. */

import type { Network } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import { type Day, firstOfMonth, type PlanDate } from '../queries/calendar.ts';

/** The first and the last day, as exact as in the plan. Undefined if the plan doesn't give them. */
interface Life {
  readonly starts: Pick<PlanDate, 'from' | 'to'> | undefined;
  readonly ends: Pick<PlanDate, 'from' | 'to'> | undefined;
}

/** When a plan is checked. */
interface Moment {
  /** The checking date within the network's life (`Plan.date`). */
  readonly day: Day;
  /** The days that could be meant; more than one if the network's first or last day is a month or a year. */
  readonly from: Day;
  readonly to: Day;
  readonly isLastDay: boolean;
}

/**
 * A network whose schools have all left is over, whatever its end. It was whole until the month in which the last left.
 */
export function lifeOf({ starts, ends }: Network, schools: readonly School[]): Life {
  const leaving = schools.flatMap(({ left }) => left ?? []);
  if (leaving.length === 0 || leaving.length < schools.length) return { starts, ends };
  const last = leaving.reduce((a, b) => (b.to > a.to || (b.to === a.to && b.from > a.from) ? b : a));
  if (ends !== undefined && ends.to <= last.to) return { starts, ends };
  return { starts, ends: { from: firstOfMonth(last.from), to: last.to } };
}

/**
 * A network that hasn't started is checked as on its first day, one that is over as on its last. A date given as a year
 * or a month counts as over only after its last day, and everything in it may have happened by then.
 */
export function momentIn({ starts, ends }: Life, today: Day): Moment {
  if (ends !== undefined && today >= ends.to) return { day: ends.to, from: ends.from, to: ends.to, isLastDay: true };
  if (starts !== undefined && today <= starts.to) {
    const to = ends === undefined ? starts.to : Math.min(starts.to, ends.to);
    return { day: to, from: Math.max(today, starts.from), to, isLastDay: false };
  }
  return { day: today, from: today, to: today, isLastDay: false };
}

/**
 * The schools that have joined, or don't say when, and haven't left. A school that leaves on the network's last day is
 * still a member.
 */
export function membersIn(schools: readonly School[], { from, to, isLastDay }: Moment): School[] {
  const isGone = (left: PlanDate) => (isLastDay ? left.to < from : left.to <= from);
  return schools.filter(
    ({ joined, left }) => (joined === undefined || joined.from <= to) && (left === undefined || !isGone(left)),
  );
}
