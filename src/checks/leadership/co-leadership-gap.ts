/** Months of the network's life with too few co-leaders. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import { addMonths, type Day, firstOfMonth, printDay } from '../../plan/queries/calendar.ts';
import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if terms are given and fewer than `min` co-leaders are in term in some month from the checking date to the
 * network's end (or, if it has no end, to the end of the last term). A successor who isn't already a co-leader takes
 * over when the term ends. Reports the first run of such months. Ignores past months, which can't be changed.
 */
export const coLeadershipGap = defineCheck({
  params: { min: 'number' },
  facts: ['months', 'when', 'number'],
  test: (plan, { params: { min } }) => {
    const roles = withSuccessors(plan);
    if (roles.length < min) return 'not-applicable';
    const life = lifeOf(plan);
    if (life === undefined || roles.every(({ since, until }) => since === undefined && until === undefined))
      return 'cannot-tell';
    const thin = monthsOf(life)
      .map((month) => ({ month, number: inMonth(roles, month) }))
      .filter(({ number }) => number < min);
    const [first] = thin;
    if (first === undefined) return [];
    const run = thin.filter(({ month }, index) => month === addMonths(first.month, index));
    const last = run.at(-1)?.month ?? first.month;
    const [from, to] = [first.month, last].map((month) => printDay(month).slice(0, 7));
    const facts = {
      months: count(thin.length, 'month'),
      when: from === to ? `In ${from}` : `From ${from} to ${to}`,
      number: coLeaders(Math.min(...run.map(({ number }) => number))),
    };
    return [{ at: ['leadership', 'co_leaders'], facts, figures: { months: thin.length } }];
  },
});

function coLeaders(number: number): string {
  return number === 0 ? 'no co-leader' : `only ${number === 1 ? 'one co-leader' : `${number} co-leaders`}`;
}

/**
 * The terms of the co-leaders. A term with a successor has no end, unless the successor is already a co-leader with
 * their own term.
 */
function withSuccessors({ leadership: { coLeaders } }: Plan): Pick<Role, 'since' | 'until'>[] {
  const leaders = new Set(coLeaders.map(({ person }) => person?.key));
  return coLeaders.map(({ since, until, successor }) => ({
    since,
    until: successor === undefined || leaders.has(successor.key) ? until : undefined,
  }));
}

function lifeOf({ network, leadership, date }: Plan): { from: Day; to: Day } | undefined {
  const { starts, ends } = network;
  const untils = leadership.coLeaders.flatMap(({ until }) => until?.to ?? []);
  const to = ends?.to ?? (untils.length > 0 ? Math.max(...untils) : undefined);
  return starts === undefined || to === undefined ? undefined : { from: Math.max(starts.from, date), to };
}

/** The first days of the months in a period, at most 1,200 of them. */
function monthsOf({ from, to }: { from: Day; to: Day }): Day[] {
  const months: Day[] = [];
  for (let month = firstOfMonth(from); month <= to && months.length < 1200; month = addMonths(month, 1))
    months.push(month);
  return months;
}

/** How many roles are in term on any day of a month. */
function inMonth(roles: readonly Pick<Role, 'since' | 'until'>[], month: Day): number {
  const last = addMonths(month, 1) - 1;
  return roles.filter(
    ({ since, until }) => (since === undefined || since.from <= last) && (until === undefined || until.to >= month),
  ).length;
}
