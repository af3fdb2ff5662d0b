/** The formats a report can be printed in; each is imported when it is asked for. */

import type { Report } from '../finding.ts';
import type { Screen } from './layout.ts';

export interface View extends Screen {
  /** Advice and questions in full. */
  readonly all: boolean;
  /** Errors and warnings only. */
  readonly quiet: boolean;
  /** Whether lines of the plan may be shown. */
  readonly snippets: boolean;
  /** The command that shows everything of one plan. */
  readonly hint: (file: string) => string;
}

/** A report as text, ending in a newline unless empty. Pure: it never writes. */
export type Reporter = (report: Report, view: View) => string;

export type FormatName = 'pretty' | 'compact' | 'json';

export const REPORTERS: Readonly<Record<FormatName, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json,
};
