/** `nlc check`: reads the plans asked for, judges them, prints the report and says by the exit code how it went. */

import { type OpenSettings, openSettings } from '../config/open-settings.ts';
import { type RequestFault, UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { complain } from '../io/stderr.ts';
import { dayOfInstant, printDay } from '../plan/queries/calendar.ts';
import type { Problem } from '../report/report.ts';
import { type Framework, loadFramework } from '../rules/load.ts';
import { checkingDay } from '../run/as-of.ts';
import { baselinePlaces, openBaseline } from '../run/baseline-in-use.ts';
import { maxWarningsOf } from '../run/exit-code.ts';
import { watchOf } from '../run/interruptible.ts';
import { type JudgedRun, judgePlans, type PlanFile } from '../run/lint-files.ts';
import { type CheckOptions, flagsOf } from '../run/options.ts';
import { targetsOf } from '../run/outputs.ts';
import { type CheckedRun, headOf, tellRun } from '../run/report-run.ts';
import { orNothing, type PlansAsked, plansAsked } from '../run/requested-plans.ts';
import { chooseFiles, sourceOf } from '../run/select-files.ts';
import { partOf, shardOf } from '../run/shards/shard.ts';
import { carriedShard } from '../run/shards/shard-report.ts';
import { type Stream, streamOf } from '../run/streaming-report.ts';

export { PLAIN } from '../run/options.ts';

/** Whatever could be judged is told in every format; then, on standard error, what went wrong. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  if (options.listFiles === true) return listed(paths, options, io);
  const targets = targetsOf(options.format);
  const framework = loadFramework();
  const stream = await streamOf(targets, io);
  const run = await judged(paths, options, framework, io, stream);
  return tellRun(run, targets, options, { framework, stdin: stdinName(options), stream, io });
}

/** A run, and what it was of. */
export interface AskedRun extends CheckedRun {
  /** The files of the run, as they were asked for. */
  readonly files: readonly string[];
  /** With the local rules of every configuration in force. */
  readonly framework: Framework;
}

/**
 * A wrong request is among the problems.
 * @param stream told each plan as it is judged, unless a baseline has to see all of them first
 */
export async function judged(
  paths: readonly string[],
  options: CheckOptions,
  framework: Framework,
  io: Io,
  stream?: Stream,
): Promise<AskedRun> {
  try {
    const maxWarnings = maxWarningsOf(options.maxWarnings);
    const places = paths.length === 0 ? ['.'] : paths;
    const shard = options.shard === undefined ? undefined : shardOf(options.shard, places);
    const { source, settings, baseline, known, found, files, notes } = await asked(paths, options, framework, io);
    complain(notes, io);
    const own = shard === undefined ? files : partOf(files, shard);
    const telling = known === undefined ? stream : undefined;
    const asOf = printDay(checkingDay(options.asOf, io));
    telling?.begin(headOf(asOf, framework));
    const run = await judgedFiles(own, settings, options, source, telling);
    const ask = { paths: places, complete: options.only.length === 0 && options.statement.length === 0 };
    const told = known?.compared(run, { ...ask, framework: settings.whole() }) ?? run;
    const carried = { ...ask, baseline: baseline ?? null, flags: flagsOf(options) };
    return {
      ...told,
      problems: [...found.faults.map(problemOf), ...told.problems],
      asOf,
      maxWarnings,
      passedOver: found,
      configurations: settings.inForce(),
      files: own.map(({ path }) => path),
      framework: settings.whole(),
      ...(shard && { shard: carriedShard(shard, carried, run, options.snippets) }),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return refusedRun(error, framework, io);
  }
}

/** What a run is about, before anything is judged. Throws a `UserError` where what is asked for is wrong. */
async function asked(paths: readonly string[], options: CheckOptions, framework: Framework, io: Io) {
  const source = await sourceOf(options, io);
  const settings = openSettings(options, framework, checkingDay(options.asOf, io), source);
  const baseline = options.baseline ?? (await settings.baseline());
  const known = options.shard === undefined ? await openBaseline(baseline, source) : undefined;
  const found = await askedFor(paths, options, settings, source);
  const named = found.files.map(({ path }) => path);
  const governing = async () => [...(await baselinePlaces(baseline, source)), ...(await settings.governing(named))];
  return { source, settings, baseline, known, found, ...(await chooseFiles(named, options, governing, source)) };
}

async function judgedFiles(
  files: readonly PlanFile[],
  settings: OpenSettings,
  options: CheckOptions,
  io: Io,
  stream: Stream | undefined,
): Promise<JudgedRun> {
  // One line of a terminal cannot both hold a report and say how far it has come.
  const showsProgress = options.progress && !(stream !== undefined && io.stdout.isTTY);
  const watch = watchOf(files.length, showsProgress, io);
  const way = {
    ...(stream && { tell: stream.plan }),
    stdinName: stdinName(options),
    isPart: options.shard !== undefined,
    watch,
  };
  return judgePlans(files, settings.of, way, io).finally(() => watch.end());
}

/** A run that came to nothing, since what was asked is wrong. */
function refusedRun(error: UserError, framework: Framework, io: Io): AskedRun {
  return {
    plans: [],
    bystanders: [],
    unchanged: 0,
    problems: error.faults.map(problemOf),
    asOf: printDay(dayOfInstant(io.now())),
    maxWarnings: 0,
    passedOver: { notPlans: 0, ignored: 0 },
    configurations: [],
    files: [],
    framework,
  };
}

async function askedFor(
  paths: readonly string[],
  options: CheckOptions,
  settings: OpenSettings,
  io: Io,
): Promise<PlansAsked> {
  const { ignore, passWithNoPlans = false, plansOnly = false } = options;
  const found = await plansAsked({ paths, ignore, passWithNoPlans, plansOnly }, io);
  if (found.files.every(({ named }) => named)) return found;
  const { withoutIgnored } = await import('../run/ignored-plans.ts');
  return orNothing(await withoutIgnored(found, settings, io), passWithNoPlans);
}

async function listed(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { listPlans } = await import('../run/list-plans.ts');
  const { source, found, files, notes } = await asked(paths, options, loadFramework(), io);
  const judged = new Set(files.filter((file) => file.judged).map(({ path }) => path));
  if (judged.size === 0) complain(notes, io);
  return listPlans({ ...found, files: found.files.filter(({ path }) => judged.has(path)) }, stdinName(options), source);
}

function problemOf(fault: RequestFault): Problem {
  return { ...fault, exitCode: 2 };
}

function stdinName({ stdinFilename }: CheckOptions): string {
  return stdinFilename ?? '<stdin>';
}
