/** GitHub Actions: the report for people, followed by an annotation on the line of each open finding. */

import type { Hunk } from '../../edit/lines-for.ts';
import { type Finding, isOpen, type PlanReport, type Report } from '../../findings/report.ts';
import type { Problem } from '../../io/errors.ts';
import { wordsToWrite } from '../../report/where-to-write.ts';
import { LEVELS, type Level } from '../../rules/types.ts';
import { count, list, safeText } from '../../text/words.ts';
import type { Span } from '../../yaml/span.ts';
import { placesElsewhere } from '../terminal/places-elsewhere.ts';
import { printedPath } from '../terminal/printed-paths.ts';
import { prettyParts } from './pretty.ts';
import type { Reporter, ReportPaths, View } from './reporter.ts';

type Command = 'error' | 'warning' | 'notice';

const COMMANDS: Readonly<Record<Level, Command>> = {
  error: 'error',
  warning: 'warning',
  advice: 'notice',
  question: 'notice',
};

export const github: Reporter = function* (report, view) {
  const found = new Map(LEVELS.map((level): [Level, string[]] => [level, []]));
  let isEmpty = true;
  for (const { plan, block } of prettyParts(report, { ...view, color: false })) {
    if (plan !== undefined) addOrders(found, plan, view);
    if (block === '') continue;
    yield inLog(block, plan, report, isEmpty);
    isEmpty = false;
  }
  const ignored = ignoredLine(report);
  yield ignored;
  const orders = [
    ...report.problems.map((problem) => problemOrder(problem, view)),
    ...[...found.values()].flat(),
    ...goneOrder(report, view),
  ];
  if (orders.length > 0 && !(isEmpty && ignored === '')) yield '\n';
  yield* orders;
};

/** A part of the report for people. If there are several plans, each is in a group, which a reader can open. */
function inLog(block: string, plan: PlanReport | undefined, { plans }: Report, isFirst: boolean): string {
  if (plans.length < 2) return `${isFirst ? '' : '\n'}${block}\n`;
  return plan === undefined ? `\n${block}\n` : `::group::${data(groupTitle(plan))}\n${block}\n::endgroup::\n`;
}

function groupTitle({ file, document, documents, counts }: PlanReport): string {
  const name = documents > 1 ? `${file}, plan ${document + 1} of ${documents}` : file;
  const found = LEVELS.slice(0, 2).flatMap((level) => (counts[level] > 0 ? [count(counts[level], level)] : []));
  return `${name}: ${found.length === 0 ? 'no errors and no warnings' : list(found)}`;
}

/** Says in the log that files were ignored, so that a change that excludes a plan gets noticed. */
function ignoredLine({ passedOver: { ignored } }: Report): string {
  const words = count(ignored, 'file or folder was', 'files or folders were');
  return ignored === 0 ? '' : `${words} ignored because of .gitignore, .nlcignore, .nlc.yaml or --ignore.\n`;
}

/** Sorts by level across all plans, because GitHub shows only ten annotations of each kind per step. */
function addOrders(found: ReadonlyMap<Level, string[]>, plan: PlanReport, { all, quiet, lines, paths }: View): void {
  const levels = LEVELS.slice(0, all && !quiet ? LEVELS.length : 2);
  for (const finding of plan.findings.filter((one) => isOpen(one) && levels.includes(one.level)))
    found.get(finding.level)?.push(findingOrder(finding, plan.file, lines(plan, finding), paths));
}

function findingOrder(finding: Finding, file: string, hunks: readonly Hunk[], paths: ReportPaths): string {
  const { level, span, rule, message, details, fix } = finding;
  return order(
    COMMANDS[level],
    { file: printedPath(paths.of(file)), ...placeOf(span), title: rule },
    [message, ...details, ...placesElsewhere(finding, paths.of), fix, ...wordsToWrite(hunks)].join('\n'),
  );
}

/** GitHub accepts columns only if the span is on a single line. */
function placeOf({ start, end }: Span): Record<string, number> {
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  if (last > start.line) return { line: start.line, endLine: last };
  const columns = end.line === start.line ? { col: start.column, endColumn: end.column } : { col: start.column };
  return { line: start.line, endLine: last, ...columns };
}

function problemOrder({ message, file, line, column }: Problem, { paths }: View): string {
  const place = { ...(line !== null && { line }), ...(column !== null && { col: column }) };
  return order('error', { ...(file && { file: printedPath(paths.of(file)) }), ...place, title: 'nlc' }, message);
}

function goneOrder({ baseline }: Report, { paths }: View): string[] {
  if (baseline === null || baseline.gone.length === 0) return [];
  const words = `${count(baseline.gone.length, 'entry is', 'entries are')} no longer needed. To remove ${baseline.gone.length === 1 ? 'it' : 'them'}, run nlc baseline prune.`;
  return [order('notice', { file: printedPath(paths.of(baseline.file)), title: 'baseline' }, words)];
}

/** A workflow command, which is a single line. Newlines in the message are escaped. */
function order(command: Command, properties: Readonly<Record<string, string | number>>, message: string): string {
  const named = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${command} ${named.join(',')}::${message.split('\n').map(data).join('%0A')}\n`;
}

function data(text: string): string {
  return safeText(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
