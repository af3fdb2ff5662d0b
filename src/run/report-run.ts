/** A run told: its report in every format asked for, then, on standard error, what went wrong. */

import type { BaselineUse, PassedOver, Report } from '../findings/report.ts';
import type { Problem } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { writeToStderr } from '../io/stderr.ts';
import { type ColorChoice, commandLine } from '../io/terminal.ts';
import type { Framework } from '../rules/load.ts';
import { PACKAGE, version } from '../text/version.ts';
import { byCodeUnit } from '../text/words.ts';
import { exitCodeOf, failingIn } from './exit-code.ts';
import type { LintRun } from './lint-files.ts';
import { type ReportOutput, writeReports } from './outputs.ts';
import type { StreamingReport } from './report-stream.ts';
import type { ShardReport } from './shards/shard-report.ts';

/** All that a run has come to. */
export interface CheckedRun extends LintRun {
  /** Left out where none is in force. */
  readonly baseline?: BaselineUse;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly maxWarnings: number;
  readonly passedOver: Omit<PassedOver, 'unchanged'>;
  /** As in a report. */
  readonly configurations: readonly string[];
  /** Left out of a whole run. */
  readonly shard?: ShardReport;
}

export interface ShowOptions {
  readonly all?: boolean;
  readonly quiet?: boolean;
  readonly color: ColorChoice;
  readonly snippets: boolean;
}

/** What a run is told with. */
export interface ReportContext {
  readonly framework: Framework;
  /** What standard input is called. */
  readonly stdin: string;
  /** What standard output has been told by so far, where it has. */
  readonly streaming?: StreamingReport | undefined;
  readonly io: Io;
}

/**
 * Gives the exit code; throws the fault of our own that was met, if one was.
 */
export async function reportRun(
  run: CheckedRun,
  outputs: readonly ReportOutput[],
  options: ShowOptions,
  { framework, stdin, streaming, io }: ReportContext,
): Promise<number> {
  const view = {
    color: options.color,
    all: options.all === true,
    quiet: options.quiet === true,
    snippets: options.snippets,
    hint: (file: string) => commandLine('check', '--all', file === stdin ? '-' : file),
    fails: failingIn(run),
    ...(streaming && { streaming }),
  };
  const report = await writeReports(reportOf(run, framework), outputs, view, io);
  writeToStderr(problemMessages(report.problems, run), io);
  if (run.bug !== undefined) throw run.bug.error;
  return report.exitCode;
}

/** By what, by which rules and as of when: known before any plan is judged. */
export function headOf(asOf: string, { header: { name, edition } }: Framework) {
  return { tool: { name: PACKAGE, version: version() }, framework: { name, edition }, asOf };
}

export function reportOf(run: CheckedRun, framework: Framework): Report {
  return {
    ...headOf(run.asOf, framework),
    ...(run.shard && { shard: run.shard }),
    plans: run.plans.map(({ report }) => report),
    passedOver: { notPlans: run.passedOver.notPlans, ignored: run.passedOver.ignored, unchanged: run.unchanged },
    configurations: run.configurations,
    baseline: run.baseline ?? null,
    problems: inOrder(run.problems),
    exitCode: exitCodeOf({ ...run, isPart: run.shard !== undefined }),
  };
}

/** Each once and file by file, so that a run shared out tells them as one run does; those about no file first. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const each = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...each.values()].sort((a, b) => byCodeUnit(a.file ?? '', b.file ?? ''));
}

/** What standard error says of problems; a fault of our own is told in full by whoever catches it. */
export function problemMessages(problems: readonly Problem[], { bug }: LintRun): string[] {
  return problems.filter(({ exitCode }) => exitCode === 2 || bug === undefined).map(({ message }) => message);
}
