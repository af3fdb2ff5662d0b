/** Decides the exit code of a run. */

import type { FailOn } from '../config/settings.ts';
import { type Problem, UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import { LEVELS, type Level } from '../rules/types.ts';
import { count } from '../text/words.ts';
import type { Verdict } from './linted-plan.ts';

export interface ExitCodeInput {
  /** One for each plan. */
  readonly verdicts: readonly Verdict[];
  readonly problems: readonly Problem[];
  readonly maxWarnings: number;
  /** Whether this is one shard. Its findings don't affect the exit code, because the merged run decides. */
  readonly isPart?: boolean;
}

/** The exit code. If several apply, the greatest wins. */
export function exitCodeOf({ verdicts, problems, maxWarnings, isPart = false }: ExitCodeInput): number {
  const fails = verdicts.some(({ counts, failOn }) => failingLevels(failOn).some((level) => counts[level] > 0));
  const found = fails || withTooManyWarnings({ verdicts, maxWarnings }).size > 0 ? EXIT.findings : EXIT.ok;
  return Math.max(isPart ? EXIT.ok : found, ...problems.map(({ exitCode }) => exitCode));
}

/**
 * Returns a function that gives the levels at which findings in a plan file fail the run. Warnings are included if
 * there are too many.
 */
export function failingIn(input: Pick<ExitCodeInput, 'verdicts' | 'maxWarnings'>): (file: string) => readonly Level[] {
  const failOn = new Map(input.verdicts.map(({ file, failOn }) => [file, failOn]));
  const tooMany = withTooManyWarnings(input);
  return (file) => [
    ...new Set([...(tooMany.has(file) ? failingLevels('warning') : []), ...failingLevels(failOn.get(file) ?? 'error')]),
  ];
}

function failingLevels(failOn: FailOn): readonly Level[] {
  return failOn === 'none' ? [] : LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
}

/** The files of plans that have too many warnings: together, or with the others of their configuration. */
function withTooManyWarnings(input: Pick<ExitCodeInput, 'verdicts' | 'maxWarnings'>): ReadonlySet<string> {
  return new Set(exceededIn(input).flatMap(({ plans }) => plans.map(({ file }) => file)));
}

/** A limit on warnings, and the plans that have more of them together. */
interface Exceeded {
  readonly plans: readonly Verdict[];
  readonly most: number;
  /** The configuration file that sets the limit; undefined for `--max-warnings`. */
  readonly of?: string;
}

function exceededIn({ verdicts, maxWarnings }: Pick<ExitCodeInput, 'verdicts' | 'maxWarnings'>): Exceeded[] {
  if (warningsIn(verdicts) > maxWarnings) return [{ plans: verdicts, most: maxWarnings }];
  const limits = new Map(
    verdicts.flatMap(({ warningLimit }) => (warningLimit ? [[warningLimit.of, warningLimit.most]] : [])),
  );
  return [...limits]
    .map(([of, most]) => ({ of, most, plans: verdicts.filter(({ warningLimit }) => warningLimit?.of === of) }))
    .filter((limit) => warningsIn(limit.plans) > limit.most);
}

function warningsIn(verdicts: readonly Verdict[]): number {
  return verdicts.reduce((total, { counts }) => total + counts.warning, 0);
}

/** A sentence on each limit on warnings that fails the run. A shard has none, because only the merged run decides. */
export function tooManyWarnings({ isPart = false, ...input }: Omit<ExitCodeInput, 'problems'>): string[] {
  if (isPart) return [];
  return exceededIn(input).map(({ plans, most, of }) => {
    const allowed = most === 0 ? 'no warnings' : count(most, 'warning');
    const found = warningsIn(plans);
    return of === undefined
      ? `--max-warnings allows ${allowed}, but there ${found === 1 ? 'is' : 'are'} ${found}.`
      : `max-warnings in ${of} allows ${allowed}, but its plans have ${found}.`;
  });
}

/** The limit set by `--max-warnings`, by default infinite. Throws a `UserError` if the text isn't a valid number. */
export function maxWarningsOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(text))
    throw new UserError(`--max-warnings needs a whole number, such as 0 or 10, not "${text}".`);
  return Number(text);
}
