/** The dates of a plan as a calendar file (RFC 5545), for calendar programs to import. */

import ical, { ICalEventTransparency } from 'ical-generator';
import { identities } from '../../lint/identities.ts';
import type { Plan } from '../../plan/model/plan.ts';
import type { Day, PlanDate } from '../../plan/queries/calendar.ts';
import { dateWords, type TimelineRow, timelineOf } from '../../plan/queries/timeline.ts';
import { clip } from '../../text/clip.ts';
import { digest } from '../../text/digest.ts';
import { safeText } from '../../text/words.ts';
import { prose } from '../markup/element.ts';

/** An event of whole days. */
interface DayEvent {
  /** What tells it from all other events, in this plan and in others. */
  readonly identity: string;
  readonly title: string;
  /** What happens, in a word or two: `review`, `term ends`. */
  readonly what: string;
  readonly row: TimelineRow;
  readonly from: Day;
  readonly to: Day;
  /** When, in words, if the plan doesn't say which day. */
  readonly sometime: string | undefined;
}

/** What a row that falls on a date is called after its name. */
const POINTS: Readonly<Record<string, string>> = {
  'Money ends': 'ends',
  'Things to share': 'to share',
  Reviews: 'review',
  Milestones: 'milestone',
};

/** What happens when a row that lasts begins and ends. */
const TURNS: Readonly<Record<string, readonly [string, string]>> = {
  'The network': ['the network begins', 'the network ends'],
  'Terms of office': ['term begins', 'term ends'],
};
const OTHER_TURNS = ['begins', 'ends'] as const;

/** Kinds whose entries have no name of their own, so that only their dates tell them apart. */
const TOLD_BY_DATES: ReadonlySet<string> = new Set(['Closed', 'Money ends']);

/** Same plan and checking date, same bytes. Ends in CRLF. */
export function calendarFile(plan: Plan): string {
  const name = said(plan.network.name);
  const prodId = { company: 'nlc-toolkit', product: 'nlc', language: 'EN' };
  // The library writes a calendar's name as it is.
  const file = ical({ prodId, name: name.replace(/[\\;,]/g, '\\$&') });
  for (const { identity, title, row, from, to, ...rest } of eventsOf(plan)) {
    file.createEvent({
      id: `${digest(identity)}@nlc`,
      stamp: dateOf(plan.today),
      // Programs replace an event only by one with a higher number, so a later check has one.
      sequence: plan.today,
      start: dateOf(from),
      // The first day after it.
      end: dateOf(to + 1),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: summaryOf(title, rest),
      description: `${said(row.label)}\nIn the plan of ${name}: ${said(row.dates)}`,
      categories: [{ name: row.group }],
    });
  }
  return `${file.toString()}\r\n`;
}

function eventsOf(plan: Plan): DayEvent[] {
  const identityOf = rowIdentities(plan);
  return (timelineOf(plan)?.rows ?? [])
    .filter(({ isGap }) => isGap !== true)
    .flatMap((row) => {
      const identity = identityOf(row);
      const { group, label, starts, ends, isPoint } = row;
      const title = group === 'Money ends' ? `Money from ${label}` : label;
      if (isPoint)
        return starts === undefined ? [] : [dated({ identity, title, what: POINTS[group] ?? '', row }, starts)];
      if (group === 'Closed') return closedPeriod({ identity, title, what: 'closed', row }, starts, ends);
      const [begin, end] = TURNS[group] ?? OTHER_TURNS;
      const turn = (which: string, what: string, date: PlanDate | undefined) =>
        date === undefined ? [] : [dated({ identity: `${identity}/${which}`, title, what, row }, date)];
      return [...turn('starts', begin, starts), ...turn('ends', end, ends)];
    });
}

type Undated = Omit<DayEvent, 'from' | 'to' | 'sometime'>;

/** An event on a date. If the date is a month or a year, the event covers all of it. */
function dated(event: Undated, date: PlanDate): DayEvent {
  const { from, to } = date;
  return { ...event, from, to, sometime: from === to ? undefined : `some time in ${dateWords(date)}` };
}

/** An event as long as the schools are closed. If the plan has only its start or its end, that is all there is. */
function closedPeriod(event: Undated, starts: PlanDate | undefined, ends: PlanDate | undefined): DayEvent[] {
  const from = starts?.from ?? ends?.from;
  const to = ends?.to ?? starts?.to;
  if (from === undefined || to === undefined || to < from) return [];
  const isExact = starts !== undefined && ends !== undefined && starts.from === starts.to && ends.from === ends.to;
  return [{ ...event, from, to, sometime: isExact ? undefined : event.row.dates }];
}

/** `Keep or stop (review some time in July 2026)`. */
function summaryOf(title: string, { what, sometime }: Pick<DayEvent, 'what' | 'sometime'>): string {
  const note = [title.toLowerCase() === what ? '' : what, sometime ?? ''].filter((part) => part !== '').join(' ');
  return said(title) + (note === '' ? '' : ` (${said(note)})`);
}

/**
 * Returns a function that says what a row is in words that stay the same when other entries are added or its date
 * changes. Entries without an id or a title are told apart by their words, and those with the same words by their
 * dates.
 */
function rowIdentities(plan: Plan): (row: TimelineRow) => string {
  const identify = identities(plan.data);
  const taken = new Set<string>();
  return ({ at, group, label, dates }) => {
    const named = identify(at);
    const words = `${group}/${label}`;
    const told = TOLD_BY_DATES.has(group) ? [] : [/(?:^|\/)\d+(?:\/|$)/.test(named) ? words : named];
    const candidates = [...told, `${words}/${dates}`];
    let identity = candidates.find((one) => !taken.has(one));
    for (let nth = 2; identity === undefined; nth += 1)
      identity = taken.has(`${words}/${dates}/${nth}`) ? undefined : `${words}/${dates}/${nth}`;
    taken.add(identity);
    return `${plan.network.id}/${identity}`;
  };
}

function dateOf(day: Day): Date {
  return new Date(day * 86_400_000);
}

/** Long enough for any name that people use. */
const LONGEST = 300;

function said(text: string): string {
  return safeText(clip(prose(text), LONGEST));
}
