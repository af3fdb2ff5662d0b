/** Writes files atomically: to a new file in the same folder, which is then renamed. Only for use by `io`. */

import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { systemCode, UserError } from './errors.ts';
import { isInside, rootOf } from './paths.ts';

/**
 * Readers see either the old file or the new one. Never writes through a link, or in a folder that is inside the root
 * only through a link. The root is the repository's, or else the working folder. Throws a `UserError` if it can't
 * write.
 * @param name the path from `cwd`, as the user gave it
 */
export function writeWhole(cwd: string, name: string, content: string | Uint8Array): void {
  const file = resolve(cwd, name);
  try {
    if (isLinkedOut(cwd, dirname(file)))
      throw new UserError(`${name} leads through a link to a folder outside this one, so nlc doesn't write there.`);
    const there = lstatSync(file, { throwIfNoEntry: false });
    if (there?.isFile() === false) throw new UserError(`${name} isn't a regular file, so nlc doesn't write to it.`);
    const temporary = newFile(dirname(file), content, there?.mode);
    try {
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${name} couldn't be written: ${reason(error)}.`);
  }
}

/** Whether a folder inside the root is really outside it, because of a link. */
function isLinkedOut(cwd: string, folder: string): boolean {
  const root = rootOf(cwd, existsSync);
  return isInside(root, folder) && !isInside(realpathSync(root), realpathSync(folder));
}

/**
 * Creates a folder and its parent folders. Throws a `UserError` if it can't.
 * @param path from `cwd`, with slashes
 */
export function makeFolder(cwd: string, path: string): void {
  let folder = cwd;
  try {
    for (const name of path.split('/')) {
      folder = join(folder, name);
      const there = lstatSync(folder, { throwIfNoEntry: false });
      if (there === undefined) mkdirSync(folder);
      else if (!there.isDirectory())
        throw new UserError(`${path} can't be a folder, because a file or a link is in the way.`);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`The folder ${path} couldn't be created: ${reason(error)}.`);
  }
}

/** Creates a temporary file. If the text can't be written, removes the file again. */
function newFile(folder: string, content: string | Uint8Array, mode: number | undefined): string {
  const file = join(folder, `.nlc-${Math.random().toString(36).slice(2)}.new`);
  const handle = openSync(file, 'wx', mode);
  try {
    writeFileSync(handle, content);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return file;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "its folder doesn't exist",
  ENOTDIR: "its folder doesn't exist",
  EACCES: "you aren't allowed to write in its folder (permission denied)",
  EPERM: "you aren't allowed to write there (permission denied)",
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is full',
  EFBIG: 'the file is too large',
  ENAMETOOLONG: 'its name is too long',
};

function reason(error: unknown): string {
  const code = systemCode(error);
  return REASONS[code] ?? `the system refused${code === '' ? '' : ` (${code})`}`;
}
