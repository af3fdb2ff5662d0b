/** Lines to paste in brackets or braces that are too wide for a screen, broken after commas. */

import { textWidth } from '../text/string-width.ts';

/**
 * A line with a list in brackets or a section in braces that is wider than `widest` terminal cells, as several lines
 * that YAML reads as the same. A line with a note at its end, and one that can't be broken, stays as it is.
 */
export function folded(line: string, widest: number): string[] {
  if (textWidth(line) <= widest) return [line];
  const breaks = breaksIn(line);
  if (breaks.length === 0) return [line];
  const [indent = ''] = /^ */.exec(line) ?? [];
  const inner = `${indent}    `;
  const lines: string[] = [];
  let from = 0;
  let fits: number | undefined;
  for (const end of [...breaks, line.length]) {
    const lead = from === 0 ? '' : inner;
    if (fits !== undefined && textWidth(`${lead}${line.slice(from, end).trimEnd()}`) > widest) {
      lines.push(`${lead}${line.slice(from, fits).trimEnd()}`);
      from = fits;
    }
    fits = end;
  }
  return [...lines, `${from === 0 ? '' : inner}${line.slice(from)}`];
}

/** Where a line may be broken: after each comma and space within brackets or braces, but not within quotes. */
function breaksIn(line: string): number[] {
  const found: number[] = [];
  let depth = 0;
  for (const { 0: part, index } of line.matchAll(PARTS)) {
    if (part === '[' || part === '{') depth += 1;
    else if (part === ']' || part === '}') depth -= 1;
    else if (part === ' #') return [];
    else if (part === ', ' && depth > 0) found.push(index + part.length);
  }
  return found;
}

/** Texts in quotes as a whole, brackets, commas, and where a note begins. */
const PARTS = /(?<=[\s[{,:])"(?:[^"\\]|\\.)*"|(?<=[\s[{,:])'(?:[^']|'')*'|[[\]{}]|, | #/g;
