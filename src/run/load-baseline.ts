/** The baseline that is in force for a run. Where there is none, nothing is read. */

import type { Governing } from '../config/settings-resolver.ts';
import type { Io } from '../io/io.ts';
import { nameFrom, rootOf, wholePath } from '../io/paths.ts';
import type { LoadedBaseline } from './loaded-baseline.ts';

const DEFAULT = '.nlc-baseline.json';

/** The usual baseline of the working folder: at the repository's root, else in the folder itself. As named from there. */
export function defaultBaseline({ cwd, exists }: Io): string {
  return nameFrom(cwd, wholePath(rootOf(cwd, exists), DEFAULT));
}

/** Where the baseline in force lies or would lie, though it was taken away; none where none is to be. */
export async function baselinePlaces(choice: string | false | undefined, io: Io): Promise<Governing[]> {
  if (choice === false) return [];
  return [(await import('./loaded-baseline.ts')).placeOf(choice ?? defaultBaseline(io), io)];
}

/**
 * Undefined where none is in force. Throws a `UserError` where it cannot be read.
 * @param choice a file, which has to be there; false for none; undefined for the usual one, if it is there
 */
export async function loadBaseline(choice: string | false | undefined, io: Io): Promise<LoadedBaseline | undefined> {
  if (choice === false) return undefined;
  const file = choice ?? defaultBaseline(io);
  if (choice === undefined && !io.exists(file)) return undefined;
  return (await import('./loaded-baseline.ts')).readBaselineIn(file, io);
}
