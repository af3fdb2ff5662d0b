/** `nlc baseline create|update|prune`: keeps the file of findings that are known, and says what it did to it. */

import { type OpenSettings, openSettings } from '../config/open-settings.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { screenOf } from '../io/terminal.ts';
import { compare, type Entry, entriesOf, NEVER_KNOWN, type Sight } from '../report/baseline.ts';
import { printBaseline } from '../report/baseline-file.ts';
import type { PlanReport } from '../report/report.ts';
import { type BaselineChange, baselineText, type LeftOut, NOTHING } from '../reporters/commands/baseline.ts';
import { loadFramework } from '../rules/load.ts';
import { checkingDay } from '../run/as-of.ts';
import { usualBaseline } from '../run/baseline-in-use.ts';
import { withoutIgnored } from '../run/ignored-plans.ts';
import { watchOf } from '../run/interruptible.ts';
import { type JudgedRun, judgePlans } from '../run/lint-files.ts';
import { placeOf, readOpenBaseline, sightOf } from '../run/open-baseline.ts';
import { PLAIN } from '../run/options.ts';
import { orNothing, plansAsked } from '../run/requested-plans.ts';

export interface BaselineOptions {
  /** A file; the usual one where none is given. */
  readonly baseline?: string;
  readonly force?: boolean;
  readonly asOf?: string;
  readonly progress: boolean;
}

export type BaselineAction = 'create' | 'update' | 'prune';

/** Writes nothing, and throws a `UserError`, unless every plan named could be read. */
export async function baseline(
  action: BaselineAction,
  paths: readonly string[],
  options: BaselineOptions,
  io: Io,
): Promise<number> {
  const framework = loadFramework();
  const settings = openSettings(PLAIN, framework, checkingDay(options.asOf, io), io);
  const file = options.baseline ?? (await settings.baseline()) ?? usualBaseline(io);
  const before = entriesBefore(action, file, options, io);
  const run = await judgedRun(paths, options, settings, io);
  const asked = { paths: paths.length === 0 ? ['.'] : paths, complete: true, framework: settings.whole() };
  const sight = sightOf(placeOf(file, io).folder, run, asked, io);
  const after = TURNS[action](before, run, sight);
  const { name, edition } = framework.header;
  io.writeFile(file, printBaseline(`${name} ${edition}`, after));
  const leftOut = action === 'prune' ? NOTHING : leftOutOf(reportsOf(run));
  io.stdout.write(baselineText({ file, leftOut, ...changeOf(before, after) }, screenOf('never', io)));
  return EXIT.sound;
}

function entriesBefore(action: BaselineAction, file: string, { force }: BaselineOptions, io: Io): readonly Entry[] {
  if (action !== 'create') return readOpenBaseline(file, io).entries;
  if (force !== true && io.exists(file))
    throw new UserError(`${file} is there already: nlc baseline update brings it up to date, --force writes it anew`);
  return [];
}

async function judgedRun(
  paths: readonly string[],
  { progress }: BaselineOptions,
  settings: OpenSettings,
  io: Io,
): Promise<JudgedRun> {
  if (paths.includes('-'))
    throw new UserError('A baseline is of files: save the plan on standard input to one, and name that');
  const asked = await plansAsked({ paths, ignore: [], passWithNoPlans: false }, io);
  const { files: found, faults } = orNothing(await withoutIgnored(asked, settings, io), false);
  if (faults.length > 0) throw new UserError(...faults);
  const files = found.map(({ path }) => ({ path, judged: true }));
  const watch = watchOf(files.length, progress, io);
  const way = { stdinName: '', isPart: false, watch };
  const run = await judgePlans(files, settings.of, way, io).finally(() => watch.end());
  if (run.bug !== undefined) throw run.bug.error;
  if (run.problems.length > 0) throw new UserError(...run.problems);
  return run;
}

/** What a baseline holds after each action. */
const TURNS: Readonly<Record<BaselineAction, (before: readonly Entry[], run: JudgedRun, sight: Sight) => Entry[]>> = {
  create: (_, run, { nameOf }) => entriesOf(reportsOf(run), nameOf),
  update: (before, run, sight) => {
    const { untold } = compare(before, reportsOf(run), sight);
    return [...untold, ...entriesOf(reportsOf(run), sight.nameOf)];
  },
  prune: (before, run, sight) => {
    const gone = new Set(compare(before, reportsOf(run), sight).gone);
    return before.filter((entry) => !gone.has(entry));
  },
};

function reportsOf({ plans }: JudgedRun): PlanReport[] {
  return plans.map(({ report }) => report);
}

function changeOf(before: readonly Entry[], after: readonly Entry[]): Omit<BaselineChange, 'file' | 'leftOut'> {
  return {
    entries: after.length,
    plans: new Set(after.map(({ file }) => file)).size,
    added: surplus(after, before),
    removed: surplus(before, after),
  };
}

/** How many entries of the first list have none in the second; one whose plan was moved is the same. */
function surplus(some: readonly Entry[], others: readonly Entry[]): number {
  const left = new Map<string, number>();
  for (const { fingerprint } of others) left.set(fingerprint, (left.get(fingerprint) ?? 0) + 1);
  return some.filter(({ fingerprint }) => {
    const number = left.get(fingerprint) ?? 0;
    left.set(fingerprint, number - 1);
    return number <= 0;
  }).length;
}

function leftOutOf(reports: readonly PlanReport[]): LeftOut {
  const judged = reports.filter(({ network }) => network !== null).flatMap(({ findings }) => findings);
  return {
    acknowledged: judged.filter(({ acknowledged }) => acknowledged !== null).length,
    never: [...NEVER_KNOWN].flatMap(([rule, why]) => {
      const findings = judged.filter((finding) => finding.rule === rule).length;
      return findings === 0 ? [] : [{ rule, why, findings }];
    }),
    unjudged: [...new Set(reports.filter(({ network }) => network === null).map(({ file }) => file))],
  };
}
