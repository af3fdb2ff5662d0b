/** The type of a report format: a pure function from a report to the pieces of a text. */

import type { PlanReport, Report } from '../../findings/report.ts';
import type { Screen } from '../../io/terminal.ts';
import type { LinesToWrite } from '../../report/where-to-write.ts';
import type { Level } from '../../rules/types.ts';

export interface View extends Screen {
  /** Whether to show advice and questions in full. */
  readonly all: boolean;
  /** How many plans were asked for, if not all of them could be checked. */
  readonly plans?: number;
  /** Whether to show errors and warnings only. */
  readonly quiet: boolean;
  /** Whether the report goes to the summary page of a step on GitHub, which has more room than a comment. */
  readonly isStepSummary?: boolean;
  /** Whether lines of the plan can be shown. */
  readonly snippets: boolean;
  /** The lines to write about a finding. */
  readonly lines: LinesToWrite;
  /** The command that shows everything about one plan. */
  readonly hint: (file: string) => string;
  /** The levels at which an open finding in a plan file fails the run. */
  readonly fails: (file: string) => readonly Level[];
  /** How tools name files. Reports for tools have these names already; those for people keep the user's own. */
  readonly paths: ReportPaths;
}

export interface ReportPaths {
  /** The name of a file, given its path from the working folder. */
  of(file: string): string;
  /** A sentence about the folder that names are relative to. */
  readonly root: string;
}

/**
 * Formats a report as text, which ends in a newline unless it is empty. Pure: it never writes. The text comes in pieces,
 * because that of a long report doesn't fit into the memory.
 */
export type Reporter = (report: Report, view: View) => Generator<string, void>;

/** Formats the lines of a report one plan at a time, while other plans are still being checked. */
export interface StreamWriter {
  readonly begin: (run: Pick<Report, 'tool' | 'framework' | 'asOf'>) => string;
  readonly plan: (plan: PlanReport) => string;
  readonly end: (report: Report) => Iterable<string>;
}
