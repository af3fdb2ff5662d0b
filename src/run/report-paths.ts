/** How files are named in reports for tools: from the repository's root, whatever the working folder. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { isInside, nameFrom, plainPath, repositoryOf, wholePath } from '../io/paths.ts';
import type { ReportPaths } from '../reporters/formats/reporter.ts';

/** Where services put the repository. Their reports name files from there. */
const WORKSPACES = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'];

export interface PathOptions {
  /** What to put before every path. */
  readonly pathPrefix?: string;
  /** `i/n`. `nlc merge` reads the report of a shard, in the same folder, so its paths stay as they are. */
  readonly shard?: string;
}

/**
 * The root is the folder that the service names, if the working folder is inside it, else the repository's root, else
 * the working folder. Files outside it keep their names.
 * Throws a `UserError` if the prefix can't be used.
 * @param stdin what standard input is called if it has no file name
 */
export function reportPaths({ pathPrefix = '', shard }: PathOptions, stdin: string, io: Io): ReportPaths {
  if (shard !== undefined) {
    if (pathPrefix !== '')
      throw new UserError('--path-prefix works on the whole run. Use it in nlc merge, not with --shard.');
    return { of: (file) => file, root: 'The folder where nlc was run.' };
  }
  let found: RootFolder | undefined;
  // Looked for only if a report needs it.
  const root = () => {
    found ??= rootFolder(io);
    return found;
  };
  const prefix = pathPrefix.replaceAll('\\', '/').replace(/\/*$/, pathPrefix === '' ? '' : '/');
  return {
    get root() {
      return root().words;
    },
    of: (file) => {
      if (file === '' || file === '-' || file === stdin) return file;
      const { folder } = root();
      const whole = wholePath(io.cwd, file);
      return isInside(folder, whole) ? plainPath(`${prefix}${nameFrom(folder, whole)}`) : file;
    },
  };
}

interface RootFolder {
  readonly folder: string;
  readonly words: string;
}

function rootFolder(io: Io): RootFolder {
  for (const name of WORKSPACES) {
    const folder = io.env[name] === undefined || io.env[name] === '' ? undefined : wholePath(io.cwd, io.env[name]);
    if (folder !== undefined && isInside(folder, io.cwd)) return { folder, words: `The folder that ${name} names.` };
  }
  const repository = repositoryOf(io.cwd, (path) => io.exists(path));
  if (repository !== undefined) return { folder: repository, words: "The repository's root." };
  return { folder: io.cwd, words: 'The folder where nlc was run.' };
}
