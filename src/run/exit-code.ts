/** Whether a run has failed by what it found. */

import type { FailOn } from '../config/settings.ts';
import type { PlanReport } from '../findings/report.ts';
import { type Problem, UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import { LEVELS, type Level } from '../rules/types.ts';

export interface ExitCodeInput {
  readonly plans: readonly { readonly report: PlanReport; readonly failOn: FailOn }[];
  readonly problems: readonly Problem[];
  readonly maxWarnings: number;
  /** Of a part of a run: what its findings come to is for the whole to say. */
  readonly isPart?: boolean;
}

/** The exit code; of several that apply the greatest. */
export function exitCodeOf({ plans, problems, maxWarnings, isPart = false }: ExitCodeInput): number {
  const fails = plans.some(({ report: { counts }, failOn }) =>
    failingLevels(failOn).some((level) => counts[level] > 0),
  );
  const found = fails || hasTooManyWarnings({ plans, maxWarnings }) ? EXIT.findings : EXIT.ok;
  return Math.max(isPart ? EXIT.ok : found, ...problems.map(({ exitCode }) => exitCode));
}

/** For each plan file the levels at which its findings fail the run: warnings too where there are too many of them. */
export function failingIn(input: Pick<ExitCodeInput, 'plans' | 'maxWarnings'>): (file: string) => readonly Level[] {
  const failOn = new Map(input.plans.map((plan) => [plan.report.file, plan.failOn]));
  const always: readonly Level[] = hasTooManyWarnings(input) ? failingLevels('warning') : [];
  return (file) => [...new Set([...always, ...failingLevels(failOn.get(file) ?? 'error')])];
}

function failingLevels(failOn: FailOn): readonly Level[] {
  return failOn === 'none' ? [] : LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
}

function hasTooManyWarnings({ plans, maxWarnings }: Pick<ExitCodeInput, 'plans' | 'maxWarnings'>): boolean {
  return plans.reduce((sum, { report }) => sum + report.counts.warning, 0) > maxWarnings;
}

/** What `--max-warnings` allows: as many as there may be where it is not given. Throws a `UserError` when it is no number. */
export function maxWarningsOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(text))
    throw new UserError(`--max-warnings needs a whole number, such as 0 or 10, not "${text}".`);
  return Number(text);
}
