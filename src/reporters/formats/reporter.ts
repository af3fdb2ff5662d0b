/** What a report format is: a pure function from a report to text. */

import type { PlanReport, Report } from '../../findings/report.ts';
import type { Screen } from '../../io/terminal.ts';
import type { Level } from '../../rules/types.ts';

export interface View extends Screen {
  /** Advice and questions in full. */
  readonly all: boolean;
  /** Errors and warnings only. */
  readonly quiet: boolean;
  /** Whether lines of the plan may be shown. */
  readonly snippets: boolean;
  /** The command that shows everything of one plan. */
  readonly hint: (file: string) => string;
  /** The levels at which an open finding of a plan file fails the run. */
  readonly fails: (file: string) => readonly Level[];
}

/** A report as text, ending in a newline unless empty. Pure: it never writes. */
export type Reporter = (report: Report, view: View) => string;

/** The lines of a report that can be written one plan at a time, while others are still being checked. */
export interface StreamWriter {
  readonly begin: (run: Pick<Report, 'tool' | 'framework' | 'asOf'>) => string;
  readonly plan: (plan: PlanReport) => string;
  readonly end: (report: Report) => string;
}
