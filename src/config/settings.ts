/** The settings used to check plans, from flags and configuration together. */

import type { LintContext } from '../lint/lint.ts';

export const FAIL_ON = ['error', 'warning', 'advice', 'none'] as const;
/** The lowest level that fails a check. */
export type FailOn = (typeof FAIL_ON)[number];

/** How to check the plans in one file. */
export interface Settings {
  readonly lintContext: LintContext;
  readonly failOn: FailOn;
  /** Left out if any number of warnings is allowed, or a flag decides for the whole run. */
  readonly warningLimit?: WarningLimit;
}

/** The most warnings that the plans of one configuration may have, all together. */
export interface WarningLimit {
  readonly most: number;
  /** The configuration's file. */
  readonly of: string;
}

/** A value and where it is written, such as `.nlc.yaml:3:10`. */
export interface Sourced<Value> {
  readonly value: Value;
  readonly from: string;
}
