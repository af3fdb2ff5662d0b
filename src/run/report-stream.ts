/** Writes a report plan by plan. */
import type { PlanReport, Report } from '../findings/report.ts';

export interface StreamingReport {
  begin(run: Pick<Report, 'tool' | 'framework' | 'asOf'>): void;
  /** Writes one plan's own results. Results of comparing plans come at the end. */
  plan(report: PlanReport): void;
  /** Returns the rest of the report, in pieces. */
  end(report: Report): Iterable<string>;
  /** Whether anything has been written. */
  readonly hasBegun: boolean;
}
