/**
 * Markdown for a step summary or a pull request comment: a table of the plans, then the findings, strengths and next
 * steps of each, those with errors first, and last a table of the plans without errors and warnings. It stays below the
 * length limit of its place, and says what was cut.
 */

import { countsTogether, NO_FINDINGS } from '../../findings/counts.ts';
import type { Counts, PlanReport, Report } from '../../findings/report.ts';
import type { Problem } from '../../io/errors.ts';
import { otherEdition } from '../../report/baseline-edition.ts';
import { LEVELS } from '../../rules/types.ts';
import { clip, short } from '../../text/clip.ts';
import { mapped } from '../../text/sequence.ts';
import { count, list } from '../../text/words.ts';
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

export const markdown: Reporter = function* (report, view) {
  const limit = view.isStepSummary === true ? STEP_SUMMARY : COMMENT;
  const rows = [...mapped(report.plans, rowOf)];
  const { before, after } = partsAround(report, rows);
  const { pieces, rest } = planParts(report, rows, view, limit.bytes);
  const around = [...before, ...after].join('\n\n').length;
  for (let room = limit.bytes - ROOM.rest - around; ; room *= 0.9) {
    const shown = truncate(pieces, room);
    const plans = shown.map(({ text }) => text).join('');
    const cut = cutWords([...pieces.slice(shown.length), ...rest], limit);
    const text = `${[`${before.join('\n\n')}${plans}`, ...cut, ...after].join('\n\n')}\n`;
    // Letters outside ASCII take more bytes than units, so some texts need another try.
    if (shown.length > 0 && new TextEncoder().encode(text).length > limit.bytes) continue;
    yield text;
    return;
  }
};

/** What comes before and after the parts about single plans. */
function partsAround(report: Report, rows: readonly Row[]): { before: string[]; after: string[] } {
  const { baseline, problems } = report;
  const isClean = ({ rank }: Row) => rows.length > 1 && rank === CLEAN;
  const clean = rows.filter(isClean);
  const others = rows.filter((row) => !isClean(row));
  return {
    before: [
      `## nlc: ${summaryOf(rows)}`,
      ...listed('Problems with this run', problems.map(problemWords), ROOM.problems),
      ...tableOf(others, rows),
    ],
    after: [
      ...(clean.length === 0 ? [] : ['### Plans without errors or warnings', ...tableOf(clean, rows)]),
      ...editionWords(report),
      ...listed(goneHeading(report), (baseline?.gone ?? []).map(goneMessage).map(markdownText), ROOM.gone),
      checkedWith(report, markdownText),
    ],
  };
}

/** A piece that may be cut, and the plan that it is about, by its position. */
interface CutPiece extends Pick<PlanPiece, 'isFinding'> {
  readonly plan: number;
}

/** The parts about single plans: as pieces, as far as they may fit, and the rest without their text. */
function planParts(
  { plans }: Report,
  rows: readonly Row[],
  view: View,
  most: number,
): { pieces: (PlanPiece & CutPiece)[]; rest: CutPiece[] } {
  const show = shownFindings(view, Number.POSITIVE_INFINITY);
  const pieces: (PlanPiece & CutPiece)[] = [];
  const rest: CutPiece[] = [];
  let length = 0;
  for (const index of inOrder(rows)) {
    const plan = plans.at(index) as PlanReport;
    for (const { text, isFinding } of planPieces(plan, view, show(plan))) {
      length += text.length;
      if (length <= most) pieces.push({ text, isFinding, plan: index });
      else rest.push({ isFinding, plan: index });
    }
  }
  return { pieces, rest };
}

/** The positions of the plans: those with errors first, then those with warnings. */
function inOrder(rows: readonly Row[]): number[] {
  return [...rows.keys()].sort((a, b) => (rows[a] as Row).rank - (rows[b] as Row).rank);
}

/** Whether the baseline was written for another edition of the rules. */
function editionWords({ baseline, framework }: Report): string[] {
  const words = baseline === null ? undefined : otherEdition(baseline, framework);
  return words === undefined ? [] : [markdownText(words)];
}

function summaryOf(rows: readonly Row[]): string {
  if (rows.length === 0) return 'no plans were checked';
  const counts = rows.reduce((sum, row) => countsTogether(sum, row.counts), NO_FINDINGS);
  const found = LEVELS.slice(0, 2).flatMap((level) => (counts[level] > 0 ? [count(counts[level], level)] : []));
  return `${found.length > 0 ? list(found) : 'no errors and no warnings'} in ${count(rows.length, 'plan')}`;
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

/** What a table says about a plan. */
interface Row {
  /** 0 if it has errors, 1 if it has warnings, else 2. */
  readonly rank: number;
  readonly counts: Counts;
  /** In the order of the columns. */
  readonly cells: readonly (string | number)[];
}

const CLEAN = 2;

/** The last two are left out if every plan has 0 there. */
const COLUMNS = [
  ...['Plan', 'Network', 'Stage'],
  ...['Schools', 'Errors', 'Warnings', 'Advice', 'Questions', 'Known', 'Acknowledged'],
];
const ALWAYS = COLUMNS.length - 2;

function rowOf(plan: PlanReport): Row {
  const { network, stage, schools, counts, findings } = plan;
  const suppressed = (suppression: 'known' | 'acknowledged') =>
    findings.filter((finding) => suppressionOf(finding) === suppression).length;
  return {
    rank: counts.error > 0 ? 0 : counts.warning > 0 ? 1 : CLEAN,
    counts,
    cells: [
      ...[nameOf(plan), markdownText(short(network?.name ?? '')), stage ?? '', schools ?? ''],
      ...[
        counts.error,
        counts.warning,
        counts.advice,
        counts.question,
        suppressed('known'),
        suppressed('acknowledged'),
      ],
    ],
  };
}

/** A row for each plan, as far as they fit, in the columns that the plans of the report need. */
function tableOf(plans: readonly Row[], ofReport: readonly Row[]): string[] {
  if (plans.length === 0) return [];
  const columns = [...COLUMNS.keys()].filter(
    (index) => index < ALWAYS || ofReport.some(({ cells }) => cells[index] !== 0),
  );
  const row = (cells: readonly (string | number)[]): Piece => ({
    text: `| ${columns.map((index) => cells[index]).join(' | ')} |\n`,
  });
  const rows = plans.map(({ cells }) => row(cells));
  const shown = truncate(rows, ROOM.table);
  const head = [row(COLUMNS), row(COLUMNS.map((_, index) => (index < 3 ? '---' : '---:')))];
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
function cutWords(cut: readonly CutPiece[], { words }: Limit): string[] {
  if (cut.length === 0) return [];
  const plans = count(new Set(cut.map(({ plan }) => plan)).size, 'plan');
  const findings = cut.filter(({ isFinding }) => isFinding).length;
  const what = findings > 0 ? `${count(findings, 'finding')} in ${plans}` : `the last lines about ${plans}`;
  return [`**Cut here**, because ${words}. Left out: ${what}. Other formats, such as json, have everything.`];
}
