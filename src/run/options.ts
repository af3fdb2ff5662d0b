/** What the flags of `nlc check` say. */

import type { FailOn } from '../config/settings.ts';
import type { ChangeOptions } from './changed-plans.ts';
import type { ShowOptions } from './report-run.ts';

export interface CheckOptions extends ChangeOptions, ShowOptions {
  readonly stdinFilename?: string;
  readonly ignore: readonly string[];
  readonly listFiles?: boolean;
  readonly passWithNoPlans?: boolean;
  readonly plansOnly?: boolean;
  readonly asOf?: string;
  readonly rule: readonly string[];
  readonly only: readonly string[];
  readonly statement: readonly string[];
  readonly acknowledged: boolean;
  /** A file; false where none is to be in force; undefined where the usual one is, if it is there. */
  readonly baseline?: string | false;
  /** Undefined where the configuration says it. */
  readonly failOn?: FailOn;
  /** A file; false where none is to be in force; undefined where the nearest of each plan is. */
  readonly config?: string | false;
  readonly maxWarnings?: string;
  readonly format: readonly string[];
  /** `i/n`. */
  readonly shard?: string;
  readonly progress: boolean;
}

/** The options when none is given. */
export const PLAIN: CheckOptions = {
  ignore: [],
  rule: [],
  only: [],
  statement: [],
  acknowledged: true,
  format: [],
  color: 'auto',
  snippets: true,
  progress: true,
};

/** The flags besides paths and baseline that decide what is found: parts of one run have them alike. */
export function flagsOf({
  ignore,
  rule,
  only,
  statement,
  acknowledged,
  config,
  changed,
  since,
  staged,
}: CheckOptions): string {
  return JSON.stringify({ ignore, rule, only, statement, acknowledged, config, changed, since, staged });
}
