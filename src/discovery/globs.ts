/** Paths with `*`, `?`, `[…]` and `{a,b}`: where to start searching, which folders to enter and which files match. */

import { isTooWide, isNamed as matches, type Patterns, patternsWith } from './patterns.ts';

const SPECIAL = /[*?[{]/;
/** The most globs that braces may expand to. */
const MOST = 1_000;

/** A glob without braces. */
export interface Glob {
  /** The folder to start in. */
  readonly folder: string;
  /** Whether a file matches, itself or through a folder above it. The path is relative to `folder`. */
  takes(way: string): boolean;
  /** Whether a folder may contain matches. The path is relative to `folder`. */
  enters(way: string): boolean;
}

/** Whether a path has wildcards. */
export function isGlob(path: string): boolean {
  return SPECIAL.test(path);
}

/** Expands the braces of a glob; undefined if there are too many results, or if one uses `**` too often. */
export function globsOf(path: string): Glob[] | undefined {
  const paths = expanded(path);
  return paths === undefined || paths.some(isTooWide) ? undefined : paths.map(globOf);
}

/**
 * Returns a function that says whether a path matches any of the globs, all relative to the same folder and without
 * braces; undefined if one of them uses `**` too often.
 */
export function matcherOfAll(globs: readonly string[]): ((path: string) => boolean) | undefined {
  if (globs.some(isTooWide)) return undefined;
  const patterns = patternsWith(
    undefined,
    globs.map((glob) => `/${glob}`),
    '',
  );
  return (path) => matches(patterns, path, false);
}

/** Expands the braces of a glob; undefined if there are too many results. */
export function expanded(path: string, most = MOST): string[] | undefined {
  let open = [path];
  const done: string[] = [];
  while (open.length > 0) {
    if (open.length + done.length > most) return undefined;
    const next: string[] = [];
    for (const one of open) {
      const [braces, inside = ''] = /\{([^{}]*,[^{}]*)\}/.exec(one) ?? [];
      if (braces === undefined) done.push(one);
      else next.push(...inside.split(',').map((word) => one.replace(braces, () => word)));
    }
    open = next;
  }
  return [...new Set(done)];
}

function globOf(path: string): Glob {
  const steps = path.split('/');
  const first = steps.findIndex((step) => SPECIAL.test(step));
  const special = first < 0 ? steps.length - 1 : first;
  const before = steps.slice(0, special).join('/');
  const rest = steps.slice(special);
  const anywhere = rest.findIndex((step) => step.includes('**'));
  const certain = anywhere < 0 ? rest : rest.slice(0, anywhere);
  const way = certain.map((_, index) => only(certain.slice(0, index + 1)));
  const whole = only(rest);
  return {
    folder: before === '' ? (path.startsWith('/') ? '/' : '.') : before,
    takes: (file) => matches(whole, file, false),
    enters: (folder) => {
      const here = way[folder.split('/').length - 1];
      return here === undefined || matches(here, folder, true);
    },
  };
}

function only(steps: readonly string[]): Patterns {
  return patternsWith(undefined, [`/${steps.join('/')}`], '');
}
