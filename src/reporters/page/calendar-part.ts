/** The calendar of a page: the plan's dates by school year, each row in words with a bar beside it. */

import type { Plan } from '../../plan/model/plan.ts';
import { type Day, printDay } from '../../plan/queries/calendar.ts';
import { schoolYearName } from '../../plan/queries/school-years.ts';
import { type Timeline, type TimelineRow, timelineOf } from '../../plan/queries/timeline.ts';
import { type Element, el, type Markup } from '../markup/element.ts';
import { dayWords, headingOf, listOf, type PagePlan, type Part, paragraph, said, tenseOf } from './page-parts.ts';

/** Units of a bar's picture for a school year. */
const YEAR = 120;
const HEIGHT = 14;
/** The width of a sample in the key. */
const SWATCH = 24;

/** The part of a bar's picture that the head of an arrow takes is one in this many. */
const ARROW = 70;

/** So is the least width of a date, so that it can be seen on paper. */
const POINT = 90;

/** Rows shown of one kind. */
const MOST_ROWS = 40;

export const calendarPart: Part = (input) => {
  const { plan } = input;
  const timeline = plan === undefined ? undefined : timelineOf(plan);
  if (plan === undefined || timeline === undefined) return undefined;
  const [only] = timeline.rows;
  if (timeline.rows.length === 1 && only !== undefined) return oneRow(only, plan);
  const groups = [...new Set(timeline.rows.map(({ group }) => group))];
  return {
    id: 'calendar',
    heading: 'Calendar',
    content: [
      ...legendOf(timeline, plan),
      el(
        'div',
        { class: 'calendar' },
        el('div', { class: 'head', 'aria-hidden': 'true' }, yearsRow(timeline)),
        ...groups.map((group) => el('div', { class: 'body' }, ...groupOf(input, group, timeline, plan.today))),
      ),
    ],
  };
};

/** The school years. On paper, each sheet of the calendar begins with them. */
function yearsRow({ years }: Timeline): Element {
  return el('div', { class: 'years' }, ...years.map((year) => el('span', {}, schoolYearName(year))));
}

/** What the marks in the rows mean, for those that there are. */
function legendOf(timeline: Timeline, plan: Plan): Element[] {
  const { rows } = timeline;
  const { today } = plan;
  const tense = tenseOf(plan);
  const swatch = (...marks: readonly Element[]) =>
    el('svg', { class: 'swatch', viewBox: `0 0 ${SWATCH} ${HEIGHT}`, 'aria-hidden': 'true' }, ...marks);
  const bar = (name: string, width: number) =>
    el('rect', { class: name, x: (SWATCH - width) / 2, y: 2, width, height: HEIGHT - 4 });
  const arrowEntry = (edge: Edge) => {
    const words = edgeWords(timeline, edge);
    return [words !== '', [arrowHead(edge, SWATCH, 9), bar('t-bar', 8)], words] as const;
  };
  const entries: readonly (readonly [isThere: boolean, mark: readonly Element[], words: string])[] = [
    [
      rows.some(({ isPoint, isGap }) => !isPoint && isGap === undefined),
      [bar('t-bar', SWATCH)],
      tense('how long it lasts', 'how long it lasted'),
    ],
    [rows.some(({ isPoint }) => isPoint), [bar('t-point', 6)], 'a date, or the month or year that it is in'],
    [
      rows.some(({ isGap }) => isGap === true),
      [bar('t-gap', SWATCH - 4)],
      tense('nobody has the role', 'nobody had the role'),
    ],
    arrowEntry('from'),
    arrowEntry('to'),
    [isIn(today, timeline), todayLine(SWATCH / 2), `today, ${dayWords(printDay(today))}`],
  ];
  return listOf(
    entries.flatMap(([isThere, mark, words]) => (isThere ? [el('span', {}, swatch(...mark), ' ', words)] : [])),
    'key pictured',
  );
}

type Edge = 'from' | 'to';

/** Whether something lasts beyond the first or the last year shown, as far as the plan says. */
function isOpen(row: TimelineRow, edge: Edge, timeline: Timeline): boolean {
  const { isPoint, [edge]: day } = row;
  if (isPoint || !isSeen(row, timeline)) return false;
  return day === undefined || (edge === 'from' ? day < timeline.from : day > timeline.to);
}

function isSeen({ from, to }: TimelineRow, timeline: Timeline): boolean {
  return (to ?? timeline.to) >= timeline.from && (from ?? timeline.from) <= timeline.to;
}

/** What an arrow at an edge means: that there is more, or that nobody can tell. */
function edgeWords(timeline: Timeline, edge: Edge): string {
  const open = timeline.rows.filter((row) => isOpen(row, edge, timeline));
  const [more, unknown] =
    edge === 'from'
      ? [`began before ${schoolYearName(timeline.years[0] ?? 0)}`, "the plan doesn't say when it began"]
      : [`goes on after ${schoolYearName(timeline.years.at(-1) ?? 0)}`, "the plan doesn't say when it ends"];
  return [
    ...(open.some((row) => row[edge] !== undefined) ? [more] : []),
    ...(open.some((row) => row[edge] === undefined) ? [unknown] : []),
  ].join(', or ');
}

/** The head of an arrow at the left or the right edge of a picture this wide. */
function arrowHead(edge: Edge, width: number, long: number): Element {
  const [tip, base] = edge === 'from' ? [0, long] : [width, width - long];
  return el('path', { class: 't-bar', d: `M${base} 1L${tip} ${HEIGHT / 2}L${base} ${HEIGHT - 1}Z` });
}

/** The day of the check, on a lighter line, so that it stands out from any bar. */
function todayLine(x: number): Element[] {
  return ['t-edge', 't-today'].map((name) => el('line', { class: name, x1: x, y1: 0, x2: x, y2: HEIGHT }));
}

/** A calendar of one row isn't worth a picture. The summary says how long the network lasts. */
function oneRow({ label, dates, at }: TimelineRow, { network }: Plan): ReturnType<Part> {
  if (at === network.at) return undefined;
  return { id: 'calendar', heading: 'Calendar', content: [paragraph(`${label}: ${dates}.`)] };
}

function groupOf(input: PagePlan, group: string, timeline: Timeline, today: number): Markup[] {
  const rows = timeline.rows.filter((row) => row.group === group).slice(0, MOST_ROWS);
  const items = rows.map((row) =>
    el(
      'li',
      {},
      el(
        'span',
        { class: 'what' },
        el('span', {}, said(row.label, 160)),
        ...(row.figures === undefined ? [] : [' ', el('b', {}, said(row.figures, 80))]),
        ' ',
        el('span', { class: 'dates' }, said(row.dates, 80)),
      ),
      track(row, timeline, today),
    ),
  );
  return [headingOf(input, 2, group), el('ul', { class: 'rows' }, ...items)];
}

function isIn(day: Day, { from, to }: Timeline): boolean {
  return day >= from && day <= to;
}

/** The bar of a row, with a line for each new school year and one for today. */
function track(row: TimelineRow, timeline: Timeline, today: number): Element {
  const { from, to, isPoint, isGap } = row;
  const width = timeline.years.length * YEAR;
  const at = (day: number) => Math.round((width * (day - timeline.from)) / (timeline.to + 1 - timeline.from));
  const clamped = (day: number) => Math.min(width, Math.max(0, at(day)));
  const open = (['from', 'to'] as const).filter((edge) => isGap !== true && isOpen(row, edge, timeline));
  const long = Math.ceil(width / ARROW);
  const left = open.includes('from') ? long : clamped(from ?? timeline.from);
  const right = open.includes('to') ? width - long : clamped((to ?? timeline.to) + 1);
  const wide = Math.max(isPoint ? Math.ceil(width / POINT) : 2, right - left);
  const bar = {
    class: isGap === true ? 't-gap' : isPoint ? 't-point' : 't-bar',
    x: Math.min(left, width - wide),
    y: 2,
    width: wide,
    height: HEIGHT - 4,
  };
  const line = (name: string, x: number) => el('line', { class: name, x1: x, y1: 0, x2: x, y2: HEIGHT });
  return el(
    'svg',
    { class: 'track', viewBox: `0 0 ${width} ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    ...timeline.years.slice(1).map((_, index) => line('t-year', (index + 1) * YEAR)),
    // A date close to today is drawn over its line.
    ...(isIn(today, timeline) && isPoint ? todayLine(at(today)) : []),
    ...(isSeen(row, timeline) ? [el('rect', bar), ...open.map((edge) => arrowHead(edge, width, long))] : []),
    ...(isIn(today, timeline) && !isPoint ? todayLine(at(today)) : []),
  );
}
