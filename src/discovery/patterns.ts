/** Patterns that match files and folders, with the syntax of `.gitignore`. */

import ignore, { type Ignore } from 'ignore';
import { MAX_ANYWHERE } from './search-limits.ts';

/**
 * The patterns that apply in a folder. The last one that matches decides, and a pattern that begins with `!` negates.
 */
export interface Patterns {
  readonly all: Ignore;
  readonly count: number;
}

/** A pattern and its folder, which is relative to the root; empty for the root itself. */
interface Placed {
  readonly line: string;
  readonly folder: string;
}

const rules = () => ignore({ ignorecase: false, allowRelativePaths: true });

/** Adds patterns to those of the folders above. */
export function patternsWith(above: Patterns | undefined, lines: readonly string[], folder: string): Patterns {
  const all = rules();
  if (above !== undefined) all.add(above.all);
  all.add(lines.map((line) => placed({ line, folder })));
  return { all, count: (above?.count ?? 0) + lines.length };
}

/**
 * Whether the patterns match a file or folder, or any folder above it.
 * @param path relative to the root
 */
export function isNamed(patterns: Patterns | undefined, path: string, isFolder: boolean): boolean {
  return patterns !== undefined && path !== '' && patterns.all.ignores(isFolder ? `${path}/` : path);
}

/** The patterns in an ignore file, each with its 1-based line number. */
export function patternLines(text: string): { readonly line: string; readonly number: number }[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line, index) => ({ line: trimmed(line.replace(/\r$/, '')), number: index + 1 }))
    .filter(({ line }) => line !== '' && line !== '!' && !line.startsWith('#'));
}

/** Whether a pattern has so many `**` that matching it would take too long. */
export function isTooWide(pattern: string): boolean {
  return (pattern.match(/\*\*+/g) ?? []).length > MAX_ANYWHERE;
}

/** Removes spaces at the end, except an escaped one. */
function trimmed(line: string): string {
  let end = line.length;
  while (end > 0 && line[end - 1] === ' ' && line[end - 2] !== '\\') end -= 1;
  return line.slice(0, end);
}

/** Rewrites a pattern relative to a folder as a pattern relative to the root. */
function placed({ line, folder }: Placed): string {
  if (folder === '') return line;
  const sign = line.startsWith('!') ? '!' : '';
  const body = line.slice(sign.length);
  const from = `${sign}/${folder.replace(/[*?[\]\\]/g, '\\$&')}`;
  if (body.startsWith('/')) return `${from}${body}`;
  return body.slice(0, -1).includes('/') ? `${from}/${body}` : `${from}/**/${body}`;
}
