/** Reports a run: writes the report in every format asked for, then the problems on standard error. */

import type { BaselineUse, PassedOver, Report } from '../findings/report.ts';
import type { Problem } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { writeToStderr } from '../io/stderr.ts';
import { type ColorChoice, commandLine } from '../io/terminal.ts';
import { type LinesToWrite, noLines } from '../report/where-to-write.ts';
import { does } from '../reporters/formats/index.ts';
import type { ReportPaths } from '../reporters/formats/reporter.ts';
import type { Framework } from '../rules/load.ts';
import { mapped } from '../text/sequence.ts';
import { PACKAGE, version } from '../text/version.ts';
import { byCodeUnit } from '../text/words.ts';
import { exitCodeOf, failingIn, tooManyWarnings } from './exit-code.ts';
import { lensFlags, withLens } from './lens.ts';
import type { LintRun } from './lint-files.ts';
import { type ReportOutput, writeReports } from './outputs.ts';
import type { StreamingReport } from './report-stream.ts';
import type { ShardReport } from './shards/shard-report.ts';

/** The complete results of a run. */
export interface CheckedRun extends LintRun {
  /** Left out if there is no baseline. */
  readonly baseline?: BaselineUse;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly maxWarnings: number;
  /** How many plans were asked for, if that was known before they were checked. */
  readonly asked?: number;
  readonly passedOver: Omit<PassedOver, 'unchanged'>;
  /** As in a report. */
  readonly configurations: readonly string[];
  /** Left out unless the run is a shard. */
  readonly shard?: ShardReport;
}

export interface ShowOptions {
  readonly all?: boolean;
  readonly quiet?: boolean;
  readonly color: ColorChoice;
  readonly snippets: boolean;
  /** How many threads, or `auto`. */
  readonly concurrency?: string;
  /** The name of the lens to look through, if any. */
  readonly lens?: string;
}

/** What reporting a run needs. */
export interface ReportContext {
  readonly framework: Framework;
  /** What to call standard input. */
  readonly stdin: string;
  /** How tools name files. */
  readonly paths: ReportPaths;
  /** The stream that has written to standard output so far, if there is one. */
  readonly streaming?: StreamingReport | undefined;
  readonly io: Io;
}

/** Returns the exit code. If the run met an internal error, throws it after reporting. */
export async function reportRun(
  run: CheckedRun,
  outputs: readonly ReportOutput[],
  options: ShowOptions,
  { framework, stdin, paths, streaming, io }: ReportContext,
): Promise<number> {
  const view = {
    color: options.color,
    all: options.all === true,
    ...(run.asked !== undefined && { plans: run.asked }),
    quiet: options.quiet === true,
    snippets: options.snippets,
    lines: options.snippets ? await linesFor(run, outputs, options) : noLines,
    hint: (file: string) => commandLine('check', '--all', ...lensFlags(options), file === stdin ? '-' : file),
    fails: failingIn(run),
    paths,
    ...(streaming && { streaming }),
  };
  const whole = await withLens(reportOf(run, framework), options.lens, framework);
  const report = await writeReports(whole, outputs, view, io);
  const tooMany = tooManyWarnings({ ...run, isPart: run.shard !== undefined });
  writeToStderr([...problemMessages(report.problems, run), ...tooMany], io);
  if (run.bug !== undefined) throw run.bug.error;
  return report.exitCode;
}

/** Works out lines to write. The code for it is loaded only if a plan has a finding and a format shows them. */
async function linesFor(
  { plans, verdicts, asked = plans.length }: CheckedRun,
  outputs: readonly ReportOutput[],
  { all = false }: ShowOptions,
): Promise<LinesToWrite> {
  const isShown = outputs.some(({ format }) => does(format, 'showsLines', { plans: asked, all }));
  const hasFindings = verdicts.some(({ counts }) => Object.values(counts).some((found) => found > 0));
  if (!isShown || !hasFindings) return noLines;
  const { linesToWrite } = await import('../report/lines-to-write.ts');
  return (plan, finding) => finding.lines ?? linesToWrite(plan, finding);
}

/** The tool, the rule set and the date: the part of a report known before any plan is checked. */
export function headOf(asOf: string, { header: { name, edition } }: Framework) {
  return { tool: { name: PACKAGE, version: version() }, framework: { name, edition }, asOf };
}

export function reportOf(run: CheckedRun, framework: Framework): Report {
  return {
    ...headOf(run.asOf, framework),
    ...(run.shard && { shard: run.shard }),
    plans: mapped(run.plans, ({ report }) => report),
    passedOver: { notPlans: run.passedOver.notPlans, ignored: run.passedOver.ignored, unchanged: run.unchanged },
    configurations: run.configurations,
    baseline: run.baseline ?? null,
    problems: inOrder(run.problems),
    exitCode: exitCodeOf({ ...run, isPart: run.shard !== undefined }),
  };
}

/**
 * Removes duplicates and sorts by file, so that a merged run has the same order as a single run. Problems without a
 * file come first.
 */
function inOrder(problems: readonly Problem[]): Problem[] {
  const each = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...each.values()].sort((a, b) => byCodeUnit(a.file ?? '', b.file ?? ''));
}

/**
 * The messages for standard error. Internal errors are left out if `bug` is set, because whoever catches it reports it
 * in full.
 */
export function problemMessages(problems: readonly Problem[], { bug }: LintRun): string[] {
  return problems.filter(({ exitCode }) => exitCode === 2 || bug === undefined).map(({ message }) => message);
}
