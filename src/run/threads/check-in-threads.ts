/** Checks the files of a run in several threads. */

import type { Thread } from '../../io/io.ts';
import type { Elsewhere } from '../lint-files.ts';
import type { PackedResult } from '../packed-plan.ts';
import { spread } from './spread.ts';
import type { ThreadFile } from './thread-messages.ts';

/**
 * What a thread can't check, or had when it died, is left to the run.
 * @param paths all the files of the run, in its order; undefined for those that threads can't read
 * @param threads started for checking
 */
export function checkInThreads(paths: readonly (string | undefined)[], threads: readonly Thread[]): Elsewhere {
  const files = paths.flatMap((path, index): ThreadFile[] => (path === undefined ? [] : [{ index, path }]));
  const { take, end } = spread<PackedResult>(files, threads);
  return { result: take, end };
}
