/** What comes up soon, in a line: the dates in a plan that nobody should miss. */

import type { Plan } from '../../plan/model/plan.ts';
import type { PlanDate } from '../../plan/queries/calendar.ts';
import { dateWords, type TimelineRow, timelineOf } from '../../plan/queries/timeline.ts';
import { clip } from '../../text/clip.ts';
import { list } from '../../text/words.ts';

/** Days ahead that are soon: about a term. */
const SOON = 92;

/** A date that isn't exact to a month isn't one to put in a diary. */
const LONGEST_DATE = 31;

/** The most dates in the line, and the longest name of what happens on one. */
const MOST = 3;
const LONGEST_NAME = 70;

/** What happens on a date, by the heading that it has in the calendar. Others have a name of their own. */
const EVENTS: Readonly<Record<string, (name: string) => string>> = {
  'Money ends': (name) => `the money from ${name} ends`,
  Reviews: (name) => (name === 'Review' ? 'a review' : `review: ${name}`),
  'Things to share': (name) => `"${name}" due`,
  Milestones: (name) => `"${name}"`,
  'Baselines, results and targets': (name) => name.replace(/^(\p{L}+): (.+)$/u, measuredIn),
};

/** `baseline for "Pupils read more"`. */
function measuredIn(_: string, kind: string, outcome: string): string {
  return `${kind.toLowerCase()} for "${outcome}"`;
}

/** What a milestone waits for, which is in the calendar. */
const WAITS = / \(after: .*\)$/;

interface Coming {
  readonly date: PlanDate;
  readonly words: string;
}

/** The first dates of the next three months, in order, each with what happens then; empty if there are none. */
export function nextDates(plan: Plan): string {
  const { today, network } = plan;
  const end = network.ends === undefined ? [] : [{ date: network.ends, words: 'the network ends' }];
  const coming = [...(timelineOf(plan)?.rows.flatMap(comingIn) ?? []), ...end]
    .filter(({ date: { from, to } }) => to >= today && from <= today + SOON && to - from < LONGEST_DATE)
    .sort((a, b) => a.date.from - b.date.from)
    .slice(0, MOST);
  return [...new Set(coming.map(({ date }) => dateWords(date)))]
    .map((when) => `${when}: ${list(coming.flatMap(({ date, words }) => (dateWords(date) === when ? [words] : [])))}`)
    .join('; ');
}

function comingIn({ group, label, isPoint, starts }: TimelineRow): Coming[] {
  if (!isPoint || starts === undefined) return [];
  const name = clip(group === 'Milestones' ? label.replace(WAITS, '') : label, LONGEST_NAME);
  return [{ date: starts, words: EVENTS[group]?.(name) ?? name }];
}
