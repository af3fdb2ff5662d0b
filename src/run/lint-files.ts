/** Reads and judges the plans of a run, one after another: what keeps one from being judged never hides the rest. */

import { isAlwaysRun } from '../config/choose-rules.ts';
import type { FailOn, Settings } from '../config/settings.ts';
import type { Together } from '../cross-plan/evaluate.ts';
import { type SeenSchool, seenSchools } from '../cross-plan/school-summary.ts';
import { faultOf, UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { judgeFile, type Source } from '../lint/lint.ts';
import type { PlanReport, Problem } from '../report/report.ts';
import type { Watch } from './interruptible.ts';
import { broughtBy, judgeTogether } from './lint-across.ts';
import { readPlanFile } from './read-plan.ts';

/** A plan's report and what it is held to. */
export interface JudgedPlan {
  readonly report: PlanReport;
  /** Left out where the text could not be read as a plan. */
  readonly schools?: readonly SeenSchool[];
  readonly failOn: FailOn;
  /** What it brings to the other plans of its run. */
  readonly together?: Together;
}

/** A file of the run. */
export interface PlanFile {
  readonly path: string;
  /** False where nothing in it has changed and only changes are asked for. */
  readonly judged: boolean;
}

export interface JudgedRun {
  readonly plans: readonly JudgedPlan[];
  /** Plans that were read for the others alone. */
  readonly bystanders: readonly Together[];
  /** How many files were not to be judged. */
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  /** The first fault of our own, to be thrown once the rest is told. */
  readonly bug?: { readonly error: unknown };
}

/** How a run goes about it. */
export interface Way {
  /** What to call standard input. */
  readonly stdinName: string;
  /** The plans are to be told with those of other parts: rules across plans wait for them. */
  readonly isPart: boolean;
  readonly watch: Watch;
  /** Is told each plan as it is judged, before the rules across plans. */
  readonly tell?: (report: PlanReport) => void;
}

/**
 * @param files in the order in which they are told
 * @param settingsOf throws a `UserError` where what is set for a file is wrong
 */
export async function judgePlans(
  files: readonly PlanFile[],
  settingsOf: (file: string) => Promise<Settings>,
  { stdinName, isPart, watch, tell }: Way,
  io: Io,
): Promise<JudgedRun> {
  const plans: JudgedPlan[] = [];
  const bystanders: Together[] = [];
  const problems: Problem[] = [];
  let bug: JudgedRun['bug'];
  for (const [done, { path: file, judged }] of files.entries()) {
    await watch.before(done);
    try {
      const settings = await settingsOf(file);
      const source = await readPlanFile(file, io, stdinName);
      if (!judged) bystanders.push(...(await bystandersIn(source, settings)));
      else if ('refused' in source) problems.push({ ...faultOf(source.refused, file), exitCode: 2 });
      else {
        const own = await plansIn(source, settings, files.length === 1 && !isPart);
        plans.push(...own);
        for (const { report } of own) tell?.(report);
      }
    } catch (error) {
      if (!(error instanceof UserError)) bug ??= { error };
      problems.push(...problemsOf(error, file).filter((problem) => !isToldIn(problems, problem)));
    }
  }
  const unchanged = files.filter(({ judged }) => !judged).length;
  const told = isPart ? plans : await judgeTogether(plans, bystanders);
  return { plans: told, bystanders, unchanged, problems, ...(bug && { bug }) };
}

async function plansIn(source: Source, { judging, failOn }: Settings, isOnlyFile: boolean): Promise<JudgedPlan[]> {
  const judged = judgeFile(source, judging);
  const isAlone = isOnlyFile && judged.length === 1;
  const plans: JudgedPlan[] = [];
  for (const one of judged) {
    const together = isAlone ? undefined : await broughtBy(one, judging);
    const schools = one.plan && seenSchools(one.plan);
    plans.push({ report: one.report, failOn, ...(schools && { schools }), ...(together && { together }) });
  }
  return plans;
}

/** What a file that is not judged brings to those that are; whether it can be read is for when it changes. */
async function bystandersIn(source: Source | { readonly refused: string }, { judging }: Settings): Promise<Together[]> {
  if ('refused' in source) return [];
  const read = judgeFile(source, { ...judging, rules: judging.rules.filter(isAlwaysRun), complete: false });
  const brought = await Promise.all(read.map((one) => broughtBy(one, judging)));
  return brought.flatMap((one) => (one === undefined ? [] : { ...one, judged: false }));
}

/** Whether the same is said already: of one configuration that several plans are under it is said once. */
function isToldIn(problems: readonly Problem[], { message }: Problem): boolean {
  return problems.some((told) => told.message === message);
}

/** What a report says of an error met while a file was read or judged. */
function problemsOf(error: unknown, file: string): Problem[] {
  if (error instanceof UserError) return error.faults.map((fault) => ({ ...fault, exitCode: 2 as const }));
  const message = `nlc itself failed on ${file}: ${error instanceof Error ? error.message : String(error)}`;
  return [{ ...faultOf(message, file), exitCode: 3 }];
}
