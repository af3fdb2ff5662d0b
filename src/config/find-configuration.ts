/** Which configuration is in force for a plan: the nearest `.nlc.yaml` from its folder up to the repository's root. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { folderOf, isInside, nameFrom, rootOf, upTo, wholePath } from '../io/paths.ts';
import { short } from '../text/words.ts';

const CONFIGURATION = '.nlc.yaml';

/** What people call it besides; to leave such a file unread without a word would have them believe that it is in force. */
const MISNAMED = '.nlc.yml';

type World = Pick<Io, 'cwd' | 'exists'>;

/**
 * The root that a configuration for a folder may not lie above, and that nothing it names may lead out of: the
 * repository's; where there is none the working folder's, or the folder itself where it lies elsewhere.
 */
export function rootFor(folder: string, { cwd, exists }: World): string {
  const root = rootOf(folder, exists);
  const isRepository = root !== folder || exists(wholePath(root, '.git'));
  return !isRepository && isInside(cwd, folder) ? cwd : root;
}

/**
 * The whole path of the configuration for a file, undefined where none is in force. Each folder is looked at once.
 * The function throws a `UserError` where one lies on the way whose name is not quite right.
 */
export function configurationFinder(io: World): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (file) => {
    const folder = folderOf(wholePath(io.cwd, file));
    if (!known.has(folder)) known.set(folder, nearest(folder, io));
    return known.get(folder);
  };
}

function nearest(folder: string, io: World): string | undefined {
  const root = rootFor(folder, io);
  for (const above of [...upTo(root, folder), root]) {
    const path = wholePath(above, CONFIGURATION);
    if (io.exists(path)) return path;
    const misnamed = wholePath(above, MISNAMED);
    if (io.exists(misnamed))
      throw new UserError(`nlc doesn't read ${short(nameFrom(io.cwd, misnamed))}. Rename it to ${CONFIGURATION}.`);
  }
  return undefined;
}
