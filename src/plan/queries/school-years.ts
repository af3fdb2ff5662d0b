/** The school years that a calendar covers. */

import { type Day, dayOf, printDay } from './calendar.ts';

/** The first and the last day of something; undefined if it is open on that side. */
interface Dated {
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** Whether it falls on a date, and doesn't last. */
  readonly isPoint: boolean;
}

/** A calendar of more school years would be too narrow to read. */
const MOST_YEARS = 8;

/** The school years of these rows and of today, by the year in which they begin: those around a day if there are many. */
export function schoolYears(rows: readonly Dated[], today: Day | undefined, focus: Day): number[] {
  const days = [
    ...rows.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
    ...(today === undefined ? [] : [today]),
  ];
  const all = yearsOf(days, focus);
  const [first = 0] = all;
  const isToday = today !== undefined && today < dayOf(first + 1, 9, 1);
  return all.length > 1 && !isToday && hasNothingIn(first, rows) ? all.slice(1) : all;
}

/** Whether nothing is in a school year except what begins in its last month, in the holidays before the next one. */
function hasNothingIn(year: number, rows: readonly Dated[]): boolean {
  const [august, next] = [dayOf(year + 1, 8, 1), dayOf(year + 1, 9, 1)];
  return rows.every(({ from = next, to = next, isPoint }) => (isPoint ? from >= next : from >= august && to >= next));
}

/** The school year that a day is in, by the year in which it begins. */
export function schoolYear(day: Day): number {
  const [year = 0, month = 0] = printDay(day).split('-').map(Number);
  return month >= 9 ? year : year - 1;
}

/** How a school year is written: `2026-27`. */
export function schoolYearName(year: number): string {
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

function yearsOf(days: readonly Day[], focus: Day): number[] {
  const all = days.map(schoolYear);
  const first = Math.max(Math.min(...all), schoolYear(focus) - MOST_YEARS / 2);
  const last = Math.min(Math.max(...all), first + MOST_YEARS - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
