/** What to say about overrides that match no file: an error if it is a mistake for sure, a warning if it may be one. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { isInside, nameFrom, wholePath } from '../io/paths.ts';
import { short } from '../text/words.ts';
import type { ConfigErrors } from './config-errors.ts';
import { globOf } from './config-globs.ts';
import type { Unmatched } from './overrides.ts';
import { addErrorAt, placeIn } from './read-yaml-file.ts';

export interface Search {
  /** The absolute path of the configuration that applies. */
  readonly path: string;
  /** The folder that patterns are relative to. */
  readonly folder: string;
  readonly extent: Extent;
}

/** How much of a folder is asked for: all of it, all of it as the next commit will have it, or only a part. */
export type Extent = 'whole' | 'commit' | 'part';

/**
 * Adds an error for each pattern of the configuration itself that matches no file, if everything was asked for.
 * Returns warnings about the others. Leaves out patterns that match a file git knows, which may not be checked out, or
 * have just been deleted.
 */
export async function reportUnmatched(
  unmatched: readonly Unmatched[],
  { path, folder, extent }: Search,
  io: Io,
  errors: ConfigErrors,
): Promise<string[]> {
  if (unmatched.length === 0) return [];
  const known = await knownToGit(folder, extent, io);
  const warnings: string[] = [];
  for (const { file, at, glob, problem } of unmatched) {
    const fits = globOf(glob);
    if (known.some((one) => /\.ya?ml$/i.test(one) && fits(one))) continue;
    const message = `"${short(glob)}" ${problem}`;
    if (extent !== 'part' && file.path === path) addErrorAt(file, at, 'value', errors, () => message);
    else warnings.push(`Warning: ${placeIn(file, at)}: ${message}`);
  }
  return warnings;
}

/**
 * The files below a folder that are in git's index or that were in the last commit, relative to the folder. What the next
 * commit deletes isn't known in that commit.
 */
async function knownToGit(folder: string, extent: Extent, io: Io): Promise<string[]> {
  try {
    const { root, files } = await io.staged();
    const changed = extent === 'commit' ? [] : (await io.changes('staged')).files;
    return [...files, ...changed].flatMap((file) => {
      const whole = wholePath(root, file);
      return isInside(folder, whole) ? [nameFrom(folder, whole)] : [];
    });
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
