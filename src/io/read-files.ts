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
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { byCodeUnit } from '../text/words.ts';
import { nameOfText, textOfName } from './byte-names.ts';
import { systemCode, systemLimit } from './errors.ts';
import type { Entry, FileRead, FolderRead } from './io.ts';
import { isInside, isOfGit, rootOf } from './paths.ts';

/**
 * Reads at most `limit + 1` bytes. Opens the file before looking at what it is, so that nobody can swap it in between.
 */
export function readRegularFile(cwd: string, path: string, limit: number): FileRead {
  const file = absolutePath(cwd, path);
  try {
    const handle = openSync(nameOfText(file), constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(handle);
      const refused = refusal(cwd, file, stat);
      if (refused !== undefined) return { refused };
      if (stat.isDirectory()) return { refused: 'is a folder. Name the plan files in it instead.' };
      if (!stat.isFile()) return { refused: "isn't a regular file." };
      return { bytes: readUpTo(handle, Math.min(stat.size, limit) + 1) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { refused: refusalIfThere(cwd, file) ?? reason(error) };
  }
}

/** The absolute path of a file, given its path from `cwd` as the user gave it. */
export function absolutePath(cwd: string, path: string): string {
  const file = resolve(cwd, path);
  return file.includes(REPLACED) ? withBytes(file) : file;
}

/** What Node puts in the arguments for each byte that isn't UTF-8. */
const REPLACED = '\ufffd';

/** The path whose names read like these if every byte that isn't UTF-8 is replaced; unchanged unless there is one. */
function withBytes(file: string): string {
  if (existsSync(file) || dirname(file) === file) return file;
  const folder = withBytes(dirname(file));
  try {
    const names = readdirSync(nameOfText(folder), 'buffer').filter((name) => name.toString() === basename(file));
    return names.length === 1 ? join(folder, textOfName(names[0] as Buffer)) : file;
  } catch {
    return file;
  }
}

/** Whether anything exists at an absolute path. */
export function exists(path: string): boolean {
  return existsSync(nameOfText(path));
}

/** Whether an absolute path is a folder or a link to one. */
export function isFolder(path: string): boolean {
  try {
    return statSync(nameOfText(path)).isDirectory();
  } catch {
    return false;
  }
}

/** An absolute path with all links resolved; unchanged if it doesn't exist. */
export function realPath(path: string): string {
  try {
    return resolved(path);
  } catch {
    return path;
  }
}

/** An absolute path with all links resolved. Throws the system's error if it doesn't exist. */
export function resolved(path: string): string {
  const name = nameOfText(path);
  const real = typeof name === 'string' ? realpathSync.native(name) : REPLACED;
  return real.includes(REPLACED) ? textOfName(realpathSync.native(name, 'buffer')) : real;
}

/** The entries of a folder, sorted by name in code unit order. */
export function readFolder(cwd: string, path: string): FolderRead {
  const folder = absolutePath(cwd, path);
  try {
    const real = resolved(folder);
    if (leadsOut(cwd, folder, real))
      return { refused: "is a link to a folder outside this one, and nlc doesn't follow it." };
    if (isOfGit(folder, real)) return { refused: "is one of git's own folders, and nlc doesn't read those." };
    const entries = entriesIn(nameOfText(folder));
    return { entries: entries.sort((a, b) => byCodeUnit(a.name, b.name)) };
  } catch (error) {
    return { refused: reason(error) };
  }
}

function entriesIn(folder: string | Buffer): Entry[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes(REPLACED)))
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
    name: textOfName(entry.name),
    kind: kindOf(entry),
  }));
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): Entry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/**
 * Why an open file isn't read, whatever its kind; undefined if it may be.
 * @param opened the file that was opened at this path
 */
function refusal(cwd: string, file: string, opened: Stats): string | undefined {
  const real = resolved(file);
  if (leadsOut(cwd, file, real)) return "is a link to a file outside this folder, and nlc doesn't follow it.";
  if (isOfGit(file, real)) return "is one of git's own files, and nlc doesn't read those.";
  const there = lstatSync(nameOfText(real));
  if (there.ino !== opened.ino || there.dev !== opened.dev) return 'changed while nlc opened it. Run nlc again.';
  return undefined;
}

/** The refusal of a file that can't be opened, so that a link doesn't show what is outside. */
function refusalIfThere(cwd: string, file: string): string | undefined {
  try {
    return refusal(cwd, file, lstatSync(nameOfText(resolved(file))));
  } catch {
    return undefined;
  }
}

/**
 * Whether a path inside the root leads out of it through a link. The root is the repository's, or else the working
 * folder.
 * @param real the path with all links resolved
 */
function leadsOut(cwd: string, file: string, real: string): boolean {
  if (file === real) return false;
  const root = rootOf(cwd, exists);
  if (!isInside(root, file))
    return lstatSync(nameOfText(file)).isSymbolicLink() && !isInside(dirname(resolved(dirname(file))), real);
  return !isInside(resolved(root), real);
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

/** Throws the error again if the system's limit is the reason, because then nothing else can be read either. */
function reason(error: unknown): string {
  if (systemLimit(error) !== undefined) throw error;
  const code = systemCode(error);
  return REASONS[code] ?? `couldn't be read${code === '' ? '' : ` (${code})`}.`;
}
