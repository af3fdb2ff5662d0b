/** The options of `nlc check`. */

import type { FailOn } from '../config/settings.ts';
import type { ChangeOptions } from './changed-plans.ts';
import type { ShowOptions } from './report-run.ts';

export interface CheckOptions extends ChangeOptions, ShowOptions {
  readonly stdinFilename?: string;
  readonly ignore: readonly string[];
  readonly listFiles?: boolean;
  readonly passWithNoPlans?: boolean;
  readonly plansOnly?: boolean;
  readonly forceExclude?: boolean;
  readonly asOf?: string;
  readonly rule: readonly string[];
  readonly only: readonly string[];
  readonly statement: readonly string[];
  readonly acknowledged: boolean;
  readonly names?: boolean;
  /** A file; false for none; undefined for the default one, if it exists. */
  readonly baseline?: string | false;
  /** Undefined if the configuration decides. */
  readonly failOn?: FailOn;
  /** A file; false for none; undefined for the nearest one of each plan. */
  readonly config?: string | false;
  readonly maxWarnings?: string;
  readonly format: readonly string[];
  readonly pathPrefix?: string;
  /** `i/n`. */
  readonly shard?: string;
  readonly progress: boolean;
  readonly cache?: boolean;
  /** The cache's file; also turns the cache on. */
  readonly cacheLocation?: string;
}

/** The options if no flags are given. */
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

/** Whether results are kept for the next run. The files of git's index aren't on the disk, so theirs aren't. */
export function usesCache({ cache, cacheLocation, staged }: CheckOptions): boolean {
  return (cache === true || cacheLocation !== undefined) && staged !== true;
}

/**
 * The flags, other than paths and baseline, that affect the findings. They must be the same for all shards of a run.
 */
export function flagsOf({
  ignore,
  rule,
  only,
  statement,
  acknowledged,
  names,
  config,
  forceExclude,
  changed,
  since,
  staged,
}: CheckOptions): string {
  return JSON.stringify({
    ignore,
    rule,
    only,
    statement,
    acknowledged,
    names,
    config,
    forceExclude,
    changed,
    since,
    staged,
  });
}
