/** Where folders lie: the root of what belongs together, what lies inside it, and paths as they are printed. Names only; nothing is read here. */

import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * The nearest folder, from this one upward, that holds `.git`; undefined where none does.
 * @param exists whether anything is there, by its whole path
 */
export function repositoryOf(folder: string, exists: (path: string) => boolean): string | undefined {
  for (let here = folder; ; here = dirname(here)) {
    if (exists(join(here, '.git'))) return here;
    if (dirname(here) === here) return undefined;
  }
}

/** The nearest folder, from this one upward, that holds `.git`; this one where none does. */
export function rootOf(folder: string, exists: (path: string) => boolean): string {
  return repositoryOf(folder, exists) ?? folder;
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
  return slashed(relative(folder, file));
}

/** A path with slashes, whatever the system writes between folders. */
export function slashed(path: string): string {
  return path.replaceAll(sep, '/');
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

/** A path as it is printed: without needless `.` and slashes; but `./` stays before a dash, which would begin a flag. */
export function plainPath(path: string): string {
  if (path === '' || path === '-') return path;
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const plain = `${path.startsWith('/') ? '/' : ''}${steps.join('/')}`;
  if (plain === '') return '.';
  return plain.startsWith('-') ? `./${plain}` : plain;
}

/** What stands by its name in a folder, as a path from the working folder. */
export function inFolder(folder: string, name: string): string {
  return plainPath(`${folder}/${name}`);
}
