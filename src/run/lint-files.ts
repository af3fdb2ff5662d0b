/** Reads and checks the plans of a run one by one. An error in one file doesn't stop the others. */

import { isAlwaysRun } from '../config/choose-rules.ts';
import type { Settings } from '../config/settings.ts';
import type { CrossPlanInput } from '../cross-plan/evaluate.ts';
import type { PlanReport } from '../findings/report.ts';
import { type Problem, UserError, usageError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import type { Source } from '../lint/lint.ts';
import { lintLazily } from '../lint/lint-lazily.ts';
import { checkFile, comparedBy, placedSummary, type Wanted } from './file-result.ts';
import type { InterruptibleRun } from './interruptible.ts';
import { lintAcross } from './lint-across.ts';
import type { CheckedPlans } from './linted-plan.ts';
import { type PackedResult, unpacked } from './packed-plan.ts';
import { PlanStore } from './plan-store.ts';
import { readPlanFile } from './read-plan.ts';
import { rulesById } from './rules-by-id.ts';

/** A file of the run. */
export interface PlanFile {
  readonly path: string;
  /** False if the file hasn't changed and only changed plans are checked. */
  readonly checked: boolean;
}

export interface LintRun extends Pick<CheckedPlans, 'plans' | 'verdicts'> {
  /** Plans that were read only for comparison with the others. */
  readonly contextOnly: readonly CrossPlanInput[];
  /** How many files were skipped because they haven't changed. */
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  /** The first internal error, to be thrown after everything else is reported. */
  readonly bug?: { readonly error: unknown };
}

/** Checks the files of a run somewhere else. */
export interface Elsewhere {
  /** The result for a file, by its position in the run; undefined if it has to be checked here. */
  result(index: number, settings: Settings): Promise<PackedResult | undefined>;
  /** Call at the end, however the run ended. */
  end(): void;
}

/** How to run. */
export interface RunOptions {
  /** What to call standard input. */
  readonly stdinName: string;
  /** Whether the run is one shard. Rules that compare plans then wait for the merge. */
  readonly isPart: boolean;
  readonly wanted: Wanted;
  readonly interruptible: InterruptibleRun;
  /** Checks files in other threads, if there are any. */
  readonly elsewhere?: Elsewhere | undefined;
  /** Called with each plan's report as soon as it is checked, before rules that compare plans run. */
  readonly onPlan?: (report: PlanReport) => void;
}

/**
 * Checks every file.
 * @param files in the order to report them
 * @param settingsOf throws a `UserError` if the settings for a file are wrong
 */
export async function lintFiles(
  files: readonly PlanFile[],
  settingsOf: (file: string) => Promise<Settings>,
  { stdinName, isPart, wanted, interruptible, onPlan, elsewhere }: RunOptions,
  io: Io,
): Promise<LintRun> {
  const fileOptions = { ...wanted, stdinName, isAlone: files.length === 1 && !isPart };
  const store = new PlanStore(io, wanted);
  const contextOnly: CrossPlanInput[] = [];
  const problems: Problem[] = [];
  let bug: LintRun['bug'];
  for (const [done, { path: file, checked }] of files.entries()) {
    await interruptible.before(done);
    try {
      const settings = await settingsOf(file);
      if (!checked) {
        contextOnly.push(...(await contextOnlyIn(await readPlanFile(file, io, stdinName), settings)));
        continue;
      }
      const result = (await elsewhere?.result(done, settings)) ?? (await checkFile(file, settings, fileOptions, io));
      if ('refused' in result) {
        problems.push({ ...usageError(result.refused, file), exitCode: 2 });
        continue;
      }
      for (const plan of result.plans) {
        const whole = 'report' in plan || onPlan === undefined ? plan : unpacked(plan, rulesById(settings));
        store.add(whole, settings);
        if ('report' in whole) onPlan?.(whole.report);
      }
    } catch (error) {
      if (!(error instanceof UserError)) bug ??= { error };
      problems.push(...problemsOf(error, file).filter((problem) => !isReportedIn(problems, problem)));
    }
  }
  const unchanged = files.filter(({ checked }) => !checked).length;
  const checked = store.all();
  const { plans, verdicts } = isPart ? checked : await lintAcross(checked, contextOnly);
  return { plans, verdicts, contextOnly, unchanged, problems, ...(bug && { bug }) };
}

/**
 * What an unchanged file contributes to rules that compare plans. Ignores read errors, which are reported when the file
 * changes.
 */
async function contextOnlyIn(
  source: Source | { readonly refused: string },
  { lintContext }: Settings,
): Promise<CrossPlanInput[]> {
  if ('refused' in source) return [];
  const read = await lintLazily(source, {
    ...lintContext,
    rules: lintContext.rules.filter(isAlwaysRun),
    complete: false,
  });
  const placed = await Promise.all(read.map(placedSummary));
  return placed.flatMap((one) =>
    one === undefined ? [] : { ...comparedBy(lintContext), file: source.file, placed: one, checked: false },
  );
}

/** Whether the same problem is already reported. Several plans can share one wrong configuration. */
function isReportedIn(problems: readonly Problem[], { message }: Problem): boolean {
  return problems.some((reported) => reported.message === message);
}

/** The problems to report for an error thrown while reading or checking a file. */
function problemsOf(error: unknown, file: string): Problem[] {
  if (error instanceof UserError) return error.errors.map((detail) => ({ ...detail, exitCode: 2 as const }));
  const message = `nlc itself failed on ${file}: ${error instanceof Error ? error.message : String(error)}`;
  return [{ ...usageError(message, file), exitCode: 3 }];
}
