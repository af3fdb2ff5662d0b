/** What writes a report plan by plan. */
import type { PlanReport, Report } from '../findings/report.ts';

export interface StreamingReport {
  begin(run: Pick<Report, 'tool' | 'framework' | 'asOf'>): void;
  /** A plan by itself; what others have to do with it comes at the end. */
  plan(report: PlanReport): void;
  /** All that is left to tell. */
  end(report: Report): string;
  /** Whether something has been told. */
  readonly hasBegun: boolean;
}
