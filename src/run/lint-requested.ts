/** Checks the plans that a command line asks for. */

import { type SettingsResolver, settingsResolver } from '../config/settings-resolver.ts';
import { type Problem, type UsageError, UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { writeToStderr } from '../io/stderr.ts';
import { dayOfInstant, printDay } from '../plan/queries/calendar.ts';
import type { Framework } from '../rules/load.ts';
import { amount } from '../text/words.ts';
import { checkingDay } from './as-of.ts';
import type { RunMemory } from './cache/run-memory.ts';
import { elsewhereFor } from './elsewhere.ts';
import { maxWarningsOf } from './exit-code.ts';
import type { Wanted } from './file-result.ts';
import { interruptibleRun } from './interruptible.ts';
import { type LintRun, lintFiles, type PlanFile } from './lint-files.ts';
import { baselinePlaces, defaultBaseline, existingBaseline, loadBaseline } from './load-baseline.ts';
import { type CheckOptions, flagsOf } from './options.ts';
import { type CheckedRun, headOf } from './report-run.ts';
import type { StreamingReport } from './report-stream.ts';
import { obeyedAs, orNoPlansError, type RequestedPlans, requestedPlans } from './requested-plans.ts';
import { requestedExtent, selectFiles, sourceOf } from './select-files.ts';
import { partOf, shardOf } from './shards/shard.ts';
import { shardReport } from './shards/shard-report.ts';
import type { ThreadChoice } from './threads/choose-threads.ts';

/** A run, with the files and rules it used. */
export interface RequestedRun extends CheckedRun {
  /** The files of the run, as requested. */
  readonly files: readonly string[];
  /** Includes the local rules of every configuration used. */
  readonly framework: Framework;
}

/** How a run is reported, as far as that decides how plans are checked. */
interface Reporting {
  /** Gets each plan as soon as it is checked, unless there is a baseline, which needs all of them first. */
  readonly streaming?: StreamingReport | undefined;
  /** What the reports have to say, given the number of plans asked for; everything but lines to write if left out. */
  readonly wantedFor?: (plans: number) => Wanted;
  /** Has what earlier runs wrote. */
  readonly memory?: RunMemory | undefined;
}

const EVERYTHING: Wanted = { depth: 'everything', lines: false };

/** A baseline is compared with the outcomes of rules. */
function wantedIn(wanted: Wanted, isCompared: boolean): Wanted {
  return isCompared && wanted.depth === 'findings' ? { ...wanted, depth: 'outcomes' } : wanted;
}

/** Errors in the request are among the problems. */
export async function lintRequested(
  paths: readonly string[],
  options: CheckOptions,
  framework: Framework,
  io: Io,
  reporting: Pick<Reporting, 'wantedFor'> = {},
): Promise<RequestedRun> {
  return (await lintUnlessKnown(paths, options, framework, io, reporting)) as RequestedRun;
}

/** The exit code instead, if the memory has written what the run would. */
export async function lintUnlessKnown(
  paths: readonly string[],
  options: CheckOptions,
  framework: Framework,
  io: Io,
  { streaming, wantedFor = () => EVERYTHING, memory }: Reporting,
): Promise<RequestedRun | { readonly exitCode: number }> {
  try {
    const maxWarnings = maxWarningsOf(options.maxWarnings);
    const places = paths.length === 0 ? ['.'] : paths;
    const shard = options.shard === undefined ? undefined : shardOf(options.shard, places);
    const { source, today, settings, baseline, known, found, files, notes } = await prepareRun(
      paths,
      options,
      framework,
      io,
    );
    writeToStderr(notes, io);
    const own = shard === undefined ? files : partOf(files, shard);
    const streamed = known === undefined ? streaming : undefined;
    const asOf = printDay(await settings.day(found.files.map(({ path }) => path)));
    const asked = own.filter(({ checked }) => checked).length;
    const wanted = shard === undefined ? wantedIn(wantedFor(asked), known !== undefined) : EVERYTHING;
    const inUse = known === undefined ? undefined : baseline || defaultBaseline(source);
    const exitCode = await memory?.recall({
      ...{ paths: places, files: own, found, settings, today, asOf, wanted, baseline: inUse },
    });
    if (exitCode !== undefined) return { exitCode };
    streamed?.begin(headOf(asOf, framework));
    const linted = await lintSelected(own, settings, options, source, { streaming: streamed, today, wanted });
    writeToStderr(await settings.warnings(), io);
    const request = { paths: places, complete: options.only.length === 0 && options.statement.length === 0 };
    const run = known?.applyTo(linted, { ...request, framework: settings.whole() }) ?? linted;
    const shardRequest = { ...request, baseline: baseline ?? existingBaseline(source), flags: flagsOf(options) };
    return {
      ...run,
      problems: [...found.errors.map(usageProblem), ...run.problems],
      asOf,
      maxWarnings,
      asked,
      passedOver: found,
      configurations: settings.usedConfigurations(),
      files: own.map(({ path }) => path),
      framework: settings.whole(),
      ...(shard && { shard: shardReport(shard, shardRequest, linted, options.snippets) }),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return failedRun(error, framework, io);
  }
}

/** Finds the files and settings of a run. Throws a `UserError` if the request is wrong. */
export async function prepareRun(paths: readonly string[], options: CheckOptions, framework: Framework, io: Io) {
  const source = await sourceOf(options, io);
  const extentOf = requestedExtent(paths, io);
  const today = checkingDay(options.asOf, io);
  const settings = settingsResolver({ ...options, extentOf }, framework, today, source);
  const baseline = options.baseline ?? (await settings.baseline());
  const known = options.shard === undefined ? await loadBaseline(baseline, source) : undefined;
  const found = await findRequested(paths, options, settings, source);
  const named = found.files.map(({ path }) => path);
  const governing = async () => [...(await baselinePlaces(baseline, source)), ...(await settings.governing(named))];
  return { source, today, settings, baseline, known, found, ...(await selectFiles(named, options, governing, source)) };
}

async function lintSelected(
  files: readonly PlanFile[],
  settings: SettingsResolver,
  options: CheckOptions,
  io: Io,
  { streaming, today, wanted }: Pick<Reporting, 'streaming'> & Pick<ThreadChoice, 'today' | 'wanted'>,
): Promise<LintRun> {
  // A terminal can't show a streamed report and a progress line together.
  const showsProgress = options.progress && !(streaming !== undefined && io.stdout.isTTY);
  const interruptible = interruptibleRun(files.length, showsProgress, io, streaming && streamedWords);
  const runOptions = {
    ...(streaming && { onPlan: streaming.plan }),
    stdinName: stdinName(options),
    isPart: options.shard !== undefined,
    wanted,
    interruptible,
    elsewhere: await elsewhereFor(files, { options, today, wanted }, settings.of, stdinName(options), io),
  };
  return lintFiles(files, settings.of, runOptions, io).finally(() => {
    interruptible.end();
    runOptions.elsewhere?.end();
  });
}

/** The result of a run that couldn't start because the request is wrong. */
function failedRun(error: UserError, framework: Framework, io: Io): RequestedRun {
  return {
    plans: [],
    verdicts: [],
    contextOnly: [],
    unchanged: 0,
    problems: error.errors.map(usageProblem),
    asOf: printDay(dayOfInstant(io.now())),
    maxWarnings: 0,
    passedOver: { notPlans: 0, ignored: 0 },
    configurations: [],
    files: [],
    framework,
  };
}

async function findRequested(
  paths: readonly string[],
  options: CheckOptions,
  settings: SettingsResolver,
  io: Io,
): Promise<RequestedPlans> {
  const { passWithNoPlans = false } = options;
  const request = { ...options, paths, passWithNoPlans };
  const found = await requestedPlans(request, io);
  if (found.files.every(({ named, path }) => named && obeyedAs(path, request) === undefined)) return found;
  const { withoutIgnored } = await import('./ignored-plans.ts');
  return orNoPlansError(await withoutIgnored(found, request, settings, io), passWithNoPlans);
}

/** What a streamed report has of an interrupted run. */
function streamedWords(done: number): string {
  if (done === 0) return ' The output has no plan yet.';
  return ` The output has ${done === 1 ? 'the first plan' : `the first ${amount(done)} plans`}, but not the line with the totals.`;
}

function usageProblem(error: UsageError): Problem {
  return { ...error, exitCode: 2 };
}

/** What standard input is called if it has no file name. */
export const NO_NAME = '<stdin>';

export function stdinName({ stdinFilename }: CheckOptions): string {
  return stdinFilename ?? NO_NAME;
}
