/** Selects the files of a run to check, from the disk or from git's staged files. */

import type { Governing } from '../config/settings-resolver.ts';
import type { Extent } from '../config/unmatched.ts';
import type { Io } from '../io/io.ts';
import { isInside, wholePath } from '../io/paths.ts';
import type { ChangedPlans, ChangeOptions } from './changed-plans.ts';

/** The `Io` to read files with. Throws a `UserError` if git can't list the staged files. */
export async function sourceOf({ staged }: ChangeOptions, io: Io): Promise<Io> {
  if (staged !== true) return io;
  const { stagedIo } = await import('../io/staged-io.ts');
  return stagedIo(io, await io.staged());
}

/**
 * Returns a function that says how much of a folder is asked for, given its absolute path. Whether only changed plans are
 * checked makes no difference, because the others are found all the same.
 */
export function requestedExtent(paths: readonly string[], io: Io): (folder: string) => Extent {
  const places = paths.length === 0 ? ['.'] : paths;
  const isAsked = (folder: string) =>
    places.some((place) => place !== '' && isInside(wholePath(io.cwd, place), folder) && io.isFolder(place));
  return (folder) => (!isAsked(folder) ? 'part' : 'whole');
}

/**
 * Throws a `UserError` if git can't list the changes, or if flags contradict each other.
 * @param paths without duplicates
 * @param governing gets the files that affect plans, other than those recognised by name; called only if needed
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
