/** Months of the network's life with too few co-leaders. */

import type { Plan } from '../../plan/model/plan.ts';
import { addMonths, type Day, firstOfMonth, printDay } from '../../plan/queries/calendar.ts';
import { holderKey, type Term, termsOf } from '../../plan/queries/in-post.ts';
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
    const terms = termsOf(plan.leadership.coLeaders);
    if (new Set(terms.map(({ role }) => holderKey(role))).size < min) return 'not-applicable';
    const life = lifeOf(plan);
    if (
      life === undefined ||
      plan.leadership.coLeaders.every(({ since, until }) => since === undefined && until === undefined)
    )
      return 'cannot-tell';
    const thin = monthsOf(life)
      .map((month) => ({ month, number: inMonth(terms, month) }))
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

/** How many people are co-leaders on any day of a month. */
function inMonth(terms: readonly Term[], month: Day): number {
  const last = addMonths(month, 1) - 1;
  const now = terms.filter(({ from, to }) => from <= last && to >= month);
  return new Set(now.map(({ role }) => holderKey(role))).size;
}
