/** What the plans of a run are judged by, as flags and configuration together have it. */

import type { LintContext } from '../lint/lint.ts';

export const FAIL_ON = ['error', 'warning', 'advice', 'none'] as const;
/** The lowest level that fails a check. */
export type FailOn = (typeof FAIL_ON)[number];

/** How the plans of one file are judged. */
export interface Settings {
  readonly lintContext: LintContext;
  readonly failOn: FailOn;
}

/** A value and where it is written, as `.nlc.yaml:3:10`. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly from: string;
}
