/** What the parts of a page have in common: what they are made from, headings, paragraphs, lists and tables. */

import type { Finding, PlanReport, Report } from '../../findings/report.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { readDate } from '../../plan/queries/calendar.ts';
import { isOver } from '../../plan/queries/closing.ts';
import { dateWords } from '../../plan/queries/timeline.ts';
import type { Audience } from '../../report/meeting-agenda.ts';
import type { LinesToWrite } from '../../report/where-to-write.ts';
import { clip } from '../../text/clip.ts';
import { type Element, el, type Markup, prose, type Tag } from '../markup/element.ts';

export interface PageView {
  /** Who the page is for. */
  readonly audience: Audience;
  /** Whether the plan's own text can be shown. */
  readonly snippets: boolean;
  readonly lines: LinesToWrite;
}

/** One plan on a page. */
export interface PagePlan {
  readonly report: PlanReport;
  /** The model of what could be read; undefined if the text isn't a plan or isn't in the report. */
  readonly plan: Plan | undefined;
  readonly view: PageView;
  readonly asOf: Report['asOf'];
  /** The level of the plan's own heading. */
  readonly level: 1 | 2;
  /** What the ids of this plan's parts start with. */
  readonly prefix: string;
  /** The findings whose lines are shown with an earlier one. */
  readonly linesAbove?: ReadonlySet<Finding>;
}

/** A part of a page: its heading and what is below it; undefined if the plan has nothing for it. */
export type Part = (
  input: PagePlan,
) => { readonly id: string; readonly heading: string; readonly content: Markup[] } | undefined;

/** The longest text shown whole, in UTF-16 units. */
const LONGEST = 1500;

/** Text from a plan, on one line and cut to a maximum length. */
export function said(text: string, most = LONGEST): string {
  return clip(prose(text), most);
}

const DAY = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g;

const MONTH = /(?<![\d-])((?:19|20)\d{2})-(0[1-9]|1[0-2])(?![\d-])/g;

/** What nlc says about a plan, with days and months in words. */
export function remark(text: string): string {
  return said(text.replace(DAY, dayWords).replace(MONTH, monthWords));
}

/** `June 2022`; the years 2010-11 and others that could be a month stay as they are. */
function monthWords(text: string, year: string, month: string): string {
  const isYears = Number(month) === (Number(year) + 1) % 100;
  return isYears ? text : dayWords(text);
}

export function paragraph(text: string, className?: string): Element {
  return el('p', className === undefined ? {} : { class: className }, said(text));
}

/** A heading `below` levels under the plan's own. */
export function headingOf({ level }: Pick<PagePlan, 'level'>, below: 1 | 2, text: string, id?: string): Element {
  return el(`h${level + below}` as Tag, id === undefined ? {} : { id }, said(text, 300));
}

export function listOf(items: readonly Markup[], className?: string, tag: 'ul' | 'ol' = 'ul'): Element[] {
  if (items.length === 0) return [];
  return [el(tag, className === undefined ? {} : { class: className }, ...items.map((item) => el('li', {}, item)))];
}

/**
 * A table with a caption, without the columns in which every row is empty; a sentence if there is only one column. The
 * first cell of a row names it; cells of columns in `figures` are aligned as numbers.
 */
export function tableOf(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Markup[])[],
  figures: readonly number[] = [],
): Element[] {
  if (rows.length === 0) return [];
  const shown = columns.map((_, index) => index).filter((index) => rows.some((row) => (row[index] ?? '') !== ''));
  if (shown.length === 1) return [oneColumn(caption, rows.flatMap(([first = '']) => [first, '; ']).slice(0, -1))];
  // On narrow screens, the cells of a row are below each other, each after the heading of its column.
  const isWide = shown.length > 2;
  const labelled = (column = '') => (isWide && column !== '' ? { 'data-label': column } : {});
  const cellClass = (index: number) => (figures.includes(index) ? { class: 'figure' } : {});
  const head = shown.map((index) => el('th', { scope: 'col', ...cellClass(index) }, columns[index] ?? ''));
  const cell = (row: readonly Markup[], index: number) =>
    index === 0
      ? el('th', { scope: 'row' }, row[0] ?? '')
      : el('td', { ...cellClass(index), ...labelled(columns[index]) }, row[index] ?? '');
  const body = rows.map((row) => el('tr', {}, ...shown.map((index) => cell(row, index))));
  return [
    el(
      'table',
      isWide ? { class: 'stack' } : {},
      el('caption', {}, caption),
      el('thead', {}, el('tr', {}, ...head)),
      el('tbody', {}, ...body),
    ),
  ];
}

function oneColumn(caption: string, cells: readonly Markup[]): Element {
  return el('p', {}, el('b', {}, `${caption}: `), ...cells, '.');
}

/** Whether a page shows statement codes, rule ids, file names and lines. */
export function isForTheTeam({ view }: { readonly view: Pick<PageView, 'audience'> }): boolean {
  return view.audience !== 'governors';
}

/** A day such as that of the check in words, or as it is if there is no such day. */
export function dayWords(text: string): string {
  const day = readDate(text);
  return day === undefined ? text : dateWords(day);
}

/** Chooses between words about a network that goes on and words about one that has ended. */
export type Tense = (present: string, past: string) => string;

export function tenseOf(plan: Pick<Plan, 'network' | 'today'>): Tense {
  return isOver(plan) ? (_, past) => past : (present) => present;
}

/** A lead and a text from the plan as a sentence; empty if there is no text. */
export function sentence(lead: string, text: string | undefined): string[] {
  if (text === undefined) return [];
  const words = prose(text);
  return [`${lead}${words}${/[.!?…]$/.test(words) ? '' : '.'}`];
}
