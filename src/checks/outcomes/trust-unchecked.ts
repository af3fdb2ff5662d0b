/** Trust that the plan talks about and nobody checks. */

import type { Plan, Trust } from '../../plan/model/plan.ts';
import { addMonths, type PlanDate } from '../../plan/queries/calendar.ts';
import { holdersOn } from '../../plan/queries/in-post.ts';
import { clip } from '../../text/clip.ts';
import { fill, list } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { quotedReason } from '../shared/quoted-reason.ts';
import { saidAt } from '../shared/said-at.ts';

/**
 * Fires if the plan says how much trust there is, or that nothing checks it, and gives neither a way nor a date to find
 * out if it grows. Also fires if the last of the dates was over `months` ago. Returns `cannot-tell` if the plan says at
 * most what should build trust, if it says only where trust began and the network is established, if every school has
 * somebody among the co-leaders, or if the way to find out is still to come.
 */
export const trustUnchecked = defineCheck({
  params: { months: 'number', phrases: ['unsaid', 'past', 'start', 'through'] },
  facts: ['problem', 'start', 'through'],
  test: (plan, { params: { months, phrases }, date }) => {
    const { trust } = plan;
    const last = lastOf(trust.checkedOn);
    const at = (field: string, problem: string): Breach[] => [
      { at: [...trust.at, field], facts: { problem, ...backgroundOf(trust, phrases) } },
    ];
    if (last !== undefined && addMonths(last.to, months) < date)
      return at('checked_on', fill(phrases.past, { date: last.text, months }));
    if (last !== undefined || trust.checkedBy !== undefined) return [];
    if (isLedByAll(plan)) return 'cannot-tell';
    const said = saidAt(plan, ['trust', 'checked_by']);
    if (said === 'to-come' || (said === 'nothing' && !isAboutNow(plan))) return 'cannot-tell';
    return at('checked_by', phrases.unsaid);
  },
});

/** Whether every school leads the network, so that all of them meet anyway. */
function isLedByAll({ members, leadership, date }: Plan): boolean {
  const leading = new Set(holdersOn(leadership.coLeaders, date).map(({ person }) => person?.school));
  return members.length > 1 && members.every((school) => leading.has(school));
}

/** Whether the plan says how much trust there is. In an established network, the starting point is its history. */
function isAboutNow({ trust, network: { stage } }: Plan): boolean {
  const isNew = stage === 'forming' || stage === 'launching';
  return trust.startingPoint !== undefined && (isNew || trust.builtThrough.length > 0);
}

function lastOf(dates: readonly PlanDate[]): PlanDate | undefined {
  return dates.toSorted((a, b) => b.to - a.to)[0];
}

/** Where trust starts and what should build it, in words. Empty texts if the plan doesn't say. */
function backgroundOf({ startingPoint, builtThrough }: Trust, { start, through }: { start: string; through: string }) {
  const activities = list(builtThrough.map(({ title }) => `"${clip(title, 98)}"`));
  return {
    start: startingPoint === undefined ? '' : fill(start, { start: quotedReason(startingPoint) ?? '' }),
    through: activities === '' ? '' : fill(through, { activities }),
  };
}
