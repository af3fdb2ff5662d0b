/** Which of the files of a run are judged, and whether they are read from the disk or as they are staged. */

import type { Governing } from '../config/settings-resolver.ts';
import type { Io } from '../io/io.ts';
import type { ChangedPlans, ChangeOptions } from './changed-plans.ts';

/** The world in which files are read. Throws a `UserError` where git cannot tell what is staged. */
export async function sourceOf({ staged }: ChangeOptions, io: Io): Promise<Io> {
  if (staged !== true) return io;
  const { stagedIo } = await import('../io/staged-io.ts');
  return stagedIo(io, await io.staged());
}

/**
 * Throws a `UserError` where git cannot tell what has changed, and on flags that contradict each other.
 * @param paths each once
 * @param governing what decides how plans are judged, besides files known by their names; asked for where it matters
 */
export async function selectFiles(
  paths: readonly string[],
  options: ChangeOptions,
  governing: () => Promise<readonly Governing[]>,
  io: Io,
): Promise<ChangedPlans> {
  const { changed, since, staged } = options;
  if (changed !== true && since === undefined && staged !== true)
    return { files: paths.map((path) => ({ path, checked: true })), notes: [] };
  const { changedPlans, rangeOf } = await import('./changed-plans.ts');
  const range = rangeOf(options);
  return changedPlans(paths, range, await io.changes(range), await governing(), io);
}
