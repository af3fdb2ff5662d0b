/** Dates as written in plans (year, month or day) and arithmetic on whole days. Doesn't use the clock or time zones. */

/** Whole days since 1970-01-01. */
export type Day = number;

/** A date as written: `2026`, `2026-09` or `2026-09-18`. It covers every day from `from` to `to`, inclusive. */
export interface PlanDate {
  readonly text: string;
  readonly from: Day;
  readonly to: Day;
}

const MS_PER_DAY = 86_400_000;
const WRITTEN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const SCHOOL_YEAR = /^(\d{4})[-/](\d{2})$/;

export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** The UTC day of an instant. */
export function dayOfInstant(instant: Date): Day {
  return Math.floor(instant.getTime() / MS_PER_DAY);
}

/** Prints a day as `2026-09-18`. */
export function printDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Reads a date; undefined if it isn't one that exists. Accepts a year as a number. */
export function readDate(written: unknown): PlanDate | undefined {
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const text = String(written);
  const match = WRITTEN.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { text, from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  const lastOfMonth = dayOf(year, month + 1, 1) - 1;
  if (match[3] === undefined) return { text, from: dayOf(year, month, 1), to: lastOfMonth };
  const day = dayOf(year, month, Number(match[3]));
  if (Number(match[3]) < 1 || day > lastOfMonth) return undefined;
  return { text, from: day, to: day };
}

/** Reads a school year `2026-27` (1 September to 31 August) or a calendar year `2026`. */
export function readSchoolYear(written: unknown): PlanDate | undefined {
  const match = SCHOOL_YEAR.exec(String(written));
  if (match === null) return readDate(written);
  const year = Number(match[1]);
  if ((year + 1) % 100 !== Number(match[2])) return undefined;
  return { text: String(written), from: dayOf(year, 9, 1), to: dayOf(year + 1, 8, 31) };
}

/** The first day of a day's month. */
export function firstOfMonth(day: Day): Day {
  return day - (new Date(day * MS_PER_DAY).getUTCDate() - 1);
}

/** The same day of the month `months` later, or the last day of that month if it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day * MS_PER_DAY);
  const first = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1 + months, 1);
  const last = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 2 + months, 1) - 1;
  return Math.min(first + date.getUTCDate() - 1, last);
}
