/** A plan that was checked in a run, with what the rest of the run needs to know about it. */
import type { FailOn, WarningLimit } from '../config/settings.ts';
import type { CrossPlanInput } from '../cross-plan/evaluate.ts';
import type { SchoolSummary } from '../cross-plan/school-summary.ts';
import type { Counts, PlanReport } from '../findings/report.ts';
import type { Sequence } from '../text/sequence.ts';

/** A plan's report and the level that fails it. */
export interface LintedPlan {
  readonly report: PlanReport;
  /** Left out if the text couldn't be read as a plan. */
  readonly schools?: readonly SchoolSummary[];
  /** The programme that the network is part of; null if the plan names none. */
  readonly programme?: string | null;
  /** The names of its partners. */
  readonly partners?: readonly string[];
  readonly failOn: FailOn;
  readonly warningLimit?: WarningLimit;
  /** What it contributes to rules that compare plans. */
  readonly crossPlan?: CrossPlanInput;
}

/** What decides whether a plan fails the run. */
export interface Verdict {
  readonly file: string;
  readonly counts: Counts;
  readonly failOn: FailOn;
  readonly warningLimit?: WarningLimit;
}

/** The plans of a run, sorted by file, then by position in the file. */
export interface CheckedPlans {
  /** The reports of a long run are on the disk, and read when they are needed. */
  readonly plans: Sequence<LintedPlan>;
  /** One for each plan. */
  readonly verdicts: readonly Verdict[];
  /** One for each plan; undefined if it isn't compared with others. */
  readonly inputs: readonly (CrossPlanInput | undefined)[];
}

/** Plans that are all in memory. */
export function checkedPlans(plans: readonly LintedPlan[]): CheckedPlans {
  return { plans, verdicts: plans.map(verdictOf), inputs: plans.map(({ crossPlan }) => crossPlan) };
}

function verdictOf({ report: { file, counts }, failOn, warningLimit }: LintedPlan): Verdict {
  return { file, counts, failOn, ...(warningLimit && { warningLimit }) };
}
