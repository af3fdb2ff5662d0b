/** The dates in a plan as rows of a calendar: what lasts, and what falls on a date. */

import { amount } from '../../text/words.ts';
import type { Plan, Role } from '../model/plan.ts';
import { type Day, dayOf, type PlanDate, printDay } from './calendar.ts';
import { currentActivities } from './network-year.ts';
import { holder } from './posts.ts';

export interface TimelineRow {
  /** What people call rows of this kind, in the plural. */
  readonly group: string;
  readonly label: string;
  /** The first and the last day; undefined if it is open on that side. */
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** The dates as the plan has them. */
  readonly dates: string;
  /** Whether it falls on a date, and doesn't last. */
  readonly isPoint: boolean;
}

export interface Timeline {
  readonly rows: readonly TimelineRow[];
  /** School years that it covers, by the year in which they begin. */
  readonly years: readonly number[];
  readonly from: Day;
  readonly to: Day;
}

/** A calendar of more school years would be too narrow to read. */
const MOST_YEARS = 8;

/** Undefined if the plan gives no dates. */
export function timelineOf(plan: Plan): Timeline | undefined {
  const rows = [...lasting(plan).map((row) => untilTheEnd(row, plan)), ...onDates(plan)];
  const known = rows.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
  if (known.length === 0) return undefined;
  const isOver = plan.date < plan.today;
  const years = yearsOf(isOver ? known : [...known, plan.today], plan.date);
  const [first = 0] = years;
  return { rows, years, from: dayOf(first, 9, 1), to: dayOf(first + years.length, 8, 31) };
}

/** What has no end of its own lasts as long as the network. */
function untilTheEnd(row: TimelineRow, { network: { ends } }: Plan): TimelineRow {
  const isOpen = row.to === undefined && ends !== undefined && (row.from ?? ends.to) <= ends.to;
  return isOpen ? { ...row, to: ends.to } : row;
}

/** The school year that a day is in. */
function schoolYear(day: Day): number {
  const [year = 0, month = 0] = printDay(day).split('-').map(Number);
  return month >= 9 ? year : year - 1;
}

function yearsOf(days: readonly Day[], focus: Day): number[] {
  const all = days.map(schoolYear);
  const first = Math.max(Math.min(...all), schoolYear(focus) - MOST_YEARS / 2);
  const last = Math.min(Math.max(...all), first + MOST_YEARS - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function span(group: string, label: string, starts: PlanDate | undefined, ends: PlanDate | undefined): TimelineRow[] {
  if (starts === undefined && ends === undefined) return [];
  const dates = [
    starts === undefined ? '' : `from ${dateWords(starts)}`,
    ends === undefined ? '' : `${starts === undefined ? 'until' : 'to'} ${dateWords(ends)}`,
  ];
  const isPoint = false;
  return [
    { group, label, from: starts?.from, to: ends?.to, dates: dates.filter((one) => one !== '').join(' '), isPoint },
  ];
}

function point(group: string, label: string | undefined, date: PlanDate | undefined): TimelineRow[] {
  if (date === undefined || label === undefined) return [];
  return [{ group, label, from: date.from, to: date.to, dates: dateWords(date), isPoint: true }];
}

function lasting(plan: Plan): TimelineRow[] {
  const { network, leadership, resources } = plan;
  const { coLeaders, facilitators, criticalFriends, otherRoles } = leadership;
  const terms = (title: string, roles: readonly Role[]) =>
    roles.flatMap((role) => span('Terms of office', `${title}: ${holder(role)}`, role.since, role.until));
  const incomes = (resources?.years ?? []).flatMap(({ income }) => income);
  return [
    ...span('The network', network.name, network.starts, network.ends),
    ...terms('Co-leader', coLeaders),
    ...terms('Facilitator', facilitators),
    ...terms('Critical friend', criticalFriends),
    ...otherRoles.flatMap((role) =>
      span('Terms of office', `${role.title ?? 'Role'}: ${holder(role)}`, role.since, role.until),
    ),
    ...currentActivities(plan).flatMap(({ title, timesPerYear, starts, ends }) =>
      span('Activities', timesPerYear === undefined ? title : `${title}, ${timesAYear(timesPerYear)}`, starts, ends),
    ),
    ...plan.closedPeriods.flatMap(({ why, from, to }) => span('Closed', why ?? 'Closed', from, to)),
    ...once(incomes.flatMap(({ source, partner, ends }) => point('Money ends', partner?.name ?? source, ends))),
  ];
}

function onDates(plan: Plan): TimelineRow[] {
  return [
    ...plan.outcomes.flatMap(({ statement, baseline, readings, target }) => [
      ...point('Baselines, results and targets', `Baseline: ${statement ?? ''}`, baseline?.date),
      ...readings.flatMap(({ date }) => point('Baselines, results and targets', `Result: ${statement ?? ''}`, date)),
      ...point('Baselines, results and targets', `Target: ${statement ?? ''}`, target?.date),
    ]),
    ...plan.trust.checkedOn.flatMap((date) => point('Reviews', 'Check on trust', date)),
    ...plan.evaluation.reviews.flatMap(({ date, purpose }) => point('Reviews', purpose ?? 'Review', date)),
    ...plan.sharing.artefacts.flatMap(({ title, due, published }) => point('Things to share', title, published ?? due)),
    ...plan.milestones.flatMap(({ title, due, after }) => {
      const waits = after.flatMap((one) => one.title ?? []);
      return point(
        'Milestones',
        waits.length === 0 ? title : `${title ?? 'Milestone'} (after: ${waits.join(', ')})`,
        due,
      );
    }),
  ];
}

/** Rows that say the same once. */
function once(rows: readonly TimelineRow[]): TimelineRow[] {
  return [...new Map(rows.map((row) => [`${row.label} ${row.dates}`, row])).values()];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `18 September 2026`, `September 2026`, or `2026` and `2026-27` as they are. */
export function dateWords({ text }: PlanDate): string {
  const [year = '', month, day] = text.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined || month?.length !== 2 || Number(month) > 12) return text;
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
