/** What to say about overrides that match no file: an error if it is a mistake for sure, a warning if it may be one. */

import { UserError } from '../io/errors.ts';
import type { Io, Staged } from '../io/io.ts';
import { isInside, nameFrom, wholePath } from '../io/paths.ts';
import { short } from '../text/clip.ts';
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

/** How much of a folder is asked for. */
export type Extent = 'whole' | 'part';

/**
 * Adds an error for each pattern of the configuration itself that has never matched a file, if everything was asked
 * for. Returns warnings about the others. Leaves out patterns that match a file in git's index, which may not be
 * checked out.
 */
export async function reportUnmatched(
  unmatched: readonly Unmatched[],
  { path, folder, extent }: Search,
  io: Io,
  errors: ConfigErrors,
): Promise<string[]> {
  const known = await stagedBelow(folder, io);
  const left = unmatched.filter(({ glob }) => !known.some(globOf(glob)));
  if (left.length === 0) return [];
  const once = await deletedBelow(folder, io);
  const warnings: string[] = [];
  for (const { file, at, glob, problem } of left) {
    const isPast = once.files.some(globOf(glob));
    const message = `"${short(glob)}" ${isPast ? NO_MORE : problem}`;
    const isMistake = extent === 'whole' && file.path === path && once.isWhole && !isPast;
    if (isMistake) addErrorAt(file, at, 'value', errors, () => message);
    else warnings.push(`Warning: ${placeIn(file, at)}: ${message}`);
  }
  return warnings;
}

const NO_MORE = "doesn't match any YAML file any more.";

/** The YAML files below a folder that are in git's index, relative to the folder; none without git. */
async function stagedBelow(folder: string, io: Io): Promise<string[]> {
  const { root, files } = await withGit<Pick<Staged, 'root' | 'files'>>(() => io.staged(), { root: folder, files: [] });
  return below(folder, root, files).filter((file) => /\.ya?ml$/i.test(file));
}

/**
 * The YAML files below a folder that the repository once had, relative to the folder, and whether that is known of its
 * whole history. Without git, there is no history.
 */
async function deletedBelow(folder: string, io: Io): Promise<{ readonly files: string[]; readonly isWhole: boolean }> {
  const { root, files, isWhole } = await withGit(() => io.deleted(), { root: folder, files: [], isWhole: true });
  return { files: below(folder, root, files), isWhole };
}

async function withGit<T>(ask: () => Promise<T>, without: T): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UserError) return without;
    throw error;
  }
}

function below(folder: string, root: string, files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const whole = wholePath(root, file);
    return isInside(folder, whole) ? [nameFrom(folder, whole)] : [];
  });
}
