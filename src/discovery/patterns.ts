/** Patterns that name files and folders, in the words of `.gitignore`: which paths they match. */

import ignore, { type Ignore } from 'ignore';
import { MAX_ANYWHERE } from './search-limits.ts';

/** Patterns in force at a place; the last that matches a path decides, and one that begins with `!` takes it back. */
export interface Patterns {
  readonly all: Ignore;
  readonly count: number;
}

/** A pattern and the folder from which it is told, as the way from the root; empty for the root itself. */
interface Placed {
  readonly line: string;
  readonly folder: string;
}

const rules = () => ignore({ ignorecase: false, allowRelativePaths: true });

/** Adds patterns to those in force above. */
export function patternsWith(above: Patterns | undefined, lines: readonly string[], folder: string): Patterns {
  const all = rules();
  if (above !== undefined) all.add(above.all);
  all.add(lines.map((line) => placed({ line, folder })));
  return { all, count: (above?.count ?? 0) + lines.length };
}

/**
 * Whether patterns name a file or folder, or a folder that it lies in.
 * @param path the way from the root to it
 */
export function isNamed(patterns: Patterns | undefined, path: string, isFolder: boolean): boolean {
  return patterns !== undefined && path !== '' && patterns.all.ignores(isFolder ? `${path}/` : path);
}

/** The lines of an ignore file that are patterns, each with its 1-based number. */
export function patternLines(text: string): { readonly line: string; readonly number: number }[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line, index) => ({ line: trimmed(line.replace(/\r$/, '')), number: index + 1 }))
    .filter(({ line }) => line !== '' && line !== '!' && !line.startsWith('#'));
}

/** Whether a pattern could be tried in too many ways to be tried at all. */
export function isTooWide(pattern: string): boolean {
  return (pattern.match(/\*\*+/g) ?? []).length > MAX_ANYWHERE;
}

/** Without spaces at its end, but for one that is escaped. */
function trimmed(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end -= 1;
  return line.slice(0, end);
}

/** A pattern told from a folder, as it would be told from the root. */
function placed({ line, folder }: Placed): string {
  if (folder === '') return line;
  const sign = line.startsWith('!') ? '!' : '';
  const body = line.slice(sign.length);
  const from = `${sign}/${folder.replace(/[*?[\]\\]/g, '\\$&')}`;
  if (body.startsWith('/')) return `${from}${body}`;
  return body.slice(0, -1).includes('/') ? `${from}/${body}` : `${from}/**/${body}`;
}
