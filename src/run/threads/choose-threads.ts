/** How many threads check the files of a run, and with what. */

import { UserError } from '../../io/errors.ts';
import type { Io } from '../../io/io.ts';
import type { ReportDepth } from '../../lint/lint.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import type { Elsewhere, PlanFile } from '../lint-files.ts';
import type { CheckOptions } from '../options.ts';

/** A thread takes as long to start and to warm up as it needs for this many files, so fewer aren't worth one. */
const WORTH_A_THREAD = 100;
const MOST_THREADS = 64;

export interface ThreadChoice {
  readonly options: CheckOptions;
  readonly today: Day;
  readonly depth: ReportDepth;
}

/**
 * Threads to check the files in; undefined if they are checked without. Throws a `UserError` if the number asked for
 * can't be used.
 */
export async function chooseThreads(
  files: readonly PlanFile[],
  { options, today, depth }: ThreadChoice,
  io: Io,
): Promise<Elsewhere | undefined> {
  const asked = askedThreads(options.concurrency);
  const checked = files.filter((file) => file.checked);
  // What git has staged isn't on the disk, where threads would look for it.
  if (io.threads === undefined || options.staged === true || asked === 1) return undefined;
  if (asked === undefined && checked.length < 2 * WORTH_A_THREAD) return undefined;
  const { available, start } = await io.threads();
  const count = Math.min(asked ?? Math.min(available, Math.floor(checked.length / WORTH_A_THREAD)), checked.length);
  if (count < 2) return undefined;
  const { checkInThreads } = await import('./check-in-threads.ts');
  const request = { choice: choiceOf(options), today, depth, isPart: options.shard !== undefined };
  return checkInThreads(files.map(pathForThread), request, count, start);
}

function askedThreads(concurrency: string | undefined): number | undefined {
  if (concurrency === undefined || concurrency === 'auto') return undefined;
  const count = Number(concurrency);
  if (/^\d+$/.test(concurrency) && count >= 1 && count <= MOST_THREADS) return count;
  throw new UserError(
    `--concurrency needs a number of threads from 1 to ${MOST_THREADS}, or auto, not "${concurrency}".`,
  );
}

/** Standard input can be read only once, and unchanged plans are only compared. */
function pathForThread({ path, checked }: PlanFile): string | undefined {
  return checked && path !== '-' ? path : undefined;
}

function choiceOf({ rule, only, statement, config, failOn, acknowledged, names, asOf, maxWarnings }: CheckOptions) {
  return {
    rule,
    only,
    statement,
    acknowledged,
    ...(config !== undefined && { config }),
    ...(failOn !== undefined && { failOn }),
    ...(names !== undefined && { names }),
    ...(asOf !== undefined && { asOf }),
    ...(maxWarnings !== undefined && { maxWarnings }),
  };
}
