/** The dates in a plan as rows of a calendar: what lasts, and what falls on a date. */

import { amount } from '../../text/words.ts';
import type { Measurement } from '../model/outlook.ts';
import type { Plan, Role } from '../model/plan.ts';
import type { Path } from '../path.ts';
import { type Day, dayOf, type PlanDate, printDay } from './calendar.ts';
import { figureWords } from './figure-words.ts';
import { termsOf as heldTerms } from './in-post.ts';
import { currentActivities } from './network-year.ts';
import { isOneDay, lastDay } from './on-one-day.ts';
import { knownHolder } from './posts.ts';
import { schoolYears } from './school-years.ts';

export interface TimelineRow {
  /** What people call rows of this kind, in the plural. */
  readonly group: string;
  readonly label: string;
  /** The first and the last day; undefined if it is open on that side. */
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** The dates as the plan has them, in words. */
  readonly dates: string;
  /** The dates as the plan has them; undefined if it doesn't say. Both are the same if it falls on a date. */
  readonly starts: PlanDate | undefined;
  readonly ends: PlanDate | undefined;
  /** What was measured or is aimed at, and what came before: `38% → 41%, aim 65%`. */
  readonly figures?: string;
  /** The place in the plan that it comes from. */
  readonly at: Path;
  /** Whether it falls on a date, and doesn't last. */
  readonly isPoint: boolean;
  /** Set for a time in which nobody has a role. */
  readonly isGap?: true;
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  /** School years that it covers, by the year in which they begin. */
  readonly years: readonly number[];
  readonly from: Day;
  readonly to: Day;
}

/** Undefined if the plan gives no dates. */
export function timelineOf(plan: Plan): Timeline | undefined {
  const rows = [...lasting(plan).map((row) => untilTheEnd(row, plan)), ...onDates(plan)];
  if (rows.every(({ from, to }) => from === undefined && to === undefined)) return undefined;
  const isOver = plan.date < plan.today;
  const years = schoolYears(rows, isOver ? undefined : plan.today, plan.date);
  const [first = 0] = years;
  return { rows, years, from: dayOf(first, 9, 1), to: dayOf(first + years.length, 8, 31) };
}

/** What has no end of its own lasts as long as the network. */
function untilTheEnd(row: TimelineRow, { network: { ends } }: Plan): TimelineRow {
  const isOpen = row.to === undefined && ends !== undefined && (row.from ?? ends.to) <= ends.to;
  return isOpen ? { ...row, to: ends.to } : row;
}

/** What a row is about: its kind, its name and its place in the plan. */
type Subject = Pick<TimelineRow, 'group' | 'at'> & { readonly label: string | undefined };

function span(
  { group, label = '', at }: Subject,
  starts: PlanDate | undefined,
  ends: PlanDate | undefined,
): TimelineRow[] {
  if (starts === undefined && ends === undefined) return [];
  if (starts !== undefined && starts.text === ends?.text) return point({ group, label, at }, starts);
  const words = [
    starts === undefined ? '' : `from ${dateWords(starts)}`,
    ends === undefined ? '' : `${starts === undefined ? 'until' : 'to'} ${dateWords(ends)}`,
  ];
  const dates = words.filter((one) => one !== '').join(' ');
  return [{ group, label, at, starts, ends, from: starts?.from, to: ends?.to, dates, isPoint: false }];
}

function point({ group, label, at }: Subject, date: PlanDate | undefined): TimelineRow[] {
  if (date === undefined || label === undefined) return [];
  const { from, to } = date;
  return [{ group, label, at, starts: date, ends: date, from, to, dates: dateWords(date), isPoint: true }];
}

function lasting(plan: Plan): TimelineRow[] {
  const { network, closedPeriods } = plan;
  const times = (each: number | undefined) => (each === undefined ? '' : `, ${timesAYear(each)}`);
  return [
    ...span({ group: 'The network', label: network.name, at: network.at }, network.starts, network.ends),
    ...termsOf(plan),
    ...currentActivities(plan).flatMap(({ title, timesPerYear, starts, ends, at }) => {
      const last = lastDay({ timesPerYear, starts, ends }, network);
      const often = isOneDay(starts, last) ? '' : times(timesPerYear);
      return span({ group: 'Activities', label: `${title}${often}`, at }, starts, last);
    }),
    ...closedPeriods.flatMap(({ why, from, to, at }) =>
      span({ group: 'Closed', label: why ?? 'Closed', at }, from, to),
    ),
    ...moneyEnds(plan),
  ];
}

function termsOf({ leadership, network }: Plan): TimelineRow[] {
  const { coLeaders, facilitators, criticalFriends, otherRoles } = leadership;
  const terms = (roles: readonly Role[], title: string) =>
    roles.flatMap((role) => [
      ...span({ group: TERMS, label: titled(title, role), at: role.at }, role.since, role.until),
      ...takeover(title, role, roles, network),
    ]);
  return [
    ...terms(coLeaders, 'Co-leader'),
    ...gapsBetween('Co-leader', coLeaders, network),
    ...terms(facilitators, 'Facilitator'),
    ...gapsBetween('Facilitator', facilitators, network),
    ...terms(criticalFriends, 'Critical friend'),
    ...gapsBetween('Critical friend', criticalFriends, network),
    ...otherRoles.flatMap((role) => terms([role], role.title ?? 'Role')),
  ];
}

const TERMS = 'Terms of office';

function titled(title: string, holder: Pick<Role, 'person' | 'partner'>): string {
  return [title, knownHolder(holder) ?? []].flat().join(': ');
}

/** The term of a successor who has no entry, if it begins while the network lasts. */
function takeover(
  title: string,
  { successor, until, at }: Role,
  roles: readonly Role[],
  { ends }: Plan['network'],
): TimelineRow[] {
  if (successor === undefined || until === undefined || (ends !== undefined && until.to >= ends.to)) return [];
  if (roles.some(({ person }) => person?.key === successor.key)) return [];
  const label = titled(title, { person: successor, partner: undefined });
  const [row] = span({ group: TERMS, label, at: [...at, 'successor'] }, undefined, until);
  const open = { starts: undefined, ends: undefined, from: until.to + 1, to: undefined };
  return row === undefined ? [] : [{ ...row, ...open, dates: `after ${dateWords(until)}` }];
}

/** The times between the first term and the end of the network in which nobody has a role. */
function gapsBetween(title: string, roles: readonly Role[], { ends }: Plan['network']): TimelineRow[] {
  const terms = heldTerms(roles, 'any-school').sort((a, b) => a.from - b.from);
  const gaps: TimelineRow[] = [];
  let covered = terms[0]?.from ?? Number.POSITIVE_INFINITY;
  for (const { from, to } of [...terms, ...(ends === undefined ? [] : [{ from: ends.to + 1, to: ends.to + 1 }])]) {
    if (from > covered) gaps.push(gapOf(title, roles, covered, from - 1));
    covered = Math.max(covered, to + 1);
  }
  return gaps;
}

function gapOf(title: string, [first]: readonly Role[], from: Day, to: Day): TimelineRow {
  const dateOf = (day: Day): PlanDate => ({ text: printDay(day), from: day, to: day });
  const subject = { group: TERMS, label: `${title}: nobody`, at: first?.at.slice(0, -1) ?? [] };
  const [row] = span(subject, dateOf(from), dateOf(to));
  return { ...(row as TimelineRow), isGap: true };
}

/** The ends of payments; those from a source that pays more than once have the year that they are for. */
function moneyEnds({ resources }: Plan): TimelineRow[] {
  const group = 'Money ends';
  const payments = (resources?.years ?? []).flatMap(({ year, income }) =>
    income.map(({ source, partner, ends, at }) => ({ payer: partner?.name ?? source, year, ends, at })),
  );
  const rows = once(payments.flatMap(({ payer, ends, at }) => point({ group, label: payer, at }, ends)));
  return rows.map((row) => {
    const year = payments.find(({ at }) => at === row.at)?.year;
    const isOnly = rows.filter(({ label }) => label === row.label).length === 1;
    return isOnly || year === undefined ? row : { ...row, label: `${row.label}, for ${dateWords(year)}` };
  });
}

function onDates(plan: Plan): TimelineRow[] {
  const { trust, evaluation, sharing, milestones } = plan;
  return [
    ...resultsOf(plan),
    ...trust.checkedOn.flatMap((date) =>
      point({ group: 'Reviews', label: 'Check on trust', at: [...trust.at, 'checked_on', date.text] }, date),
    ),
    ...evaluation.reviews.flatMap(({ date, purpose, at }) =>
      point({ group: 'Reviews', label: purpose ?? 'Review', at }, date),
    ),
    ...sharing.artefacts.flatMap(({ title, due, published, at }) =>
      point({ group: 'Things to share', label: title, at }, published ?? due),
    ),
    ...milestones.flatMap(({ title, due, after, at }) => {
      const waits = after.flatMap((one) => one.title ?? []);
      const label = waits.length === 0 ? title : `${title ?? 'Milestone'} (after: ${waits.join(', ')})`;
      return point({ group: 'Milestones', label, at }, due);
    }),
  ];
}

function resultsOf({ outcomes }: Plan): TimelineRow[] {
  const group = 'Baselines, results and targets';
  return outcomes.flatMap(({ statement = '', unit, baseline, readings, target, at }) => {
    const figure = (one: Pick<Measurement, 'value'> | undefined) =>
      one?.value === undefined ? [] : [figureWords(one.value, unit)];
    const aim = figure(target).map((value) => `aim ${value}`);
    const withFigures = (row: TimelineRow, change: readonly string[], ...more: readonly string[]): TimelineRow => {
      const figures = [...(change.length > 0 ? [change.join(' → ')] : []), ...more].join(', ');
      return figures === '' ? row : { ...row, figures };
    };
    const start = point({ group, label: `Baseline: ${statement}`, at: [...at, 'baseline'] }, baseline?.date);
    const end = point({ group, label: `Target: ${statement}`, at: [...at, 'target'] }, target?.date);
    return [
      ...start.map((row) => withFigures(row, figure(baseline), ...aim)),
      ...readings.flatMap((one) =>
        point({ group, label: `Result: ${statement}`, at: one.at }, one.date).map((row) =>
          withFigures(row, [...figure(baseline), ...figure(one)], ...aim),
        ),
      ),
      ...end.map((row) => withFigures(row, [], ...figure(target))),
    ];
  });
}

/** Rows that say the same once. */
function once(rows: readonly TimelineRow[]): TimelineRow[] {
  return [...new Map(rows.map((row) => [`${row.label} ${row.dates}`, row])).values()];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const LONGEST_MONTH = 31;

/**
 * `18 September 2026`, `September 2026`, or `2026` and `2026-27` as they are, even if they could be a month: `2003-04`.
 */
export function dateWords({ text, from, to }: PlanDate): string {
  const [year = '', month, day] = text.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined || month?.length !== 2 || to - from >= LONGEST_MONTH) return text;
  return `${day === undefined ? '' : `${Number(day)} `}${name} ${year}`;
}

/** `on 18 September 2026`, `in September 2026`. */
export function whenWords(date: PlanDate): string {
  return `${date.from === date.to ? 'on' : 'in'} ${dateWords(date)}`;
}

/** `once a year`, `twice a year`, `6 times a year`. */
export function timesAYear(times: number): string {
  return `${times === 1 ? 'once' : times === 2 ? 'twice' : `${amount(times)} times`} a year`;
}
