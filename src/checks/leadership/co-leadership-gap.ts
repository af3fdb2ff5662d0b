/** Months of the network's life with too few co-leaders. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import { addMonths, type Day, firstOfMonth, printDay } from '../../plan/queries/calendar.ts';
import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires when terms are given and in some month between the checking date and the network's end (where that is open: the
 * last end of a term) fewer than `min` co-leaders are in term. A successor who is no co-leader yet takes over when the
 * term ends. Gives the first run of such months; months that are over can't be changed.
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

/** A term whose holder has a successor goes on, unless the successor leads already and has a term of their own. */
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

/** The first days of the months of a stretch, no more than a century of them. */
function monthsOf({ from, to }: { from: Day; to: Day }): Day[] {
  const months: Day[] = [];
  for (let month = firstOfMonth(from); month <= to && months.length < 1200; month = addMonths(month, 1))
    months.push(month);
  return months;
}

/** How many are in term on any day of a month. */
function inMonth(roles: readonly Pick<Role, 'since' | 'until'>[], month: Day): number {
  const last = addMonths(month, 1) - 1;
  return roles.filter(
    ({ since, until }) => (since === undefined || since.from <= last) && (until === undefined || until.to >= month),
  ).length;
}
