/** `nlc status`: summarises many plans in one table. Findings don't make it fail. */

import { unknownName } from '../config/choose-rules.ts';
import { type PortfolioPlan, portfolioOf, portfolioReport } from '../cross-plan/portfolio.ts';
import { chosenPlans, type Filters, filterWords, type Order, ordered } from '../cross-plan/select-plans.ts';
import { type Problem, UserError, usageError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { writeToStderr } from '../io/stderr.ts';
import { type ColorChoice, commandLine, screenOf } from '../io/terminal.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import type { Status, Unread } from '../reporters/status/status-data.ts';
import { STATUS_REPORTERS } from '../reporters/status/status-report.ts';
import { allRules, loadFramework } from '../rules/load.ts';
import { lintRequested, type RequestedRun } from '../run/lint-requested.ts';
import type { LintedPlan } from '../run/linted-plan.ts';
import { PLAIN } from '../run/options.ts';
import { problemMessages, reportOf } from '../run/report-run.ts';
import { mapped } from '../text/sequence.ts';
import { count, safeText } from '../text/words.ts';

export interface StatusOptions {
  readonly stage?: Filters['stages'];
  readonly rule?: Filters['rules'];
  readonly level?: Filters['levels'];
  readonly school?: Filters['schools'];
  readonly programme?: Filters['programmes'];
  /** Patterns as in `.gitignore`. */
  readonly ignore?: readonly string[];
  readonly sort: Order;
  readonly reverse?: boolean;
  /** The name of a format, or `html=FOLDER`. */
  readonly format: CommandFormat<'status'> | `html=${string}`;
  readonly all?: boolean;
  readonly asOf?: string;
  /** A file; false for none; undefined for the nearest one of each plan. */
  readonly config?: string | false;
  readonly color: ColorChoice;
  readonly progress: boolean;
}

/**
 * Returns exit code 2 if any plan couldn't be read, but still shows the others. Throws a `UserError` for an unknown
 * rule.
 */
export async function status(paths: readonly string[], options: StatusOptions, io: Io): Promise<number> {
  const folder = /^html=(.*)$/s.exec(options.format)?.[1];
  if (folder !== undefined) (await import('../run/write-pages.ts')).refuseFolder(folder, io);
  const { asOf, config, progress, ignore = [] } = options;
  const checkOptions = { ...PLAIN, baseline: false as const, ignore, progress, ...(asOf !== undefined && { asOf }) };
  const run = await lintRequested(
    paths,
    { ...checkOptions, ...(config !== undefined && { config }) },
    loadFramework(),
    io,
    { wantedFor: () => ({ depth: folder === undefined ? 'strengths' : 'everything', lines: false }) },
  );
  const result = statusOf(run, options);
  if (folder !== undefined) await writeStatusPages(folder, result, run, options.all === true, io);
  else await printStatus(options.format as CommandFormat<'status'>, result, paths, options, io);
  writeToStderr(problemMessages(result.problems, run), io);
  if (run.bug !== undefined) throw run.bug.error;
  return result.exitCode;
}

async function printStatus(
  format: CommandFormat<'status'>,
  result: Status,
  paths: readonly string[],
  { color, all = false }: StatusOptions,
  io: Io,
): Promise<void> {
  const render = await STATUS_REPORTERS[format]();
  const text = render(result, { ...screenOf(color, io), all, hint: (rule) => hintAt(rule, paths) });
  if (text !== '') io.stdout.write(text);
}

async function writeStatusPages(
  folder: string,
  result: Status,
  run: RequestedRun,
  all: boolean,
  io: Io,
): Promise<void> {
  const { statusPages } = await import('../reporters/status/status-pages.ts');
  const { linesToWrite } = await import('../report/lines-to-write.ts');
  const { writePages } = await import('../run/write-pages.ts');
  const view = { audience: 'steering', snippets: true, lines: linesToWrite } as const;
  const { plans: _, ...report } = reportOf(run, run.framework);
  const reportAt = (place: number) => (run.plans.at(place) as LintedPlan).report;
  const pages = statusPages({ status: result, run: report, reportAt, view, all, tied: ({ tied }) => tied });
  writePages(folder, pages, io);
  io.stdout.write(`Written: ${commandPath(folder)}, with ${count(pages.length - 1, 'page')} about single networks\n`);
}

function commandPath(folder: string): string {
  return safeText(`${folder.replace(/\/+$/, '')}/index.html`);
}

/** The command to see more. Shortened if there are several paths. */
function hintAt(rule: string, paths: readonly string[]): string {
  return paths.length > 1
    ? `${commandLine('status', '--rule', rule)} …`
    : commandLine('status', '--rule', rule, ...paths);
}

function statusOf(run: RequestedRun, options: StatusOptions): Status {
  const { tool, framework, configurations, asOf, passedOver, problems } = reportOf(run, run.framework);
  const titles = new Map(allRules(run.framework).map(({ id, title }) => [id, title]));
  const filters = filtersOf(options, [...titles.keys()], problems);
  const read = [...mapped(run.plans, toPortfolioPlan)].filter((plan) => plan !== undefined);
  const shown = ordered(chosenPlans(read, filters), options.sort, options.reverse === true);
  const unread = unreadOf(run);
  const all = read.length > 0 || problems.length > 0 ? problems : [...problems, nothingRead(unread.length)];
  return {
    tool,
    framework,
    configurations,
    asOf,
    filters: { ...filters, words: filterWords(filters) },
    portfolio: portfolioOf(shown, (rule) => titles.get(rule)),
    read: read.length,
    unread,
    passedOver,
    problems: all,
    exitCode: Math.max(EXIT.ok, ...all.map(({ exitCode }) => exitCode)),
  };
}

/** If the configuration is wrong, a rule can be unknown because of that, so the error includes those problems. */
function filtersOf(
  { stage = [], rule = [], level = [], school = [], programme = [] }: StatusOptions,
  rules: readonly string[],
  problems: readonly Problem[],
): Filters {
  const errors = rule.flatMap((id) => unknownName('rule', id, rules));
  if (errors.length > 0) throw new UserError(...problems, ...errors);
  return { stages: stage, rules: rule, levels: level, schools: school, programmes: programme };
}

function toPortfolioPlan(
  { report: whole, schools = [], programme = null, partners = [], crossPlan }: LintedPlan,
  place: number,
): PortfolioPlan | undefined {
  const report = portfolioReport(whole);
  const tied = crossPlan && { summary: crossPlan.placed.card, partners };
  return report && { place, report, schools, programme, ...(tied && { tied }) };
}

/** The requested plans that couldn't be read, so that none is left out silently. */
function unreadOf({ plans, verdicts, problems, files }: RequestedRun): Unread[] {
  const broken: Unread[] = [];
  for (const { report } of plans) {
    const { file, document, network, stage, findings } = report;
    if (network !== null && stage !== null) continue;
    const error = findings.find(({ level }) => level === 'error');
    const { line = null, column = null } = error?.span.start ?? {};
    broken.push({ file, document, line, column, message: error?.message ?? `${file} can't be read as a plan.` });
  }
  const readFiles = new Set(verdicts.map(({ file }) => file));
  const others = files
    .filter((file) => file !== '-' && !readFiles.has(file))
    .map((file): Unread => {
      const cause = problems.find((problem) => problem.file === file);
      const message = cause?.message ?? `${file} can't be checked until its configuration is fixed.`;
      return { file, document: 0, line: null, column: null, message };
    });
  return [...broken, ...others];
}

function nothingRead(plans: number): Problem {
  const message =
    plans === 1
      ? "The plan can't be read, so there is nothing to show. nlc check shows how to fix it."
      : 'None of the plans can be read, so there is nothing to show. nlc check shows how to fix them.';
  return { ...usageError(message), exitCode: 2 };
}
