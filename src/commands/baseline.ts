/** `nlc baseline create|update|prune`: maintains the file of accepted findings, and reports what changed in it. */

import { type SettingsResolver, settingsResolver } from '../config/settings-resolver.ts';
import type { PlanReport } from '../findings/report.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { nameFrom, rootOf } from '../io/paths.ts';
import { screenOf } from '../io/terminal.ts';
import type { Day } from '../plan/queries/calendar.ts';
import { printBaseline } from '../report/baseline-file.ts';
import { compare, type Entry, entriesOf, NEVER_IN_BASELINE, type RunCoverage } from '../report/compare-baseline.ts';
import { type BaselineChange, baselineText, type LeftOut, NOTHING } from '../reporters/commands/baseline.ts';
import { loadFramework } from '../rules/load.ts';
import { checkingDay } from '../run/as-of.ts';
import { withoutIgnored } from '../run/ignored-plans.ts';
import { interruptibleRun } from '../run/interruptible.ts';
import { type LintRun, lintFiles } from '../run/lint-files.ts';
import { defaultBaseline } from '../run/load-baseline.ts';
import { coverageOf, placeOf, readBaselineIn } from '../run/loaded-baseline.ts';
import { PLAIN } from '../run/options.ts';
import { orNoPlansError, requestedPlans } from '../run/requested-plans.ts';
import { chooseThreads } from '../run/threads/choose-threads.ts';
import { mapped, type Sequence } from '../text/sequence.ts';

export interface BaselineOptions {
  /** A file; by default the usual one. */
  readonly baseline?: string;
  readonly force?: boolean;
  readonly asOf?: string;
  readonly progress: boolean;
}

export type BaselineAction = 'create' | 'update' | 'prune';

/** Throws a `UserError` and writes nothing if any of the plans can't be read. */
export async function baseline(
  action: BaselineAction,
  paths: readonly string[],
  options: BaselineOptions,
  io: Io,
): Promise<number> {
  const framework = loadFramework();
  const today = checkingDay(options.asOf, io);
  const settings = settingsResolver(PLAIN, framework, today, io);
  const file = options.baseline ?? (await settings.baseline()) ?? defaultBaseline(io);
  const before = entriesBefore(action, file, options, io);
  const run = await lintAll(paths, options, { settings, today }, io);
  const places = paths.length === 0 ? ['.'] : paths;
  const coverage = coverageIn(placeOf(file, io).folder, places, run, settings, io);
  const after = ACTIONS[action](before, run, coverage);
  const { name, edition } = framework.header;
  io.writeFile(file, printBaseline(`${name} ${edition}`, after));
  const leftOut = action === 'prune' ? NOTHING : leftOutOf(reportsOf(run));
  io.stdout.write(baselineText({ file, leftOut, ...changeOf(before, after) }, screenOf('never', io)));
  return EXIT.ok;
}

/**
 * What the run covers. Every plan below the root was read for comparison, but only the plans asked for were checked.
 */
function coverageIn(
  folder: string,
  paths: readonly string[],
  run: LintRun,
  settings: SettingsResolver,
  io: Io,
): RunCoverage {
  const request = { paths, complete: true, framework: settings.whole() };
  const { whole } = coverageOf(folder, { ...run, unchanged: 0 }, request, io);
  const withContext = coverageOf(folder, run, { ...request, paths: [...paths, rootOf(io.cwd, io.exists)] }, io);
  return { ...withContext, whole };
}

function entriesBefore(action: BaselineAction, file: string, { force }: BaselineOptions, io: Io): readonly Entry[] {
  if (action !== 'create') return readBaselineIn(file, io).entries;
  if (io.exists(file) && /\.ya?ml$/i.test(file))
    throw new UserError(
      `${file} isn't a baseline, so nlc won't overwrite it. Give another name, such as .nlc-baseline.json.`,
    );
  if (force !== true && io.exists(file))
    throw new UserError(
      `${file} already exists. Bring it up to date with nlc baseline update, or overwrite it with --force.`,
    );
  return [];
}

async function lintAll(
  paths: readonly string[],
  { progress }: BaselineOptions,
  { settings, today }: { readonly settings: SettingsResolver; readonly today: Day },
  io: Io,
): Promise<LintRun> {
  if (paths.includes('-'))
    throw new UserError('A baseline is for files, not for standard input. Save the plan to a file, and give its name.');
  const request = await requestedPlans({ paths, ignore: [], passWithNoPlans: false }, io);
  const { files: found, errors } = orNoPlansError(await withoutIgnored(request, {}, settings, io), false);
  if (errors.length > 0) throw new UserError(...errors);
  const files = [
    ...found.map(({ path }) => ({ path, checked: true })),
    ...(
      await othersBelowRoot(
        found.map(({ path }) => path),
        settings,
        io,
      )
    ).map((path) => ({ path, checked: false })),
  ];
  const interruptible = interruptibleRun(files.length, progress, io, () => ' The baseline stays as it was.');
  const wanted = { depth: 'outcomes', lines: false } as const;
  const elsewhere = await chooseThreads(files, { options: PLAIN, today, wanted }, io);
  const runOptions = { stdinName: '', isPart: false, wanted, interruptible, elsewhere } as const;
  const run = await lintFiles(files, settings.of, runOptions, io).finally(() => {
    interruptible.end();
    elsewhere?.end();
  });
  if (run.bug !== undefined) throw run.bug.error;
  if (run.problems.length > 0) throw new UserError(...run.problems);
  return run;
}

/**
 * The plans below the root that weren't asked for. Without them, rules that compare plans would find what a check of
 * everything doesn't find, and miss what it finds. Ignores errors, because these plans aren't checked.
 */
async function othersBelowRoot(asked: readonly string[], settings: SettingsResolver, io: Io): Promise<string[]> {
  const root = nameFrom(io.cwd, rootOf(io.cwd, io.exists)) || '.';
  const request = await requestedPlans({ paths: [root], ignore: [], passWithNoPlans: true }, io);
  const { files } = await withoutIgnored(request, {}, settings, io);
  const known = new Set(asked.map((path) => io.realPath(path)));
  return files.map(({ path }) => path).filter((path) => !known.has(io.realPath(path)));
}

/** The entries of the baseline after each action. */
const ACTIONS: Readonly<
  Record<BaselineAction, (before: readonly Entry[], run: LintRun, coverage: RunCoverage) => Entry[]>
> = {
  create: (_, run, { nameOf }) => entriesOf(reportsOf(run), nameOf),
  update: (before, run, coverage) => {
    const { unchecked } = compare(before, reportsOf(run), coverage);
    return [...unchecked, ...entriesOf(reportsOf(run), coverage.nameOf)];
  },
  prune: (before, run, coverage) => {
    const gone = new Set(compare(before, reportsOf(run), coverage).gone);
    return before.filter((entry) => !gone.has(entry));
  },
};

function reportsOf({ plans }: LintRun): Sequence<PlanReport> {
  return mapped(plans, ({ report }) => report);
}

function changeOf(before: readonly Entry[], after: readonly Entry[]): Omit<BaselineChange, 'file' | 'leftOut'> {
  return {
    entries: after.length,
    plans: new Set(after.map(({ file }) => file)).size,
    added: surplus(after, before),
    removed: surplus(before, after),
  };
}

/** How many entries of the first list aren't in the second. An entry whose plan was moved counts as the same. */
function surplus(some: readonly Entry[], others: readonly Entry[]): number {
  const left = new Map<string, number>();
  for (const { fingerprint } of others) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  return some.filter(({ fingerprint }) => {
    const number = left.get(fingerprint) ?? 0;
    left.set(fingerprint, number - 1);
    return number <= 0;
  }).length;
}

function leftOutOf(plans: Iterable<PlanReport>): LeftOut {
  let acknowledged = 0;
  const unreadable = new Set<string>();
  const never = new Map([...NEVER_IN_BASELINE.keys()].map((rule) => [rule, [] as string[]]));
  for (const { file, network, findings } of plans) {
    if (network === null) unreadable.add(file);
    else {
      acknowledged += findings.filter((finding) => finding.acknowledged !== null).length;
      for (const { rule } of findings) never.get(rule)?.push(file);
    }
  }
  return {
    acknowledged,
    never: [...NEVER_IN_BASELINE].flatMap(([rule, why]) => {
      const files = never.get(rule) ?? [];
      return files.length === 0 ? [] : [{ rule, why, findings: files.length, files: [...new Set(files)] }];
    }),
    unreadable: [...unreadable],
  };
}
