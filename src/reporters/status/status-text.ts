/** What the formats of a status have in common: its words and numbers, and what of its lists is shown. */

import type { Portfolio, PortfolioPlan, SharedSchool } from '../../cross-plan/portfolio.ts';
import type { PlanReport } from '../../findings/report.ts';
import { amount, count, list, short } from '../../text/words.ts';
import { printedPath } from '../terminal/printed-paths.ts';
import type { Status } from './status-data.ts';

/** What is to be said wherever counts of several networks stand side by side. */
export const ABOUT_COUNTS = "These counts aren't marks: the more a plan says, the more there is to comment on.";

/** What is shown of each list unless all is asked for. */
const MOST = 10;

/** How the lists of a picture are cut: questions are for a meeting, and no gaps. */
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

/** The columns that hold numbers. */
export const NUMBERS: readonly (readonly [heading: string, number: (plan: PortfolioPlan) => number])[] = [
  ['Schools', ({ schools }) => schools.length],
  ['Errors', ({ report }) => report.counts.error],
  ['Warnings', ({ report }) => report.counts.warning],
  ['Advice', ({ report }) => report.counts.advice],
  ['Questions', ({ report }) => report.counts.question],
];

/** What one might look for in vain, and why: plans that cannot be read, and folders, patterns and settings that are at fault. */
export function missingLines({ unread, problems }: Status): string[] {
  const plans = unread.map(({ file, line, column, message }) =>
    line === null ? message : `${file}:${line}:${column} ${message}`,
  );
  return [...new Set([...plans, ...problems.flatMap(({ file, message }) => (file === null ? [] : message))])];
}

/** `5 of 23 networks`, `40 schools, 2 of them in several networks`, `1 plan cannot be read`: as far as there are any. */
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

/** What a plan is called in a list; those of one name are told apart by their files. */
export function labelled(plans: readonly PortfolioPlan[]): (plan: PortfolioPlan) => string {
  const names = plans.map(({ report }) => report.network.name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) < index));
  return ({ report }) =>
    twice.has(report.network.name) ? `${report.network.name} (${placeOf(report)})` : report.network.name;
}

/** Where a plan stands: its file, and its number in a file of several. */
export function placeOf({ file, document, documents }: PlanReport): string {
  return documents > 1 ? `${printedPath(file)}, plan ${document + 1}` : printedPath(file);
}

/** `forming 2`, `launching 3`. */
export function stageParts({ stages }: Portfolio): string[] {
  return stages.map(({ stage, plans }) => `${stage} ${plans}`);
}

/** The heading of a list of schools, of which there may be more than are shown. */
export function sharedHeading(shown: number, { shared }: Portfolio): string {
  const heading = 'Schools in several networks';
  return shown < shared.length
    ? `${heading}: ${shown} of ${amount(shared.length)} (to see them all, use --all)`
    : heading;
}

/** `Ashby Primary School (Northmoor): Upper Vale and Tarnside`. */
export function sharedLine({ name, authority, networks }: SharedSchool): string {
  const where = authority === null ? '' : ` (${short(authority)})`;
  return `${short(name)}${where}: ${list(networks.map((network) => network.name))}`;
}
