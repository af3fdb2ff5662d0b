/** Reads and judges the plans of a run, one after another: what keeps one from being judged never hides the rest. */

import { isAlwaysRun } from '../config/choose-rules.ts';
import type { Settings } from '../config/settings.ts';
import type { CrossPlanInput } from '../cross-plan/evaluate.ts';
import { summariseSchools } from '../cross-plan/school-summary.ts';
import type { PlanReport } from '../findings/report.ts';
import { type Problem, UserError, usageError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import type { Source } from '../lint/lint.ts';
import { lintLazily } from '../lint/lint-lazily.ts';
import type { InterruptibleRun } from './interruptible.ts';
import { crossPlanInput, lintAcross } from './lint-across.ts';
import type { LintedPlan } from './linted-plan.ts';
import { readPlanFile } from './read-plan.ts';

/** A file of the run. */
export interface PlanFile {
  readonly path: string;
  /** False where nothing in it has changed and only changes are asked for. */
  readonly checked: boolean;
}

export interface LintRun {
  readonly plans: readonly LintedPlan[];
  /** Plans that were read for the others alone. */
  readonly contextOnly: readonly CrossPlanInput[];
  /** How many files were not to be judged. */
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  /** The first fault of our own, to be thrown once the rest is told. */
  readonly bug?: { readonly error: unknown };
}

/** How a run goes about it. */
export interface RunOptions {
  /** What to call standard input. */
  readonly stdinName: string;
  /** The plans are to be told with those of other parts: rules across plans wait for them. */
  readonly isPart: boolean;
  readonly interruptible: InterruptibleRun;
  /** Is told each plan as it is judged, before the rules across plans. */
  readonly onPlan?: (report: PlanReport) => void;
}

/**
 * @param files in the order in which they are told
 * @param settingsOf throws a `UserError` where what is set for a file is wrong
 */
export async function lintFiles(
  files: readonly PlanFile[],
  settingsOf: (file: string) => Promise<Settings>,
  { stdinName, isPart, interruptible, onPlan }: RunOptions,
  io: Io,
): Promise<LintRun> {
  const plans: LintedPlan[] = [];
  const contextOnly: CrossPlanInput[] = [];
  const problems: Problem[] = [];
  let bug: LintRun['bug'];
  for (const [done, { path: file, checked }] of files.entries()) {
    await interruptible.before(done);
    try {
      const settings = await settingsOf(file);
      const source = await readPlanFile(file, io, stdinName);
      if (!checked) contextOnly.push(...(await contextOnlyIn(source, settings)));
      else if ('refused' in source) problems.push({ ...usageError(source.refused, file), exitCode: 2 });
      else {
        const own = await plansIn(source, settings, files.length === 1 && !isPart);
        plans.push(...own);
        for (const { report } of own) onPlan?.(report);
      }
    } catch (error) {
      if (!(error instanceof UserError)) bug ??= { error };
      problems.push(...problemsOf(error, file).filter((problem) => !isReportedIn(problems, problem)));
    }
  }
  const unchanged = files.filter(({ checked }) => !checked).length;
  const reported = isPart ? plans : await lintAcross(plans, contextOnly);
  return { plans: reported, contextOnly, unchanged, problems, ...(bug && { bug }) };
}

async function plansIn(source: Source, { lintContext, failOn }: Settings, isOnlyFile: boolean): Promise<LintedPlan[]> {
  const linted = await lintLazily(source, lintContext);
  const isAlone = isOnlyFile && linted.length === 1;
  const plans: LintedPlan[] = [];
  for (const one of linted) {
    const crossPlan = isAlone ? undefined : await crossPlanInput(one, lintContext);
    const schools = one.plan && summariseSchools(one.plan);
    plans.push({ report: one.report, failOn, ...(schools && { schools }), ...(crossPlan && { crossPlan }) });
  }
  return plans;
}

/** What a file that is not judged brings to those that are; whether it can be read is for when it changes. */
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
  const inputs = await Promise.all(read.map((one) => crossPlanInput(one, lintContext)));
  return inputs.flatMap((one) => (one === undefined ? [] : { ...one, checked: false }));
}

/** Whether the same is said already: of one configuration that several plans are under it is said once. */
function isReportedIn(problems: readonly Problem[], { message }: Problem): boolean {
  return problems.some((reported) => reported.message === message);
}

/** What a report says of an error met while a file was read or judged. */
function problemsOf(error: unknown, file: string): Problem[] {
  if (error instanceof UserError) return error.errors.map((detail) => ({ ...detail, exitCode: 2 as const }));
  const message = `nlc itself failed on ${file}: ${error instanceof Error ? error.message : String(error)}`;
  return [{ ...usageError(message, file), exitCode: 3 }];
}
