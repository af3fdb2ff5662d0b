/** Files written whole or not at all: into a new file beside it, which then takes the name. For `io` alone. */

import { closeSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode, UserError } from './errors.ts';

/**
 * Whoever looks sees the old file or the new one. Never writes through a link. Throws a `UserError` when it cannot.
 * @param file the whole path
 * @param name the path as the user gave it
 */
export function writeWhole(file: string, name: string, text: string): void {
  try {
    const there = lstatSync(file, { throwIfNoEntry: false });
    if (there?.isFile() === false) throw new UserError(`${name} is not a regular file, so nothing is written there`);
    const temporary = newFile(dirname(file), text, there?.mode);
    try {
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`${name} could not be written: ${reason(error)}`);
  }
}

/**
 * Makes a folder and those it lies in. Throws a `UserError` when it cannot.
 * @param path from `cwd`, with slashes
 */
export function makeFolder(cwd: string, path: string): void {
  let folder = cwd;
  try {
    for (const name of path.split('/')) {
      folder = join(folder, name);
      const there = lstatSync(folder, { throwIfNoEntry: false });
      if (there === undefined) mkdirSync(folder);
      else if (!there.isDirectory()) throw new UserError(`${path} cannot be a folder: a file or a link is in its way`);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`The folder ${path} could not be made: ${reason(error)}`);
  }
}

/** Makes a file that was not there; where its text cannot be written nothing stays. */
function newFile(folder: string, text: string, mode: number | undefined): string {
  const file = join(folder, `.nlc-${Math.random().toString(36).slice(2)}.new`);
  const handle = openSync(file, 'wx', mode);
  try {
    writeFileSync(handle, text);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return file;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EACCES: 'you may not write in its folder (permission denied)',
  EPERM: 'you may not write there (permission denied)',
  EROFS: 'the disk can only be read',
  ENOSPC: 'there is no room left on the disk',
  EDQUOT: 'there is no room left for you on the disk',
  EFBIG: 'there is no room for a file of its size',
  ENAMETOOLONG: 'its name is too long',
};

function reason(error: unknown): string {
  const code = systemCode(error);
  return REASONS[code] ?? `the system refused${code === '' ? '' : ` (${code})`}`;
}
