/** Finds the plans that a request asks for: files named directly, and plan files in folders and matching globs. */

import { type UsageError, usageError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { plainPath } from '../io/paths.ts';
import { byCodeUnit } from '../text/words.ts';
import { isExcluded } from './excluded.ts';
import { type Glob, globsOf, isGlob } from './globs.ts';
import { nothingIn } from './no-plans-found.ts';
import { isTooWide, patternsWith } from './patterns.ts';
import { isIgnoredOutright, realOf, refuse, type Search } from './search.ts';
import { MAX_ANYWHERE } from './search-limits.ts';
import { type Met, patternsAbove, type SearchRoot, searchRootIn } from './search-root.ts';
import { take, walk } from './walk.ts';

export interface FoundFile {
  /** As printed: relative to the working folder, with slashes, without a leading `./`. */
  readonly path: string;
  /** Whether it was named directly, or is `-`, rather than found in a folder or by a glob. */
  readonly named: boolean;
}

/** A folder or a glob that led to no plan, and the error to report. */
export interface Empty {
  readonly isGlob: boolean;
  readonly error: UsageError;
}

export interface FoundPlans {
  /** Without duplicates, sorted by path in code unit order. */
  readonly files: readonly FoundFile[];
  /** How many YAML files in folders aren't plans. */
  readonly notPlans: number;
  /** How many files and folders are ignored. The contents of an ignored folder aren't counted. */
  readonly ignored: number;
  readonly refused: readonly UsageError[];
  readonly empty: readonly Empty[];
}

export interface FindOptions {
  /** Patterns as in `.gitignore`, relative to the working folder. They also apply to files named directly. */
  readonly ignore: readonly string[];
  /** The name under which the ignore files apply to a path named directly; undefined if they don't. */
  readonly obeyAs?: (path: string) => string | undefined;
}

/**
 * Finds plans. Doesn't look at files named directly, which may not exist.
 * @param paths files, folders, globs and `-`; if empty, the working folder
 */
export function findPlans(
  paths: readonly string[],
  { ignore, obeyAs = () => undefined }: FindOptions,
  io: Io,
): FoundPlans {
  const search = searchFor(ignore, io);
  const requested = [...new Set((paths.length === 0 ? ['.'] : paths).map(plainPath))].sort(byCodeUnit);
  const isFile = (path: string) =>
    path === '' || path === '-' || (!io.isFolder(path) && (!isGlob(path) || io.exists(path)));
  const named = requested.filter((path) => isFile(path) && !isIgnoredByName(path, obeyAs(path), search));
  for (const path of named) search.plans.set(realOf(path, io), path);
  // Relative paths come first, so that a plan found twice is reported by its relative path.
  const places = requested.filter((path) => !isFile(path)).sort((a, b) => Number(a[0] === '/') - Number(b[0] === '/'));
  const looked = places.map((path) => lookIn(path, search));
  for (const start of looked.flatMap(({ starts }) => starts)) takeLinks(start, search);
  const files = new Map(named.map((path) => [path, true]));
  for (const path of search.plans.values()) if (!files.has(path)) files.set(path, false);
  return {
    files: [...files].sort(([a], [b]) => byCodeUnit(a, b)).map(([path, isNamed]) => ({ path, named: isNamed })),
    notPlans: [...search.looked.values()].filter((met) => met === 'no plan').length,
    ignored: search.ignored.size,
    refused: [...search.refused.values()],
    empty: looked.flatMap(({ path, met, refused }) => {
      if (met.plans > 0 || refused) return [];
      return [{ isGlob: !io.isFolder(path), error: nothingIn(path, met, !io.isFolder(path)) }];
    }),
  };
}

function searchFor(ignore: readonly string[], io: Io): Search {
  const wrong = ignore.filter((pattern) => pattern === '' || isTooWide(pattern));
  const usable = ignore
    .filter((pattern) => !wrong.includes(pattern))
    .map((pattern) => pattern.replace(/^(?:\.\/)+/, ''));
  return {
    io,
    ignore: usable.length === 0 ? undefined : patternsWith(undefined, usable, ''),
    refused: new Map(wrong.map(wrongPattern).map((message) => [message, usageError(message)])),
    looked: new Map(),
    ignored: new Set(),
    plans: new Map(),
  };
}

function wrongPattern(pattern: string): string {
  if (pattern === '') return '--ignore needs a file, a folder or a pattern, such as drafts/ or "*.old.yaml".';
  return `"${pattern}" uses ** more than ${MAX_ANYWHERE} times. Split it into several patterns.`;
}

function isIgnoredByName(path: string, obeyed: string | undefined, search: Search): boolean {
  const isIgnored =
    obeyed === undefined
      ? path !== '' && path !== '-' && isIgnoredOutright(path, false, search)
      : isExcluded(obeyed, search);
  if (!isIgnored) return false;
  search.ignored.add(realOf(path, search.io));
  return true;
}

interface Looked {
  readonly path: string;
  readonly starts: readonly SearchRoot[];
  readonly met: Met;
  /** Whether an error already explains why nothing was found here. */
  readonly refused: boolean;
}

/** Searches a folder, or the folders that a glob begins in. */
function lookIn(path: string, search: Search): Looked {
  const met: Met = { plans: 0, notPlans: 0, ignored: 0 };
  const globs: readonly (Glob | undefined)[] | undefined = search.io.isFolder(path) ? [undefined] : globsOf(path);
  if (globs === undefined) {
    refuse(path, 'can match too many paths. Split it into several patterns.', search);
    return { path, starts: [], met, refused: true };
  }
  const before = search.refused.size;
  const starts = globs
    .map((glob) => searchRootIn(plainPath(glob?.folder ?? path), glob, met, search))
    .filter(({ folder }) => search.io.isFolder(folder));
  for (const start of starts) begin(start, search);
  return { path, starts, met, refused: search.refused.size > before };
}

function begin(start: SearchRoot, search: Search): void {
  const patterns = patternsAbove(start, search);
  if (patterns === 'ignored') {
    search.ignored.add(start.real);
    start.met.ignored += 1;
  } else walk(start, patterns, search);
}

/** Adds the plans that links lead to, unless they were also found without a link. */
function takeLinks(start: SearchRoot, search: Search): void {
  for (const link of start.links.sort(byCodeUnit)) take(link, realOf(link, search.io), 'link', start, search);
}
