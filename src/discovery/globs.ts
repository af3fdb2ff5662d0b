/** Paths with `*`, `?`, `[…]` and `{a,b}` in them: where to begin to look, which folders to enter, which files are meant. */

import { isTooWide, isNamed as matches, type Patterns, patternsWith } from './patterns.ts';

const SPECIAL = /[*?[{]/;
/** How many globs one with braces may stand for. */
const MOST = 1_000;

/** A glob without braces. */
export interface Glob {
  /** The folder to begin in. */
  readonly folder: string;
  /** Whether a file is meant, itself or as part of a folder; by its way from that folder. */
  takes(way: string): boolean;
  /** Whether what is meant may lie in a folder. */
  enters(way: string): boolean;
}

/** Whether a path could stand for several. */
export function isGlob(path: string): boolean {
  return SPECIAL.test(path);
}

/** The globs that one with braces stands for; undefined where they are too many, or too wide to be tried. */
export function globsOf(path: string): Glob[] | undefined {
  const paths = expanded(path);
  return paths === undefined || paths.some(isTooWide) ? undefined : paths.map(globOf);
}

/** Whether paths fit one of some globs without braces, all as seen from one folder; undefined if one is too wide to be tried. */
export function matcherOfAll(globs: readonly string[]): ((path: string) => boolean) | undefined {
  if (globs.some(isTooWide)) return undefined;
  const patterns = patternsWith(
    undefined,
    globs.map((glob) => `/${glob}`),
    '',
  );
  return (path) => matches(patterns, path, false);
}

/** The globs without braces that one stands for; undefined if there are too many. */
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
