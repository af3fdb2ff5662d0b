/** Writes files atomically: to a new file in the same folder, which is then renamed. Only for use by `io`. */

import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { batched } from '../text/sequence.ts';
import { nameOfText } from './byte-names.ts';
import { systemCode, systemLimit, UserError } from './errors.ts';
import type { FileContent } from './io.ts';
import { isInside, isOfGit, rootOf } from './paths.ts';
import { absolutePath, exists, resolved } from './read-files.ts';

/**
 * Readers see either the old file or the new one, even if the computer stops in between. Keeps the mode and, as far as
 * the system allows, the owner of the old file. Never writes through a link, in a folder that is inside the root only
 * through a link, or in one of git's folders. The root is the repository's, or else the working folder. Throws a
 * `UserError` if it can't write.
 * @param name the path from `cwd`, as the user gave it
 * @param isPrivate whether nobody else may read it, whatever the old file's mode was
 */
export function writeWhole(cwd: string, name: string, content: FileContent, isPrivate = false): void {
  const file = absolutePath(cwd, name);
  try {
    refuseFolder(cwd, name, dirname(file));
    const there = lstatSync(nameOfText(file), { throwIfNoEntry: false });
    if (there?.isFile() === false) throw new UserError(`${name} isn't a regular file, so nlc doesn't write to it.`);
    const temporary = join(dirname(file), `.nlc-${Math.random().toString(36).slice(2)}.new`);
    const handle = openSync(nameOfText(temporary), 'wx', there === undefined && !isPrivate ? undefined : 0o600);
    try {
      fill(handle, content, isPrivate ? undefined : there, () => refuseFolder(cwd, name, dirname(temporary)));
      renameSync(nameOfText(temporary), nameOfText(file));
    } catch (error) {
      rmSync(nameOfText(temporary), { force: true });
      throw error;
    }
  } catch (error) {
    if (error instanceof UserError || systemLimit(error) !== undefined) throw error;
    throw new UserError(`${name} couldn't be written: ${reason(error)}.`);
  }
}

/** Deletes a regular file where nlc may write, and returns whether it did. */
export function removeWhole(cwd: string, name: string): boolean {
  const file = absolutePath(cwd, name);
  try {
    refuseFolder(cwd, name, dirname(file));
    if (lstatSync(nameOfText(file)).isFile() === false) return false;
    rmSync(nameOfText(file));
    return true;
  } catch (error) {
    if (error instanceof UserError || systemCode(error) !== '') return false;
    throw error;
  }
}

/** How much of a text made in pieces is written in one step, in UTF-16 units. */
const AT_ONCE = 2 ** 16;

function isWhole(content: FileContent): content is string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array;
}

/** Throws a `UserError` if nlc must not write in a folder. */
function refuseFolder(cwd: string, name: string, folder: string): void {
  const real = resolved(folder);
  const root = rootOf(cwd, exists);
  if (isInside(root, folder) && !isInside(resolved(root), real))
    throw new UserError(`${name} leads through a link to a folder outside this one, so nlc doesn't write there.`);
  if (isOfGit(folder, real, join(folder, basename(name))))
    throw new UserError(`${name} is in git's own folder, so nlc doesn't write there.`);
}

/**
 * Writes a new file to the disk and closes it.
 * @param like the file that it replaces, if any
 * @param judge called once the file is open, because its folder may have been swapped for a link
 */
function fill(handle: number, content: FileContent, like: Stats | undefined, judge: () => void): void {
  try {
    judge();
    for (const piece of isWhole(content) ? [content] : batched(content, AT_ONCE)) writeFileSync(handle, piece);
    if (like !== undefined) {
      keepOwner(handle, like);
      fchmodSync(handle, like.mode & 0o7777);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Only the system's administrator may give a file to somebody else, but its group can usually stay the same. */
function keepOwner(handle: number, { uid, gid }: Stats): void {
  const now = fstatSync(handle);
  const wishes = now.uid === uid ? [uid] : [uid, now.uid];
  for (const wish of now.uid === uid && now.gid === gid ? [] : wishes) {
    try {
      fchownSync(handle, wish, gid);
      return;
    } catch (error) {
      if (systemCode(error) !== 'EPERM') throw error;
    }
  }
}

/**
 * Creates a folder and its parent folders. Throws a `UserError` if it can't.
 * @param path from `cwd`, with slashes
 */
export function makeFolder(cwd: string, path: string): void {
  let folder = cwd;
  try {
    if (isOfGit(join(cwd, path))) throw new UserError(`${path} is in git's own folder, so nlc doesn't create it.`);
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
