/** `nlc check`: reads the plans named, judges them, prints the report and says by the exit code how it went. */

import { UserError } from '../errors.ts';
import type { BaselineUse, Problem, Report } from '../finding.ts';
import { type Framework, loadFramework } from '../framework/load.ts';
import type { Io } from '../io.ts';
import { dayOfInstant, printDay } from '../plan/calendar.ts';
import { PACKAGE, version } from '../version.ts';
import { openBaseline } from './baseline-in-force.ts';
import type { ChangeOptions } from './changed-plans.ts';
import { checkingDay } from './checking-day.ts';
import { chooseFiles, sourceOf } from './choose-files.ts';
import { chooseRules, isWhole } from './choose-rules.ts';
import { complain } from './complain.ts';
import { type JudgedRun, judgePlans, type Settings } from './judge-plans.ts';
import { publish, targetsOf } from './targets.ts';
import { type ColorChoice, commandLine } from './terminal.ts';
import { type FailOn, failingIn, maxWarningsOf, verdictOf } from './verdict.ts';
import { watchOf } from './watch.ts';

export interface CheckOptions extends ChangeOptions {
  readonly stdinFilename?: string;
  readonly asOf?: string;
  readonly rule: readonly string[];
  readonly only: readonly string[];
  readonly statement: readonly string[];
  readonly acknowledged: boolean;
  /** A file; false where none is to be in force; undefined where the usual one is, if it is there. */
  readonly baseline?: string | false;
  readonly failOn: FailOn;
  readonly maxWarnings?: string;
  readonly format: readonly string[];
  readonly all?: boolean;
  readonly quiet?: boolean;
  readonly color: ColorChoice;
  readonly snippets: boolean;
  readonly progress: boolean;
}

/** The options when none is given. */
export const PLAIN: CheckOptions = {
  rule: [],
  only: [],
  statement: [],
  acknowledged: true,
  failOn: 'error',
  format: [],
  color: 'auto',
  snippets: true,
  progress: true,
};

/** Whatever could be judged is told in every format; then, on standard error, what went wrong. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const targets = targetsOf(options.format);
  const framework = loadFramework();
  const run = await judged(paths, options, framework, io);
  const stdin = stdinName(options);
  const told = await publish(
    reportOf(run, framework),
    targets,
    {
      color: options.color,
      all: options.all === true,
      quiet: options.quiet === true,
      snippets: options.snippets,
      hint: (file) => commandLine('check', '--all', file === stdin ? '-' : file),
      fails: failingIn(run),
    },
    io,
  );
  complain(saidOf(told.problems, run), io);
  if (run.bug !== undefined) throw run.bug.error;
  return told.exitCode;
}

interface CheckedRun extends JudgedRun {
  /** Left out where none is in force. */
  readonly baseline?: BaselineUse;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly maxWarnings: number;
}

async function judged(
  paths: readonly string[],
  options: CheckOptions,
  framework: Framework,
  io: Io,
): Promise<CheckedRun> {
  try {
    const maxWarnings = maxWarningsOf(options.maxWarnings);
    const chosen = chooseRules(framework, options);
    const today = checkingDay(options.asOf, io);
    const settings: Settings = {
      judging: {
        ...chosen,
        complete: isWhole(chosen, framework),
        today,
        acknowledge: options.acknowledged,
        ...(options.only.length === 0 && options.statement.length === 0 && { leaflet: framework }),
      },
      failOn: options.failOn,
    };
    if (paths.length === 0)
      throw new UserError('Name the plan to check, as nlc check plan.yaml; "-" is standard input');
    const source = await sourceOf(options, io);
    const known = await openBaseline(options.baseline, source);
    const { files, notes } = await chooseFiles(inOrder(paths), options, known?.place, source);
    complain(notes, io);
    const watch = watchOf(files.length, options.progress, io);
    try {
      const run = await judgePlans(files, () => settings, stdinName(options), watch, source);
      const told = known?.compared(run, { paths, complete: settings.judging.complete, framework }) ?? run;
      return { ...told, asOf: printDay(today), maxWarnings };
    } finally {
      watch.end();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const problems = error.faults.map((fault): Problem => ({ ...fault, exitCode: 2 }));
    return { plans: [], unchanged: 0, problems, asOf: printDay(dayOfInstant(io.now())), maxWarnings: 0 };
  }
}

function reportOf(run: CheckedRun, { header: { name, edition } }: Framework): Report {
  return {
    tool: { name: PACKAGE, version: version() },
    framework: { name, edition },
    asOf: run.asOf,
    plans: run.plans.map(({ report }) => report),
    passedOver: { notPlans: 0, ignored: 0, unchanged: run.unchanged },
    baseline: run.baseline ?? null,
    problems: run.problems,
    exitCode: verdictOf(run),
  };
}

/** What standard error says of problems; a fault of our own is told in full by whoever catches it. */
function saidOf(problems: readonly Problem[], { bug }: JudgedRun): string[] {
  return problems.filter(({ exitCode }) => exitCode === 2 || bug === undefined).map(({ message }) => message);
}

/** Each path once, by code unit, whatever the machine or locale. */
function inOrder(paths: readonly string[]): string[] {
  return [...new Set(paths)].sort((a, b) => (a < b ? -1 : 1));
}

function stdinName({ stdinFilename }: CheckOptions): string {
  return stdinFilename ?? '<stdin>';
}
