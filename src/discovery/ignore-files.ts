/** Adds the ignore files of a folder, `.gitignore` and then `.nlcignore`, to the patterns of the folders above it. */

import { inFolder } from '../io/paths.ts';
import { amount } from '../text/words.ts';
import { isTooWide, type Patterns, patternLines, patternsWith } from './patterns.ts';
import { refuse, type Search } from './search.ts';
import { MAX_ANYWHERE, MAX_IGNORE_BYTES, MAX_PATTERNS } from './search-limits.ts';

const NAMES = ['.gitignore', '.nlcignore'];

/**
 * The patterns that apply in a folder. If an ignore file has an error, the error is added to the search and the whole
 * file is skipped.
 * @param folder the path as printed
 * @param way the path relative to the root
 */
export function patternsIn(
  above: Patterns | undefined,
  folder: string,
  way: string,
  search: Search,
): Patterns | undefined {
  return NAMES.reduce((patterns: Patterns | undefined, name) => {
    const lines = linesOf(inFolder(folder, name), patterns?.count ?? 0, search);
    return lines.length === 0 ? patterns : patternsWith(patterns, lines, way);
  }, above);
}

function linesOf(file: string, before: number, search: Search): string[] {
  if (!search.io.exists(file)) return [];
  const read = search.io.readFile(file, MAX_IGNORE_BYTES);
  const error = (words: string, line?: number) => {
    refuse(file, words, search, line);
    return [];
  };
  if ('refused' in read) return error(read.refused);
  if (read.bytes.length > MAX_IGNORE_BYTES)
    return error('is larger than 64 KiB, which is too large for an ignore file.');
  const lines = patternLines(new TextDecoder().decode(read.bytes));
  if (before + lines.length > MAX_PATTERNS)
    return error(
      `brings the number of ignore patterns to ${amount(before + lines.length)}. The limit is ${amount(MAX_PATTERNS)}.`,
    );
  const wide = lines.find(({ line }) => isTooWide(line));
  if (wide !== undefined)
    return error(
      `"${wide.line}" uses ** more than ${MAX_ANYWHERE} times. Split it into several patterns.`,
      wide.number,
    );
  return lines.map(({ line }) => line);
}
