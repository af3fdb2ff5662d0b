/**
 * Reads files and folders from the disk: only regular files, and no links that lead out of the root. Only for use by
 * `io`.
 */

import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { byCodeUnit } from '../text/words.ts';
import { systemCode } from './errors.ts';
import type { Entry, FileRead, FolderRead } from './io.ts';
import { isInside, rootOf } from './paths.ts';

/** Reads at most `limit + 1` bytes. */
export function readRegularFile(cwd: string, path: string, limit: number): FileRead {
  const file = resolve(cwd, path);
  try {
    if (leadsOut(cwd, file)) return { refused: "is a link to a file outside this folder, and nlc doesn't follow it." };
    if (isOfGit(cwd, file)) return { refused: "is one of git's own files, and nlc doesn't read those." };
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(handle);
      if (stat.isDirectory()) return { refused: 'is a folder. Name the plan files in it instead.' };
      if (!stat.isFile()) return { refused: "isn't a regular file." };
      return { bytes: readUpTo(handle, Math.min(stat.size, limit) + 1) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { refused: reason(error) };
  }
}

/** Whether an absolute path is a folder or a link to one. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** An absolute path with all links resolved; unchanged if it doesn't exist. */
export function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The entries of a folder, sorted by name in code unit order. */
export function readFolder(cwd: string, path: string): FolderRead {
  const folder = resolve(cwd, path);
  try {
    if (leadsOut(cwd, folder)) return { refused: "is a link to a folder outside this one, and nlc doesn't follow it." };
    const entries = readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: kindOf(entry),
    }));
    return { entries: entries.sort((a, b) => byCodeUnit(a.name, b.name)) };
  } catch (error) {
    return { refused: reason(error) };
  }
}

function kindOf(entry: Dirent): Entry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/**
 * Whether a path inside the root leads out of it through a link. The root is the repository's, or else the working
 * folder.
 */
function leadsOut(cwd: string, file: string): boolean {
  const root = rootOf(cwd, existsSync);
  if (!isInside(root, file))
    return lstatSync(file).isSymbolicLink() && !isInside(dirname(realpathSync(dirname(file))), realpathSync(file));
  return !isInside(realpathSync(root), realpathSync(file));
}

/** Whether a path leads into the root's `.git` folder, where a pipeline may keep its token. */
function isOfGit(cwd: string, file: string): boolean {
  const git = join(rootOf(cwd, existsSync), '.git');
  return existsSync(git) && isInside(realpathSync(git), realpathSync(file));
}

function readUpTo(handle: number, most: number): Uint8Array {
  const bytes = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const read = readSync(handle, bytes, length, most - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "doesn't exist.",
  EACCES: "can't be read (permission denied).",
  EPERM: "can't be read (permission denied).",
  ELOOP: 'is a link that leads back to itself.',
  ENOTDIR: "doesn't exist.",
  ENAMETOOLONG: 'has a name that is too long.',
  ENXIO: "isn't a regular file.",
};

function reason(error: unknown): string {
  const code = systemCode(error);
  return REASONS[code] ?? `couldn't be read${code === '' ? '' : ` (${code})`}.`;
}
