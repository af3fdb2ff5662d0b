/** Loads the baseline for a run. Reads nothing if there isn't one. */

import type { Governing } from '../config/settings-resolver.ts';
import type { Io } from '../io/io.ts';
import { nameFrom, rootOf, wholePath } from '../io/paths.ts';
import type { LoadedBaseline } from './loaded-baseline.ts';

const DEFAULT = '.nlc-baseline.json';

/** The default baseline, at the repository's root or else in the working folder. Relative to the working folder. */
export function defaultBaseline({ cwd, exists }: Io): string {
  return nameFrom(cwd, wholePath(rootOf(cwd, exists), DEFAULT));
}

/** The default baseline, or null if there is none. */
export function existingBaseline(io: Io): string | null {
  const file = defaultBaseline(io);
  return io.exists(file) ? file : null;
}

/** Where the baseline is, or would be if it was deleted. Empty if no baseline should be used. */
export async function baselinePlaces(choice: string | false | undefined, io: Io): Promise<Governing[]> {
  if (choice === false) return [];
  return [(await import('./loaded-baseline.ts')).placeOf(choice ?? defaultBaseline(io), io)];
}

/**
 * Returns undefined if there is no baseline. Throws a `UserError` if it can't be read.
 * @param choice a file, which must exist; false for none; undefined for the default one, if it exists
 */
export async function loadBaseline(choice: string | false | undefined, io: Io): Promise<LoadedBaseline | undefined> {
  if (choice === false) return undefined;
  const file = choice ?? defaultBaseline(io);
  if (choice === undefined && !io.exists(file)) return undefined;
  return (await import('./loaded-baseline.ts')).readBaselineIn(file, io);
}
