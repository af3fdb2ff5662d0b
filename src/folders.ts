/** Where folders lie: the root of what belongs together, and what lies inside it. Names only; nothing is read here. */

import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * The nearest folder, from this one upward, that holds `.git`; this one where none does.
 * @param exists whether anything is there, by its whole path
 */
export function rootOf(folder: string, exists: (path: string) => boolean): string {
  for (let here = folder; ; here = dirname(here)) {
    if (exists(join(here, '.git'))) return here;
    if (dirname(here) === here) return folder;
  }
}

/** Whether a file lies in a folder or below it; both by their whole paths. */
export function isInside(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The whole path of a file named from a folder. */
export function wholePath(folder: string, file: string): string {
  return resolve(folder, file);
}

/** A file as it is named from a folder, with slashes; both by their whole paths. */
export function nameFrom(folder: string, file: string): string {
  return relative(folder, file).replaceAll(sep, '/');
}

/** The last part of a path. */
export function lastName(path: string): string {
  return basename(path);
}

/** The folder a path lies in. */
export function folderOf(path: string): string {
  return dirname(path);
}

/** A file and the folders it lies in, up to but without `root`; none where it does not lie in it. By their whole paths. */
export function upTo(root: string, file: string): string[] {
  const way: string[] = [];
  for (let here = file; here !== root && isInside(root, here); here = dirname(here)) way.push(here);
  return way;
}
