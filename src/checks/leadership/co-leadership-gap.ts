/** Months of the network's life with too few co-leaders. */

import type { Plan } from '../../plan/model/plan.ts';
import { addMonths, type Day, firstOfMonth, printDay } from '../../plan/queries/calendar.ts';
import { holderKey, type Term, termsOf } from '../../plan/queries/in-post.ts';
import { count, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if terms are given and fewer than `min` co-leaders are in term for more than `gap` months in a row, from the
 * checking date to the network's end (or, if it has no end, to the end of the last term). Then names every run of such
 * months, shorter ones too, except runs that lie in closed periods. A successor who isn't already a co-leader takes
 * over when the term ends. Ignores past months, which can't be changed. Praise needs an end or a successor for every term, and
 * somebody from a school.
 */
export const coLeadershipGap = defineCheck({
  params: { min: 'number', gap: 'number' },
  facts: ['when', 'number', 'months', 'each'],
  test: (plan, { params: { min, gap } }) => {
    const terms = termsOf(plan.leadership.coLeaders);
    if (new Set(terms.map(({ role }) => holderKey(role))).size < min) return 'not-applicable';
    const life = lifeOf(plan);
    if (
      life === undefined ||
      plan.leadership.coLeaders.every(({ since, until }) => since === undefined && until === undefined)
    )
      return 'cannot-tell';
    const runs = runsOf(
      monthsOf(life).map((month) => ({ month, number: inMonth(terms, month) })),
      min,
    )
      .map((run) => ({ ...run, open: run.months.filter((month) => !isClosed(month, plan)).length }))
      .filter(({ open }) => open > 0);
    if (runs.every(({ open }) => open <= gap)) return [];
    const lengths = runs.map(({ months }) => months.length);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const numbers = new Set(runs.map(({ fewest }) => fewest));
    const facts = {
      when: capitalised(list(runs.map(({ months }) => period(months)))),
      number: numbers.size === 1 ? coLeaders(Math.min(...numbers)) : `fewer than ${count(min, 'co-leader')}`,
      months: count(total, 'month'),
      each: runs.length === 1 ? '' : ` (${list(lengths.map(String))})`,
    };
    return [{ at: ['leadership', 'co_leaders'], facts, figures: { months: total, months_each: lengths } }];
  },
  praise: ({ leadership: { coLeaders } }) => {
    const isSettled = coLeaders.every(({ until, successor }) => until !== undefined || successor !== undefined);
    return isSettled && coLeaders.some(({ person }) => person?.school !== undefined) ? {} : undefined;
  },
});

interface Month {
  readonly month: Day;
  /** How many co-leaders are in term. */
  readonly number: number;
}

/** The months with fewer than `min` co-leaders, those in a row together. */
function runsOf(months: readonly Month[], min: number): { months: Day[]; fewest: number }[] {
  const runs: Month[][] = [];
  for (const [index, one] of months.entries()) {
    if (one.number >= min) continue;
    const before = months[index - 1];
    if (before !== undefined && before.number < min) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  return runs.map((run) => ({
    months: run.map(({ month }) => month),
    fewest: Math.min(...run.map(({ number }) => number)),
  }));
}

/** Whether closed periods cover a whole month. */
function isClosed(month: Day, { closedPeriods }: Plan): boolean {
  const last = addMonths(month, 1) - 1;
  return closedPeriods.some(
    ({ from, to }) => from !== undefined && to !== undefined && from.from <= month && to.to >= last,
  );
}

function period(months: readonly Day[]): string {
  const [from, to] = [months.at(0), months.at(-1)].map((month) => printDay(month ?? 0).slice(0, 7));
  return from === to ? `in ${from}` : `from ${from} to ${to}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function coLeaders(number: number): string {
  return number === 0 ? 'no co-leader' : `only ${number === 1 ? 'one co-leader' : `${number} co-leaders`}`;
}

/** A last day given as a month or a year counts from its first day, because the network or the term may end then. */
function lifeOf({ network, leadership, date }: Plan): { from: Day; to: Day } | undefined {
  const { starts, ends } = network;
  const untils = leadership.coLeaders.flatMap(({ until }) => until?.from ?? []);
  const to = ends?.from ?? (untils.length > 0 ? Math.max(...untils) : undefined);
  return starts === undefined || to === undefined ? undefined : { from: Math.max(starts.from, date), to };
}

/** The first days of the months in a period, at most 1,200 of them. */
function monthsOf({ from, to }: { from: Day; to: Day }): Day[] {
  const months: Day[] = [];
  for (let month = firstOfMonth(from); month <= to && months.length < 1200; month = addMonths(month, 1))
    months.push(month);
  return months;
}

/** How many people are co-leaders on any day of a month. */
function inMonth(terms: readonly Term[], month: Day): number {
  const last = addMonths(month, 1) - 1;
  const now = terms.filter(({ from, to }) => from <= last && to >= month);
  return new Set(now.map(({ role }) => holderKey(role))).size;
}
