/** Reads and checks the plans of a run one by one. An error in one file doesn't stop the others. */

import { isAlwaysRun } from '../config/choose-rules.ts';
import type { Settings } from '../config/settings.ts';
import type { CrossPlanInput } from '../cross-plan/evaluate.ts';
import { summariseSchools } from '../cross-plan/school-summary.ts';
import type { PlanReport } from '../findings/report.ts';
import { type Problem, UserError, usageError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import type { ReportDepth, Source } from '../lint/lint.ts';
import { lintLazily } from '../lint/lint-lazily.ts';
import type { Plan } from '../plan/model/plan.ts';
import { isFilledIn } from '../plan/placeholder-text.ts';
import { programmeOf } from '../plan/queries/programme.ts';
import type { InterruptibleRun } from './interruptible.ts';
import { crossPlanInput, lintAcross } from './lint-across.ts';
import type { LintedPlan } from './linted-plan.ts';
import { readPlanFile } from './read-plan.ts';

/** A file of the run. */
export interface PlanFile {
  readonly path: string;
  /** False if the file hasn't changed and only changed plans are checked. */
  readonly checked: boolean;
}

export interface LintRun {
  readonly plans: readonly LintedPlan[];
  /** Plans that were read only for comparison with the others. */
  readonly contextOnly: readonly CrossPlanInput[];
  /** How many files were skipped because they haven't changed. */
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  /** The first internal error, to be thrown after everything else is reported. */
  readonly bug?: { readonly error: unknown };
}

/** How to run. */
export interface RunOptions {
  /** What to call standard input. */
  readonly stdinName: string;
  /** Whether the run is one shard. Rules that compare plans then wait for the merge. */
  readonly isPart: boolean;
  /** How much the reports have to say; everything if left out. */
  readonly depth?: ReportDepth;
  readonly interruptible: InterruptibleRun;
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
  { stdinName, isPart, depth, interruptible, onPlan }: RunOptions,
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
      if (!checked) contextOnly.push(...(await contextOnlyIn(source, settings, isPart)));
      else if ('refused' in source) problems.push({ ...usageError(source.refused, file), exitCode: 2 });
      else {
        const own = await plansIn(source, settings, { isOnlyFile: files.length === 1, isPart, depth });
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

interface PlanOptions {
  readonly isOnlyFile: boolean;
  readonly isPart: boolean;
  readonly depth: ReportDepth | undefined;
}

async function plansIn(
  source: Source,
  { lintContext, failOn, warningLimit }: Settings,
  { isOnlyFile, isPart, depth = 'everything' }: PlanOptions,
): Promise<LintedPlan[]> {
  const linted = await lintLazily(source, { ...lintContext, depth });
  const isAlone = isOnlyFile && !isPart && linted.length === 1;
  const plans: LintedPlan[] = [];
  for (const one of linted) {
    const crossPlan = isAlone ? undefined : await crossPlanInput(one, lintContext, isPart);
    const members = one.plan && {
      schools: summariseSchools(one.plan),
      programme: programmeOf(one.plan),
      partners: namesOf(one.plan),
    };
    plans.push({
      report: one.report,
      failOn,
      ...(warningLimit && { warningLimit }),
      ...members,
      ...(crossPlan && { crossPlan }),
    });
  }
  return plans;
}

function namesOf({ partners }: Plan): string[] {
  return partners.map(({ name }) => name).filter(isFilledIn);
}

/**
 * What an unchanged file contributes to rules that compare plans. Ignores read errors, which are reported when the file
 * changes.
 */
async function contextOnlyIn(
  source: Source | { readonly refused: string },
  { lintContext }: Settings,
  isPart: boolean,
): Promise<CrossPlanInput[]> {
  if ('refused' in source) return [];
  const read = await lintLazily(source, {
    ...lintContext,
    rules: lintContext.rules.filter(isAlwaysRun),
    complete: false,
  });
  const inputs = await Promise.all(read.map((one) => crossPlanInput(one, lintContext, isPart)));
  return inputs.flatMap((one) => (one === undefined ? [] : { ...one, checked: false }));
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
