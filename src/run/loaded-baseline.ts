/** Reads a baseline and applies it to a run. */

import type { Governing } from '../config/settings-resolver.ts';
import { countsWithout } from '../findings/counts.ts';
import type { BaselineUse, Counts } from '../findings/report.ts';
import { UserError, usageError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { folderOf, isInside, nameFrom, wholePath } from '../io/paths.ts';
import { type Baseline, MAX_BASELINE, readBaseline } from '../report/baseline-file.ts';
import { compare, type Entry, type RunCoverage } from '../report/compare-baseline.ts';
import type { Framework } from '../rules/load.ts';
import { mapped } from '../text/sequence.ts';
import type { LintRun } from './lint-files.ts';

/** What the run was asked to check. */
export interface BaselineRequest {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Whether the whole rule set ran. */
  readonly complete: boolean;
  readonly framework: Framework;
}

/** The baseline's file and the folder it applies to, as absolute paths. */
export function placeOf(file: string, { cwd }: Io): Governing {
  const whole = wholePath(cwd, file);
  return { folder: folderOf(whole), decides: (one) => one === whole };
}

export interface LoadedBaseline {
  /** Relative to the working folder. */
  readonly file: string;
  readonly entries: readonly Entry[];
  /** Returns the run with the state of every finding, and what the baseline did. */
  applyTo(run: LintRun, request: BaselineRequest): LintRun & { readonly baseline: BaselineUse };
}

/** Throws a `UserError` with each error in the file and its position. */
export function readBaselineIn(file: string, io: Io): LoadedBaseline {
  const { framework: writtenFor, entries } = baselineIn(file, io);
  const { folder } = placeOf(file, io);
  return {
    file,
    entries,
    applyTo: (run, request) => {
      const reports = mapped(run.plans, ({ report }) => report);
      const { withStates, known, gone } = compare(entries, reports, coverageOf(folder, run, request, io));
      const nameIt = (name: string) => nameFrom(io.cwd, wholePath(folder, name));
      return {
        ...run,
        plans: mapped(run.plans, (plan, index) => ({ ...plan, report: withStates(plan.report, index) })),
        verdicts: run.verdicts.map((verdict, index) => ({
          ...verdict,
          counts: countsWithout(verdict.counts, known[index] as Counts),
        })),
        baseline: { file, writtenFor, gone: gone.map((entry) => ({ ...entry, file: nameIt(entry.file) })) },
      };
    },
  };
}

/** Rewords the read errors of plans for a baseline. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^doesn't exist/, "doesn't exist. Create it with nlc baseline create."],
  [/^is a folder/, 'is a folder, not a baseline.'],
];

function baselineIn(file: string, io: Io): Baseline {
  const read = io.readFile(file, MAX_BASELINE);
  if ('bytes' in read) return readBaseline(read.bytes, file);
  const what = REFUSED.find(([known]) => known.test(read.refused))?.[1] ?? read.refused;
  throw new UserError(usageError(`${file} ${what}`, file));
}

/**
 * What the run covers of the plans that baseline entries refer to.
 * @param folder the baseline's folder, as an absolute path
 */
export function coverageOf(
  folder: string,
  run: LintRun,
  { paths, complete, framework }: BaselineRequest,
  io: Io,
): RunCoverage {
  const isAllRead = paths.some((path) => isInside(wholePath(io.cwd, path), folder));
  const crossPlanRules = new Set(framework.crossPlanRules.map(({ id }) => id));
  const ids = new Set([...framework.rules.map(({ id }) => id), ...crossPlanRules]);
  return {
    nameOf: (file) => nameFrom(folder, wholePath(io.cwd, file)),
    exists: (file) => io.exists(wholePath(folder, file)),
    whole: isAllRead && run.unchanged === 0,
    hasAll: (rule) => isAllRead || !crossPlanRules.has(rule),
    isRetired: (rule) => complete && !ids.has(rule),
  };
}
