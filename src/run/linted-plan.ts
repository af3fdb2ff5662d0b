/** A plan that was checked in a run, with what the rest of the run needs to know about it. */
import type { FailOn, WarningLimit } from '../config/settings.ts';
import type { CrossPlanInput } from '../cross-plan/evaluate.ts';
import type { SchoolSummary } from '../cross-plan/school-summary.ts';
import type { PlanReport } from '../findings/report.ts';

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
