/** Lines to paste that are too wide for a screen, broken after commas or between words. */

import { sameData } from '../edit/draft.ts';
import { textWidth } from '../text/string-width.ts';
import { readYaml } from '../yaml/read.ts';

/**
 * A line that is wider than `widest` terminal cells, as several lines that YAML reads as the same: broken after the
 * commas of a list in brackets or a section in braces, or else between the words of a text. A line with a note at its
 * end, and one that can't be broken, stays as it is.
 */
export function folded(line: string, widest: number): string[] {
  if (textWidth(line) <= widest) return [line];
  const [indent = ''] = /^ */.exec(line) ?? [];
  const inner = `${indent}    `;
  const atCommas = broken(line, breaksIn(line), inner, widest);
  const lines = atCommas.flatMap((one) => broken(one, spacesIn(one), inner, widest));
  return lines.length === atCommas.length || readsTheSame(line, lines) ? lines : atCommas;
}

/** A line as several, each with as much as fits. */
function broken(line: string, breaks: readonly number[], inner: string, widest: number): string[] {
  if (breaks.length === 0 || textWidth(line) <= widest) return [line];
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

function readsTheSame(line: string, lines: readonly string[]): boolean {
  const [one, other] = [line, lines.join('\n')].map((text) => readYaml(`${text}\n`));
  const isRead = [one, other].every((read) => read?.errors.length === 0 && read.documents[0]?.errors.length === 0);
  return isRead && sameData(one?.documents[0]?.data ?? null, other?.documents[0]?.data ?? null);
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

/** Where a text may be broken: after each single space in quotes, or in a text without quotes behind its field. */
function spacesIn(line: string): number[] {
  const [start = ''] = /^ *(?:- +)?[\w-]+: +(?=[^\s"'[{|>&*!])/.exec(line) ?? [];
  if (start !== '') return line.includes(' #') ? [] : singleSpaces(line, start.length, line.length);
  const parts = [...line.matchAll(PARTS)];
  if (parts.some(({ 0: part }) => part === ' #')) return [];
  return parts.flatMap(({ 0: part, index }) =>
    /^["']/.test(part) ? singleSpaces(line, index + 1, index + part.length - 1) : [],
  );
}

function singleSpaces(line: string, from: number, to: number): number[] {
  const text = line.slice(from, to);
  return [...text.matchAll(/(?<=[^\s\\]) (?=\S)/g)].map(({ index }) => from + index + 1);
}
