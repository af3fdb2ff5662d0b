/** `nlc check`: reads the plans asked for, judges them, prints the report and says by the exit code how it went. */

import { type RequestFault, UserError } from '../errors.ts';
import type { BaselineUse, PassedOver, Problem, Report } from '../finding.ts';
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
import { type PlansAsked, plansAsked } from './plans-asked.ts';
import { publish, targetsOf } from './targets.ts';
import { type ColorChoice, commandLine } from './terminal.ts';
import { type FailOn, failingIn, maxWarningsOf, verdictOf } from './verdict.ts';
import { watchOf } from './watch.ts';

export interface CheckOptions extends ChangeOptions {
  readonly stdinFilename?: string;
  readonly ignore: readonly string[];
  readonly listFiles?: boolean;
  readonly passWithNoPlans?: boolean;
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
  ignore: [],
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
  if (options.listFiles === true) return listed(paths, options, io);
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
  readonly passedOver: Omit<PassedOver, 'unchanged'>;
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
    const source = await sourceOf(options, io);
    const known = await openBaseline(options.baseline, source);
    const found = await askedFor(paths, options, source);
    const { files, notes } = await chooseFiles(
      found.files.map(({ path }) => path),
      options,
      known?.place,
      source,
    );
    complain(notes, io);
    const watch = watchOf(files.length, options.progress, io);
    try {
      const run = await judgePlans(files, () => settings, stdinName(options), watch, source);
      const places = paths.length === 0 ? ['.'] : paths;
      const told = known?.compared(run, { paths: places, complete: settings.judging.complete, framework }) ?? run;
      const problems = [...found.faults.map(problemOf), ...told.problems];
      return { ...told, problems, asOf: printDay(today), maxWarnings, passedOver: found };
    } finally {
      watch.end();
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return {
      plans: [],
      unchanged: 0,
      problems: error.faults.map(problemOf),
      asOf: printDay(dayOfInstant(io.now())),
      maxWarnings: 0,
      passedOver: { notPlans: 0, ignored: 0 },
    };
  }
}

function reportOf(run: CheckedRun, { header: { name, edition } }: Framework): Report {
  return {
    tool: { name: PACKAGE, version: version() },
    framework: { name, edition },
    asOf: run.asOf,
    plans: run.plans.map(({ report }) => report),
    passedOver: { notPlans: run.passedOver.notPlans, ignored: run.passedOver.ignored, unchanged: run.unchanged },
    baseline: run.baseline ?? null,
    problems: run.problems,
    exitCode: verdictOf(run),
  };
}

/** What standard error says of problems; a fault of our own is told in full by whoever catches it. */
function saidOf(problems: readonly Problem[], { bug }: JudgedRun): string[] {
  return problems.filter(({ exitCode }) => exitCode === 2 || bug === undefined).map(({ message }) => message);
}

function askedFor(paths: readonly string[], { ignore, passWithNoPlans }: CheckOptions, io: Io): Promise<PlansAsked> {
  return plansAsked({ paths, ignore, passWithNoPlans: passWithNoPlans === true }, io);
}

async function listed(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { listPlans } = await import('./list-plans.ts');
  const source = await sourceOf(options, io);
  return listPlans(await askedFor(paths, options, source), stdinName(options), source);
}

function problemOf(fault: RequestFault): Problem {
  return { ...fault, exitCode: 2 };
}

function stdinName({ stdinFilename }: CheckOptions): string {
  return stdinFilename ?? '<stdin>';
}
