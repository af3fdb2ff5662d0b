/** Where the files of a run are checked, if not by the run itself: in threads, or before, so that a cache has them. */

import type { SettingsResolver } from '../config/settings-resolver.ts';
import type { Io } from '../io/io.ts';
import { printDay } from '../plan/queries/calendar.ts';
import type { Elsewhere, PlanFile } from './lint-files.ts';
import { usesCache } from './options.ts';
import type { ThreadChoice } from './threads/choose-threads.ts';

/**
 * Undefined if the run checks everything itself. The code for threads and the cache is loaded only if it may be needed.
 * @param stdinName what to call standard input
 */
export async function elsewhereFor(
  files: readonly PlanFile[],
  choice: ThreadChoice,
  settingsOf: SettingsResolver['of'],
  stdinName: string,
  io: Io,
): Promise<Elsewhere | undefined> {
  const { concurrency, cacheLocation } = choice.options;
  const isCached = usesCache(choice.options);
  if (files.length < 2 && concurrency === undefined && !isCached) return undefined;
  const { chooseThreads } = await import('./threads/choose-threads.ts');
  if (!isCached) return chooseThreads(files, choice, io);
  const [{ CACHE }, { cachedResults }] = await Promise.all([
    import('./cache/cache-store.ts'),
    import('./cache/cached-results.ts'),
  ]);
  const request = {
    location: cacheLocation ?? CACHE,
    fileOptions: { ...choice.wanted, stdinName, isAlone: false },
    day: printDay(choice.today),
    settingsOf,
    others: (known: ReadonlySet<number>) => chooseThreads(files, { ...choice, known }, io),
  };
  return cachedResults(files, request, io);
}
