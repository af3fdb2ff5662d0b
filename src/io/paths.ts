/** Works with paths: the repository's root, what is inside it, and paths as printed. Reads no files. */

import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * The nearest folder that contains `.git`, from this one upwards; undefined if there is none.
 * @param exists whether an absolute path exists
 */
export function repositoryOf(folder: string, exists: (path: string) => boolean): string | undefined {
  for (let here = folder; ; here = dirname(here)) {
    if (exists(join(here, '.git'))) return here;
    if (dirname(here) === here) return undefined;
  }
}

/** The nearest folder that contains `.git`, from this one upwards; this one if there is none. */
export function rootOf(folder: string, exists: (path: string) => boolean): string {
  return repositoryOf(folder, exists) ?? folder;
}

/** Whether any of these paths leads through a `.git`, where git keeps its settings and a pipeline may keep its token. */
export function isOfGit(...paths: readonly string[]): boolean {
  return paths.some((path) => path.split(sep).some((name) => name.toLowerCase() === '.git'));
}

/** Whether a file is in a folder or below it. Both paths are absolute. */
export function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The absolute path of a file, given its path from a folder. */
export function wholePath(folder: string, file: string): string {
  return resolve(folder, file);
}

/** The path of a file relative to a folder, with slashes. Both paths are absolute. */
export function nameFrom(folder: string, file: string): string {
  return slashed(relative(folder, file));
}

/** Replaces the system's separators with slashes. */
export function slashed(path: string): string {
  return path.replaceAll(sep, '/');
}

/** The last part of a path. */
export function lastName(path: string): string {
  return basename(path);
}

/** The folder that contains a path. */
export function folderOf(path: string): string {
  return dirname(path);
}

/** A file and the folders above it, below `root`; empty if it isn't inside. All paths are absolute. */
export function upTo(root: string, file: string): string[] {
  const way: string[] = [];
  for (let here = file; here !== root && isInside(root, here); here = dirname(here)) way.push(here);
  return way;
}

/**
 * A path as printed, without unnecessary `.` and slashes. Keeps `./` before a dash, so that it doesn't look like a
 * flag.
 */
export function plainPath(path: string): string {
  if (path === '' || path === '-') return path;
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const plain = `${path.startsWith('/') ? '/' : ''}${steps.join('/')}`;
  if (plain === '') return '.';
  return plain.startsWith('-') ? `./${plain}` : plain;
}

/** The path of an entry in a folder, relative to the working folder. */
export function inFolder(folder: string, name: string): string {
  return plainPath(`${folder}/${name}`);
}
