/** The status of many plans as data, and what a status format is. */
import type { Portfolio } from '../../cross-plan/portfolio.ts';
import type { Filters } from '../../cross-plan/select-plans.ts';
import type { Report } from '../../findings/report.ts';
import type { Screen } from '../../io/terminal.ts';

export interface Status extends Pick<Report, 'tool' | 'framework' | 'asOf' | 'passedOver' | 'problems' | 'exitCode'> {
  /** The plans shown. */
  readonly portfolio: Portfolio;
  /** What the plans shown were asked to be, and the same in words that follow "only networks"; empty where all are shown. */
  readonly filters: Filters & { readonly words: string };
  /** How many plans could be read, shown or not. */
  readonly read: number;
  /** Any of them might be one that is asked for, so they are always shown. */
  readonly unread: readonly Unread[];
}

/** What could not be read as a plan, and why. */
export interface Unread {
  readonly file: string;
  /** 0-based index of the document in its file. */
  readonly document: number;
  /** A line, which names the file where it stands at no place in it. */
  readonly message: string;
  /** Where it stands, 1-based; null where it stands at no place. */
  readonly line: number | null;
  readonly column: number | null;
}

export interface StatusView extends Screen {
  /** Every gap, question, strength and school. */
  readonly all: boolean;
  /** The command that shows which networks a rule finds fault with. */
  readonly hint: (rule: string) => string;
}

/** A status as text; ending in a newline unless empty. Pure: it never writes. */
export type StatusReporter = (status: Status, view: StatusView) => string;
