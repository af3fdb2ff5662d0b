/** Where a search starts, a folder asked for or the first folder of a glob, and the patterns that apply there. */

import { isInside, nameFrom, plainPath, repositoryOf, wholePath } from '../io/paths.ts';
import type { Glob } from './globs.ts';
import { patternsIn } from './ignore-files.ts';
import { isNamed, type Patterns } from './patterns.ts';
import { isIgnoredOutright, realOf, type Search } from './search.ts';

export interface SearchRoot {
  /** As printed. */
  readonly folder: string;
  readonly glob: Glob | undefined;
  readonly real: string;
  /**
   * The absolute path of the repository's root. Outside a repository it is the working folder, or this folder if that
   * is outside the working folder.
   */
  readonly root: string;
  /** This folder, relative to the root. */
  readonly fromRoot: string;
  /** Links found here, as printed. */
  readonly links: string[];
  readonly met: Met;
}

/** Counts of what was found from one start. Files already found from another start count too. */
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

/** The patterns of the folders above a start; `'ignored'` if they match it or a folder above it. */
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
