/** Decides the exit code of a run. */

import type { FailOn } from '../config/settings.ts';
import type { PlanReport } from '../findings/report.ts';
import { type Problem, UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import { LEVELS, type Level } from '../rules/types.ts';

export interface ExitCodeInput {
  readonly plans: readonly { readonly report: PlanReport; readonly failOn: FailOn }[];
  readonly problems: readonly Problem[];
  readonly maxWarnings: number;
  /** Whether this is one shard. Its findings don't affect the exit code, because the merged run decides. */
  readonly isPart?: boolean;
}

/** The exit code. If several apply, the greatest wins. */
export function exitCodeOf({ plans, problems, maxWarnings, isPart = false }: ExitCodeInput): number {
  const fails = plans.some(({ report: { counts }, failOn }) =>
    failingLevels(failOn).some((level) => counts[level] > 0),
  );
  const found = fails || hasTooManyWarnings({ plans, maxWarnings }) ? EXIT.findings : EXIT.ok;
  return Math.max(isPart ? EXIT.ok : found, ...problems.map(({ exitCode }) => exitCode));
}

/**
 * Returns a function that gives the levels at which findings in a plan file fail the run. Warnings are included if
 * there are too many.
 */
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

/** The limit set by `--max-warnings`, by default infinite. Throws a `UserError` if the text isn't a valid number. */
export function maxWarningsOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(text))
    throw new UserError(`--max-warnings needs a whole number, such as 0 or 10, not "${text}".`);
  return Number(text);
}
