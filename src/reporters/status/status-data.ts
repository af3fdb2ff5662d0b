/** The data of `nlc status`, and the type of a status format. */
import type { Portfolio } from '../../cross-plan/portfolio.ts';
import type { Filters } from '../../cross-plan/select-plans.ts';
import type { Report } from '../../findings/report.ts';
import type { Screen } from '../../io/terminal.ts';

export interface Status
  extends Pick<Report, 'tool' | 'framework' | 'configurations' | 'asOf' | 'passedOver' | 'problems' | 'exitCode'> {
  /** The plans shown. */
  readonly portfolio: Portfolio;
  /**
   * The filters in use, and the same in words that fit after "only networks". The words are empty if there are no
   * filters.
   */
  readonly filters: Filters & { readonly words: string };
  /** How many plans could be read, including those not shown. */
  readonly read: number;
  /** Plans that couldn't be read. They are always shown, because any of them might match the filters. */
  readonly unread: readonly Unread[];
}

/** A document that couldn't be read as a plan, and why. */
export interface Unread {
  readonly file: string;
  /** 0-based index of the document in its file. */
  readonly document: number;
  /** One line. It includes the file name if the problem has no location in the file. */
  readonly message: string;
  /** 1-based location; null if the problem has none. */
  readonly line: number | null;
  readonly column: number | null;
}

export interface StatusView extends Screen {
  /** Whether to show every gap, question, strength and school. */
  readonly all: boolean;
  /** The command that shows which networks have findings of a rule. */
  readonly hint: (rule: string) => string;
}

/** Formats a status as text, which ends in a newline unless it is empty. Pure: it never writes. */
export type StatusReporter = (status: Status, view: StatusView) => string;
