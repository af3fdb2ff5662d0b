/** Reads and checks one file, without looking at the other plans of the run. */

import type { Settings } from '../config/settings.ts';
import type { LocatedSummary } from '../cross-plan/located-summary.ts';
import { summariseSchools } from '../cross-plan/school-summary.ts';
import type { Io } from '../io/io.ts';
import type { LintContext, LintResult, ReportDepth } from '../lint/lint.ts';
import { lintLazily } from '../lint/lint-lazily.ts';
import type { Plan } from '../plan/model/plan.ts';
import { isFilledIn } from '../plan/placeholder-text.ts';
import { programmeOf } from '../plan/queries/programme.ts';
import type { LintedPlan } from './linted-plan.ts';
import { readPlanFile } from './read-plan.ts';

/** The results for each document of a file; or why the file couldn't be read, in words that include its name. */
export type FileResult = { readonly refused: string } | { readonly plans: readonly PlanResult[] };

/** What a plan gives by itself. */
export interface PlanResult extends Pick<LintedPlan, 'report' | 'schools' | 'programme' | 'partners'> {
  /** Left out if no plan is compared with this one, or what that needs couldn't be read. */
  readonly placed?: LocatedSummary;
}

/** What the reports of a run have to say. */
export interface Wanted {
  readonly depth: ReportDepth;
  /** Whether a format for tools shows the lines to write about every finding. */
  readonly lines: boolean;
}

export interface FileOptions extends Wanted {
  /** What to call standard input. */
  readonly stdinName: string;
  /** Whether no other file will be compared with it. */
  readonly isAlone: boolean;
}

/**
 * Checks the plans of a file.
 * @param path `-` for standard input
 */
export async function checkFile(
  path: string,
  { lintContext }: Pick<Settings, 'lintContext'>,
  { stdinName, isAlone, depth, lines }: FileOptions,
  io: Io,
): Promise<FileResult> {
  const source = await readPlanFile(path, io, stdinName);
  if ('refused' in source) return source;
  const linted = await lintLazily(source, { ...lintContext, depth });
  const isCompared = !isAlone || linted.length > 1;
  const plans = await Promise.all(linted.map((one) => planResult(one, isCompared)));
  if (!lines) return { plans };
  const { withLines } = await import('../report/lines-to-write.ts');
  return { plans: plans.map((plan) => ({ ...plan, report: withLines(plan.report) })) };
}

async function planResult(linted: LintResult, isCompared: boolean): Promise<PlanResult> {
  const { report, plan } = linted;
  const placed = isCompared ? await placedSummary(linted) : undefined;
  return {
    report,
    ...(plan && { schools: summariseSchools(plan), programme: programmeOf(plan), partners: partnersOf(plan) }),
    ...(placed && { placed }),
  };
}

function partnersOf({ partners }: Plan): string[] {
  return partners.map(({ name }) => name).filter(isFilledIn);
}

/** The summary of a plan for rules that compare plans; undefined if what they need of it can't be read. */
export async function placedSummary({
  plan,
  partial,
  locate,
}: Pick<LintResult, 'plan' | 'partial' | 'locate'>): Promise<LocatedSummary | undefined> {
  if (plan === undefined || locate === undefined) return undefined;
  const { locateSummary, summarisePlan } = await import('../cross-plan/located-summary.ts');
  return partial?.watch(summarisePlan).isTouched === true ? undefined : locateSummary(plan, locate);
}

/** A result with what the settings say about it. */
export function withSettings({ placed, ...result }: PlanResult, settings: Settings): LintedPlan {
  const { lintContext, failOn, warningLimit } = settings;
  return {
    ...result,
    failOn,
    ...(warningLimit && { warningLimit }),
    ...(placed && { crossPlan: { ...comparedBy(lintContext), file: result.report.file, placed, checked: true } }),
  };
}

/** How a plan is compared with others. */
export function comparedBy({ crossPlanRules, acknowledge }: LintContext) {
  return { rules: crossPlanRules, acknowledge };
}
