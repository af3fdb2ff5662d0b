/** Where a search begins: a folder asked for, or the folder that a glob begins in, and what is in force there. */

import { isInside, nameFrom, plainPath, repositoryOf, wholePath } from '../io/paths.ts';
import type { Glob } from './globs.ts';
import { patternsIn } from './ignore-files.ts';
import { isNamed, type Patterns } from './patterns.ts';
import { isIgnoredOutright, realOf, type Search } from './search.ts';

export interface SearchRoot {
  /** As it is printed. */
  readonly folder: string;
  readonly glob: Glob | undefined;
  readonly real: string;
  /** The whole path of the repository's root; without a repository the working folder, or this one where it lies outside. */
  readonly root: string;
  /** The way from the root. */
  readonly fromRoot: string;
  /** Links met in it, as printed. */
  readonly links: string[];
  readonly met: Met;
}

/** What was met from one start; also what was met before, from another. */
export interface Met {
  plans: number;
  notPlans: number;
  ignored: number;
}

export function searchRootIn(folder: string, glob: Glob | undefined, met: Met, { io }: Search): SearchRoot {
  const whole = wholePath(io.cwd, folder);
  const root = repositoryOf(whole, (path) => io.exists(path)) ?? (isInside(io.cwd, whole) ? io.cwd : whole);
  const real = realOf(folder, io).replace(/\/$/, '');
  return { folder, glob, real, root, fromRoot: nameFrom(root, whole), links: [], met };
}

/** The patterns in force above a start; `'ignored'` where they name it, or a folder that it lies in. */
export function patternsAbove(
  { folder, root, fromRoot }: SearchRoot,
  search: Search,
): Patterns | undefined | 'ignored' {
  if (isIgnoredOutright(folder, true, search)) return 'ignored';
  let patterns: Patterns | undefined;
  const steps = fromRoot === '' ? [] : fromRoot.split('/');
  for (const [deep] of steps.entries()) {
    const way = steps.slice(0, deep).join('/');
    const shown = nameFrom(search.io.cwd, wholePath(root, way));
    patterns = patternsIn(patterns, plainPath(shown === '' ? '.' : shown), way, search);
    if (isNamed(patterns, steps.slice(0, deep + 1).join('/'), true)) return 'ignored';
  }
  return patterns;
}
