/**
 * Markdown for a step summary or a pull request comment: a table of the plans, then the findings, strengths and next
 * steps of each, those with errors first, and last a table of the plans without errors and warnings. It stays below the
 * length limit of its place, and says what was cut.
 */

import { openCounts, type PlanReport, type Report } from '../../findings/report.ts';
import type { Problem } from '../../io/errors.ts';
import { otherEdition } from '../../report/baseline-edition.ts';
import { LEVELS } from '../../rules/types.ts';
import { clip, count, list, short } from '../../text/words.ts';
import { checkedWith } from '../terminal/checked-with.ts';
import { markdownText } from '../terminal/markdown-text.ts';
import { printedPath } from '../terminal/printed-paths.ts';
import { shownFindings } from '../terminal/shown-findings.ts';
import { goneMessage, suppressionOf } from '../terminal/suppressed.ts';
import { type Piece, truncate } from '../terminal/truncate-document.ts';
import { type PlanPiece, planPieces } from './markdown-plan.ts';
import type { Reporter, View } from './reporter.ts';

/** The limit on the report's length, in bytes of UTF-8, which depends on where it goes. */
interface Limit {
  readonly bytes: number;
  /** What has limited space. */
  readonly words: string;
}

/** A comment on GitHub can have 65,536 characters. */
const COMMENT: Limit = { bytes: 60_000, words: 'a comment on GitHub has room for 65,536 characters' };
/** The summary page of a step on GitHub is dropped if it has more than 1 MiB. */
const STEP_SUMMARY: Limit = { bytes: 1_000_000, words: 'the summary page of a step on GitHub has room for 1 MiB' };
/** The maximum length of each part, except for the parts about single plans. */
const ROOM = { problems: 8000, table: 15_000, gone: 6000, rest: 1500 };

export const markdown: Reporter = (report, view) => {
  const limit = view.isStepSummary === true ? STEP_SUMMARY : COMMENT;
  const { before, pieces, after } = partsOf(report, view);
  const around = [...before, ...after].join('\n\n').length;
  for (let room = limit.bytes - ROOM.rest - around; ; room *= 0.9) {
    const shown = truncate(pieces, room);
    const plans = shown.map(({ text }) => text).join('');
    const cut = cutWords(pieces.slice(shown.length), limit);
    const text = `${[`${before.join('\n\n')}${plans}`, ...cut, ...after].join('\n\n')}\n`;
    // Letters outside ASCII take more bytes than units, so some texts need another try.
    if (shown.length === 0 || new TextEncoder().encode(text).length <= limit.bytes) return text;
  }
};

/** The report's text: what is cut only part by part, and the pieces about single plans between. */
function partsOf(report: Report, view: View): { before: string[]; pieces: PlanPiece[]; after: string[] } {
  const { plans, baseline, problems } = report;
  const clean = plans.length > 1 ? plans.filter(({ counts }) => counts.error + counts.warning === 0) : [];
  const show = shownFindings(view, Number.POSITIVE_INFINITY);
  return {
    before: [
      `## nlc: ${summaryOf(report)}`,
      ...listed('Problems with this run', problems.map(problemWords), ROOM.problems),
      ...tableOf(
        plans.filter((plan) => !clean.includes(plan)),
        plans,
      ),
    ],
    pieces: inOrder(plans).flatMap((plan) => planPieces(plan, view, show(plan))),
    after: [
      ...(clean.length === 0 ? [] : ['### Plans without errors or warnings', ...tableOf(clean, plans)]),
      ...editionWords(report),
      ...listed(goneHeading(report), (baseline?.gone ?? []).map(goneMessage).map(markdownText), ROOM.gone),
      checkedWith(report, markdownText),
    ],
  };
}

/** Plans with errors first, then those with warnings. */
function inOrder(plans: readonly PlanReport[]): PlanReport[] {
  const rank = ({ counts }: PlanReport) => (counts.error > 0 ? 0 : counts.warning > 0 ? 1 : 2);
  return [...plans].sort((a, b) => rank(a) - rank(b));
}

/** Whether the baseline was written for another edition of the rules. */
function editionWords({ baseline, framework }: Report): string[] {
  const words = baseline === null ? undefined : otherEdition(baseline, framework);
  return words === undefined ? [] : [markdownText(words)];
}

function summaryOf({ plans }: Report): string {
  if (plans.length === 0) return 'no plans were checked';
  const counts = openCounts(plans.flatMap(({ findings }) => findings));
  const found = LEVELS.slice(0, 2).flatMap((level) => (counts[level] > 0 ? [count(counts[level], level)] : []));
  return `${found.length > 0 ? list(found) : 'no errors and no warnings'} in ${count(plans.length, 'plan')}`;
}

function problemWords({ message }: Problem): string {
  return markdownText(clip(message, 500));
}

function goneHeading({ baseline }: Report): string {
  return `Entries no longer needed in the baseline${baseline === null ? '' : ` ${markdownText(short(baseline.file))}`}`;
}

/** A heading and a list, cut to fit. Empty if there are no items. */
function listed(heading: string, items: readonly string[], room: number): string[] {
  if (items.length === 0) return [];
  const shown = truncate(
    items.map((item): Piece => ({ text: `- ${item}\n` })),
    room,
  );
  const rest = items.length - shown.length;
  const more = rest === 0 ? '' : `- and ${rest} more\n`;
  return [`### ${heading}`, `${shown.map(({ text }) => text).join('')}${more}`.trimEnd()];
}

type Column = readonly [heading: string, cell: (plan: PlanReport) => string | number];

function columnsFor(plans: readonly PlanReport[]): Column[] {
  const suppressed = (suppression: 'known' | 'acknowledged') => (plan: PlanReport) =>
    plan.findings.filter((finding) => suppressionOf(finding) === suppression).length;
  const columns: Column[] = [
    ['Plan', nameOf],
    ['Network', ({ network }) => markdownText(short(network?.name ?? ''))],
    ['Stage', ({ stage }) => stage ?? ''],
    ['Schools', ({ schools }) => schools ?? ''],
    ['Errors', ({ counts }) => counts.error],
    ['Warnings', ({ counts }) => counts.warning],
    ['Advice', ({ counts }) => counts.advice],
    ['Questions', ({ counts }) => counts.question],
  ];
  const ofBaseline: Column = ['Known', suppressed('known')];
  const ofPlans: Column = ['Acknowledged', suppressed('acknowledged')];
  return [...columns, ...[ofBaseline, ofPlans].filter(([, cell]) => plans.some((plan) => cell(plan) !== 0))];
}

/** A row for each plan, as far as they fit, in the columns that the plans of the report need. */
function tableOf(plans: readonly PlanReport[], ofReport: readonly PlanReport[]): string[] {
  if (plans.length === 0) return [];
  const columns = columnsFor(ofReport);
  const row = (cells: readonly (string | number)[]): Piece => ({ text: `| ${cells.join(' | ')} |\n` });
  const rows = plans.map((plan) => row(columns.map(([, cell]) => cell(plan))));
  const shown = truncate(rows, ROOM.table);
  const head = [row(columns.map(([heading]) => heading)), row(columns.map((_, index) => (index < 3 ? '---' : '---:')))];
  const rest = rows.length - shown.length;
  return [
    [...head, ...shown]
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
    ...(rest === 0 ? [] : [`and ${count(rest, 'more plan')}`]),
  ];
}

function nameOf({ file, document, documents }: PlanReport): string {
  const name = markdownText(short(printedPath(file)));
  return documents > 1 ? `${name} (plan ${document + 1} of ${documents})` : name;
}

/** What was cut, or an empty list. */
function cutWords(cut: readonly PlanPiece[], { words }: Limit): string[] {
  if (cut.length === 0) return [];
  const plans = count(new Set(cut.map(({ plan }) => plan)).size, 'plan');
  const findings = cut.filter(({ isFinding }) => isFinding).length;
  const what = findings > 0 ? `${count(findings, 'finding')} in ${plans}` : `the last lines about ${plans}`;
  return [`**Cut here**, because ${words}. Left out: ${what}. Other formats, such as json, have everything.`];
}
