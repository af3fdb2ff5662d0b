/** A plan that was checked in a run, with what the rest of the run needs to know about it. */
import type { FailOn } from '../config/settings.ts';
import type { CrossPlanInput } from '../cross-plan/evaluate.ts';
import type { SchoolSummary } from '../cross-plan/school-summary.ts';
import type { PlanReport } from '../findings/report.ts';

/** A plan's report and what it is held to. */
export interface LintedPlan {
  readonly report: PlanReport;
  /** Left out where the text could not be read as a plan. */
  readonly schools?: readonly SchoolSummary[];
  readonly failOn: FailOn;
  /** What it brings to the other plans of its run. */
  readonly crossPlan?: CrossPlanInput;
}
