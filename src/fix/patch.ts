/** What would change in a file: as a unified diff for programs, and in plain words for a person. */

import { createTwoFilesPatch, FILE_HEADERS_ONLY, structuredPatch } from 'diff';
import type { Screen } from '../io/terminal.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { palette } from '../reporters/terminal/palette.ts';
import { safeText } from '../text/words.ts';
import { wrapWords } from '../text/wrap-words.ts';
import { decode } from '../yaml/decode.ts';

/** The lines around a change that are shown with it. */
const AROUND = 2;

/** A patch that `git apply` and `patch` can read, for a file in UTF-8. */
export function patchOf(file: string, before: Uint8Array, after: Uint8Array): string {
  const options = { context: AROUND, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(file, file, textOf(before), textOf(after), undefined, undefined, options);
}

/** What would change, in words and lines, for a person who is asked whether to write it. */
export function changesView(file: string, before: Uint8Array, after: Uint8Array, { color, width }: Screen): string {
  const paint = palette(color);
  const { hunks } = structuredPatch(file, file, textOf(before), textOf(after), '', '', { context: 0 });
  const [linesBefore, linesAfter] = [textOf(before).split('\n'), textOf(after).split('\n')];
  const changes = hunks.map(({ oldStart, newStart, lines }) => {
    const gone = linesWith('-', lines).map((line) => inWords(line, width));
    const added = linesWith('+', lines).map((line) => paint.good(inWords(line, width)));
    const blank = Math.max(
      0,
      lines.findIndex((line) => line.slice(1).trim() !== ''),
    );
    const section = gone.length > 0 ? sectionAt(linesBefore, oldStart) : sectionAt(linesAfter, newStart + blank);
    const where = section === undefined ? '' : ` (in ${section})`;
    if (gone.length === 0) return [`${placeToAdd(oldStart - 1)}${where}:`, ...added];
    const numbers = gone.length === 1 ? `Line ${oldStart}` : `Lines ${oldStart} to ${oldStart + gone.length - 1}`;
    const isOne = gone.length === 1;
    if (added.length === 0) return [`${numbers}${where} ${isOne ? 'is' : 'are'} removed:`, ...gone];
    return [`${numbers}${where} ${isOne ? 'changes' : 'change'} from:`, ...gone, 'to:', ...added];
  });
  const title = wrapped('', `Here is what would change in ${safeText(file)}.`, measure(width));
  return `\n${[[title], ...changes].map((lines) => lines.join('\n')).join('\n\n')}\n\n`;
}

/** The lines of a change that have a sign, without it. */
function linesWith(sign: string, lines: readonly string[]): string[] {
  const own = lines.filter((line) => line.startsWith(sign));
  return own.map((line) => `    ${safeText(line.slice(1).replace(/\r$/, ''))}`.trimEnd());
}

/** A line of a plan, broken between words and with a deeper indent if it is too wide. */
function inWords(line: string, width: number): string {
  const [indent = ''] = /^ */.exec(line) ?? [];
  return wrapWords(line.slice(indent.length), width - indent.length, DEEPER)
    .split('\n')
    .map((part) => `${indent}${part}`)
    .join('\n');
}

/** The indent of what doesn't fit on a line. */
const DEEPER = '    ';

function placeToAdd(line: number): string {
  return line === 0 ? 'New at the top' : `New below line ${line}`;
}

/** The section of the plan that a line is in; undefined if a section begins there. */
function sectionAt(lines: readonly string[], number: number): string | undefined {
  const begins = (line: string) => /^\uFEFF?([a-z_]+):/.exec(line)?.[1];
  const above = lines.slice(0, number);
  const [own, ...others] = above.reverse();
  if (own === undefined || begins(own) !== undefined) return undefined;
  return others.map(begins).find((name) => name !== undefined);
}

function textOf(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  return 'text' in decoded ? decoded.text : '';
}
