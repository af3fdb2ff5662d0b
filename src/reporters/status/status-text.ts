/** What the status formats share: words, numbers and how lists are cut. */

import {
  type Portfolio,
  type PortfolioPlan,
  type PortfolioReport,
  type SharedSchool,
  schoolsOf,
} from '../../cross-plan/portfolio.ts';
import { STAGES } from '../../plan/vocabulary.ts';
import { short } from '../../text/clip.ts';
import { amount, count, list } from '../../text/words.ts';
import { printedPath } from '../terminal/printed-paths.ts';
import type { Status } from './status-data.ts';

/** A note to show with any counts of several networks side by side. */
export const ABOUT_COUNTS = "These counts aren't marks: the more a plan says, the more there is to comment on.";

/** The maximum number of items in each list, unless all are requested. */
const MOST = 10;

/** The lists, cut unless `all` is set. Questions are left out then, because they are for a meeting and aren't gaps. */
export function shownLists(
  { gaps, strengths, shared }: Portfolio,
  all: boolean,
): Pick<Portfolio, 'gaps' | 'strengths' | 'shared'> {
  if (all) return { gaps, strengths, shared };
  return {
    gaps: gaps.filter(({ level }) => level !== 'question').slice(0, MOST),
    strengths: strengths.slice(0, MOST / 2),
    shared: shared.slice(0, MOST),
  };
}

/** The columns with numbers. */
export const NUMBERS: readonly (readonly [heading: string, number: (plan: PortfolioPlan) => number])[] = [
  ['Schools', schoolsOf],
  ['Errors', ({ report }) => report.counts.error],
  ['Warnings', ({ report }) => report.counts.warning],
  ['Advice', ({ report }) => report.counts.advice],
  ['Questions', ({ report }) => report.counts.question],
];

/**
 * Why something may be missing from the status: plans that can't be read, and folders, patterns or settings with
 * errors.
 */
export function missingLines({ unread, problems }: Status): string[] {
  const plans = unread.map(({ file, line, column, message }) =>
    line === null ? message : `${file}:${line}:${column} ${message}`,
  );
  return [...new Set([...plans, ...problems.flatMap(({ file, message }) => (file === null ? [] : message))])];
}

/**
 * `5 of 23 networks`, `40 schools, 2 of them in several networks`, `1 plan can't be read`. Leaves out what doesn't
 * apply.
 */
export function totalsOf({ portfolio, filters, read, unread }: Status): string[] {
  const { plans, schools, shared } = portfolio;
  return [
    filters.words === '' ? count(plans.length, 'network') : `${amount(plans.length)} of ${count(read, 'network')}`,
    ...(plans.length > 0
      ? [
          `${count(schools, 'school')}${shared.length > 0 ? `, ${amount(shared.length)} of them in several networks` : ''}`,
        ]
      : []),
    ...(unread.length > 0 ? [`${count(unread.length, 'plan')} can't be read`] : []),
  ];
}

/** Returns the label of each plan in a list. Plans with the same name also get their file. */
export function labelled(plans: readonly PortfolioPlan[]): (plan: PortfolioPlan) => string {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { report } of plans) (once.has(report.network.name) ? twice : once).add(report.network.name);
  return ({ report }) =>
    twice.has(report.network.name) ? `${report.network.name} (${placeOf(report)})` : report.network.name;
}

/** A plan's file, and its number if the file has several. */
export function placeOf({ file, document, documents }: PortfolioReport): string {
  return documents > 1 ? `${printedPath(file)}, plan ${document + 1}` : printedPath(file);
}

/** For example `forming 2`, `launching 3`. */
export function stageParts({ plans }: Pick<Portfolio, 'plans'>): string[] {
  const words = plans.map(stageWord);
  return [...STAGES, ENDED].flatMap((stage) => {
    const number = words.filter((word) => word === stage).length;
    return number === 0 ? [] : [`${stage} ${number}`];
  });
}

const ENDED = 'ended';

/** The stage of a network, or that it has ended, whatever stage its plan still gives. */
export function stageWord({ report: { stage, ended } }: PortfolioPlan): string {
  return ended === null ? stage : ENDED;
}

/** For example `Reading for the Valley: 3 networks, 21 schools`. */
export function programmeLines({ programmes }: Portfolio): string[] {
  return programmes.map(
    ({ programme, plans, schools }) =>
      `${programme === null ? 'no programme' : short(programme)}: ${count(plans, 'network')}, ${count(schools, 'school')}`,
  );
}

/** The heading of a list of schools, which says how many are shown if the list was cut. */
export function sharedHeading(shown: number, { shared }: Portfolio): string {
  const heading = 'Schools in several networks';
  return shown < shared.length
    ? `${heading}: ${shown} of ${amount(shared.length)} (to see them all, use --all)`
    : heading;
}

/**
 * For example `Ashby Primary School (Northmoor): Upper Vale and Tarnside`. Networks of one name also get their file.
 */
export function sharedLine({ name, authority, networks }: SharedSchool): string {
  const where = authority === null ? '' : ` (${short(authority)})`;
  const names = networks.map((network) => network.name);
  const labels = networks.map((network) =>
    names.filter((one) => one === network.name).length > 1
      ? `${short(network.name)} (${printedPath(network.file)})`
      : network.name,
  );
  return `${short(name)}${where}: ${list(labels)}`;
}
