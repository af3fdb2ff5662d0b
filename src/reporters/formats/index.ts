/** The formats a report can be printed in; each is imported when it is asked for. */

import type { Report } from '../../report/report.ts';
import type { Level } from '../../rules/types.ts';
import type { Screen } from '../terminal/layout.ts';

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

export type FormatName =
  | 'pretty'
  | 'compact'
  | 'json'
  | 'jsonl'
  | 'github'
  | 'sarif'
  | 'junit'
  | 'gitlab'
  | 'checkstyle'
  | 'markdown';

export const REPORTERS: Readonly<Record<FormatName, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  github: async () => (await import('./github.ts')).github,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  markdown: async () => (await import('./markdown.ts')).markdown,
};
