/** Starts the threads that check the files of a run. */

import type { Io } from '../../io/io.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import type { Wanted } from '../file-result.ts';
import type { Elsewhere, PlanFile } from '../lint-files.ts';
import type { CheckOptions } from '../options.ts';
import { askedThreads, countOfThreads } from './count.ts';
import type { CheckRequest } from './thread-messages.ts';

export interface ThreadChoice {
  readonly options: CheckOptions;
  readonly today: Day;
  readonly wanted: Wanted;
  /** The positions of files whose results are known already. */
  readonly known?: ReadonlySet<number>;
}

/**
 * Threads to check the files in; undefined if they are checked without. Throws a `UserError` if the number asked for
 * can't be used.
 */
export async function chooseThreads(
  files: readonly PlanFile[],
  { options, today, wanted, known = new Set() }: ThreadChoice,
  io: Io,
): Promise<Elsewhere | undefined> {
  // A number that can't be used is an error, whether there are threads or not.
  askedThreads(options.concurrency);
  // What git has staged isn't on the disk, where threads would look for it.
  if (io.threads === undefined || options.staged === true) return undefined;
  const paths = files.map((file, index) => (known.has(index) ? undefined : pathForThread(file)));
  const count = await countOfThreads(
    paths.filter((path) => path !== undefined).length,
    options.concurrency,
    io.threads,
  );
  if (count < 2) return undefined;
  const { start } = await io.threads();
  const { checkInThreads } = await import('./check-in-threads.ts');
  const request: CheckRequest = { choice: options, today, wanted };
  return checkInThreads(
    paths,
    Array.from({ length: count }, () => start(request)),
  );
}

/** Standard input can be read only once, and unchanged plans are only compared. */
function pathForThread({ path, checked }: PlanFile): string | undefined {
  return checked && path !== '-' ? path : undefined;
}
