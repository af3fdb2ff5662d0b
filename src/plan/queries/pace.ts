/** How an outcome moves from its baseline to its target, as far as its results show. */

import type { Measurement, Outcome, Reading } from '../model/plan.ts';
import type { Day, PlanDate } from './calendar.ts';

/** A figure with the date of its measurement. */
export interface Dated<Of extends Measurement | Reading = Measurement> {
  readonly of: Of;
  readonly value: number;
  readonly date: PlanDate;
}

/** Where an outcome will end up if its results carry on at the same pace. */
export interface Course {
  readonly baseline: Dated;
  readonly latest: Dated<Reading>;
  readonly target: Dated;
  /**
   * The share of the time from the baseline to the target that had passed at the latest result, at its lowest possible
   * value.
   */
  readonly elapsed: number;
  /**
   * The share of the way that will be covered by the date of the target, at the pace so far. Dates given as a month or
   * a year are read in favour of the outcome here, and against it in `least`.
   */
  readonly most: number;
  readonly least: number;
  /** The same share with the middle day of each month or year. */
  readonly likely: number;
  /** Change per year: so far, and what it takes to get from the baseline to the target. Dates are read as in `likely`. */
  readonly pace: number;
  readonly needed: number;
}

const DAYS_A_YEAR = 365.25;

/**
 * The course of an outcome. Undefined without a figure and a date for the baseline, the target and the latest result;
 * if the target is due by then, or on the day; or if a result without a date or a figure could be the latest.
 */
export function courseOf({ baseline: before, target: aim, readings }: Outcome, day: Day): Course | undefined {
  const baseline = dated(before);
  const target = dated(aim);
  if (baseline === undefined || target === undefined || target.value === baseline.value) return undefined;
  const latest = latestOf(readings, day, Math.sign(target.value - baseline.value));
  if (latest === undefined || latest.date.from <= baseline.date.to) return undefined;
  if (target.date.from <= latest.date.to || target.date.to < day) return undefined;
  return course(baseline, latest, target);
}

/** What was reached of a target whose day has passed. */
export interface Reached extends Pick<Course, 'baseline' | 'latest' | 'target'> {
  /** The share of the way from the baseline to the target. */
  readonly share: number;
}

/**
 * What was reached of a target by its day. Undefined before that day, without a figure and a date for all three, or if
 * the latest result is from more than `days` days before it.
 */
export function reachedOf(
  { baseline: before, target: aim, readings }: Outcome,
  day: Day,
  days: number,
): Reached | undefined {
  const [baseline, target] = [dated(before), dated(aim)];
  if (baseline === undefined || target === undefined || target.value === baseline.value) return undefined;
  const way = target.value - baseline.value;
  const latest = latestOf(readings, day, Math.sign(way));
  if (latest === undefined || target.date.to >= day || latest.date.to < target.date.from - days) return undefined;
  return { baseline, latest, target, share: (latest.value - baseline.value) / way };
}

function course(baseline: Dated, latest: Dated<Reading>, target: Dated): Course {
  const [start, now, end] = [baseline.date, latest.date, target.date];
  const whole = end.to - start.to;
  const passed = now.from - start.to;
  const way = target.value - baseline.value;
  const covered = (latest.value - baseline.value) / way;
  const soonest = (covered * whole) / passed;
  const [years, yearsSoFar] = [yearsBetween(start, end), yearsBetween(start, now)];
  const latestOfAll = (covered * (end.from - start.from)) / (now.to - start.from);
  return {
    baseline,
    latest,
    target,
    elapsed: passed / whole,
    most: Math.max(soonest, latestOfAll),
    least: Math.min(soonest, latestOfAll),
    likely: (covered * years) / yearsSoFar,
    pace: (latest.value - baseline.value) / yearsSoFar,
    needed: way / years,
  };
}

/** Years from the middle of one date to the middle of another. */
function yearsBetween(start: PlanDate, end: PlanDate): number {
  return (end.from + end.to - start.from - start.to) / 2 / DAYS_A_YEAR;
}

/** The latest result up to a day; of several that could be the latest, the best one. */
function latestOf(readings: readonly Reading[], day: Day, direction: number): Dated<Reading> | undefined {
  if (readings.some(({ date }) => date === undefined)) return undefined;
  const past = readings.filter(({ date }) => date !== undefined && date.from <= day);
  const last = Math.max(...past.flatMap(({ date }) => date?.from ?? []));
  const late = past.filter(({ date }) => date !== undefined && date.to >= last);
  const figures = late.flatMap((reading) => dated(reading) ?? []);
  if (figures.length < late.length) return undefined;
  return figures.toSorted((a, b) => direction * (b.value - a.value))[0];
}

/** A measurement with its figure and its date. Undefined if it lacks one of them. */
export function dated<Of extends Measurement | Reading>(of: Of | undefined): Dated<Of> | undefined {
  const value = numberIn(of?.value);
  return of?.date === undefined || value === undefined ? undefined : { of, value, date: of.date };
}

const PERCENT = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/;

/** A figure: a number, or a text such as "64%". */
function numberIn(value: string | number | undefined): number | undefined {
  if (typeof value !== 'string') return value;
  const percent = PERCENT.exec(value)?.[1];
  return percent === undefined ? undefined : Number(percent);
}
