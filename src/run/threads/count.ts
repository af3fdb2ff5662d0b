/** How many threads a run uses. */

import { UserError } from '../../io/errors.ts';
import type { Threads } from '../../io/io.ts';

/** A thread takes as long to start and to warm up as it needs for this many plans, so fewer aren't worth one. */
const WORTH_A_THREAD = 100;
const MOST_THREADS = 64;

/**
 * How many threads to start for so many plans; fewer than two means none. Throws a `UserError` if the number asked for
 * can't be used.
 * @param concurrency a number, or `auto`
 */
export async function countOfThreads(
  plans: number,
  concurrency: string | undefined,
  threads: () => Promise<Threads>,
): Promise<number> {
  const asked = askedThreads(concurrency);
  if (asked !== undefined) return Math.min(asked, plans);
  const worth = Math.floor(plans / WORTH_A_THREAD);
  return worth < 2 ? 0 : Math.min((await threads()).available, worth);
}

/** Undefined if the program decides. */
export function askedThreads(concurrency: string | undefined): number | undefined {
  if (concurrency === undefined || concurrency === 'auto') return undefined;
  const count = Number(concurrency);
  if (/^\d+$/.test(concurrency) && count >= 1 && count <= MOST_THREADS) return count;
  throw new UserError(
    `--concurrency needs a number of threads from 1 to ${MOST_THREADS}, or auto, not "${concurrency}".`,
  );
}
