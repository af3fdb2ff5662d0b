/** Finds the configuration for a plan: the nearest `.nlc.yaml`, from the plan's folder up to the repository's root. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { folderOf, isInside, nameFrom, rootOf, upTo, wholePath } from '../io/paths.ts';
import { short } from '../text/clip.ts';

const CONFIGURATION = '.nlc.yaml';

/** May be meant as a configuration, but may also be a plan or what another configuration extends. */
const UNDOTTED = 'nlc.yaml';

/** A common misspelling. Ignoring such a file silently would make people think that it is in use. */
const MISNAMED = '.nlc.yml';

type World = Pick<Io, 'cwd' | 'exists'>;

/**
 * The root for configurations of a folder. Configurations and the files they refer to must be inside the root. This is
 * the repository's root. Outside a repository it is the working folder, or the folder itself if that is outside the
 * working folder.
 */
export function rootFor(folder: string, { cwd, exists }: World): string {
  const root = rootOf(folder, exists);
  const isRepository = root !== folder || exists(wholePath(root, '.git'));
  return !isRepository && isInside(cwd, folder) ? cwd : root;
}

/**
 * Returns a function that finds the absolute path of a file's configuration, or undefined if there is none. It looks in
 * each folder only once, and throws a `UserError` if it meets a `.nlc.yml`.
 * @param undotted gets the path of every `nlc.yaml` on the way
 */
export function configurationFinder(io: World, undotted: Set<string>): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (file) => {
    const folder = folderOf(wholePath(io.cwd, file));
    if (!known.has(folder)) known.set(folder, nearest(folder, undotted, io));
    return known.get(folder);
  };
}

function nearest(folder: string, undotted: Set<string>, io: World): string | undefined {
  const root = rootFor(folder, io);
  for (const above of [...upTo(root, folder), root]) {
    const path = wholePath(above, CONFIGURATION);
    if (io.exists(path)) return path;
    const bare = wholePath(above, UNDOTTED);
    if (io.exists(bare)) undotted.add(bare);
    const misnamed = wholePath(above, MISNAMED);
    if (io.exists(misnamed))
      throw new UserError(`nlc doesn't read ${short(nameFrom(io.cwd, misnamed))}. Rename it to ${CONFIGURATION}.`);
  }
  return undefined;
}
