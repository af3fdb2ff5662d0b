/** Where folders lie: the root of what belongs together, and what lies inside it. Names only; nothing is read here. */

import { dirname, isAbsolute, join, relative, sep } from 'node:path';

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
