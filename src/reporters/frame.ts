/** The lines of a plan that a finding points at, underlined in terminal cells. */

import stringWidth from 'fast-string-width';
import type { Span } from '../finding.ts';
import { safeText } from '../text.ts';

/** No line of a plan is shown wider than this. */
const WIDEST_LINE = 200;

const PLAIN = /^[\x20-\x7e]*$/;

/** A stretch of one line, as printed: each sign of the text with what it becomes and where it began. */
interface Sign {
  readonly at: number;
  readonly shown: string;
  readonly cells: number;
}

export interface FrameLines {
  readonly number: string;
  readonly line: string;
  readonly underline: string;
}

/**
 * The first line of a span and the mark under it.
 * @param width cells there are for the line itself
 */
export function frameOf(source: string, { start, end }: Span, width: number): FrameLines {
  const from = start.offset - (start.column - 1);
  const line = lineFrom(source, from);
  const last = end.line === start.line ? end.offset - from : line.trimEnd().length;
  const signs = signsOf(line);
  const marked = signs.filter(({ at }) => at >= start.column - 1 && at < Math.max(last, start.column));
  const { text, skipped } = window(signs, start.column - 1, Math.min(width, WIDEST_LINE));
  const before = cellsOf(signs.filter(({ at }) => at < start.column - 1)) - skipped.cells + skipped.lead;
  const most = Math.max(1, stringWidth(text) - before);
  const length = Math.min(Math.max(1, cellsOf(marked)), most);
  return {
    number: String(start.line),
    line: text,
    underline: `${' '.repeat(Math.max(0, before))}${'━'.repeat(length)}`,
  };
}

function lineFrom(source: string, from: number): string {
  const end = source.slice(from).search(/[\r\n]/);
  return end < 0 ? source.slice(from) : source.slice(from, from + end);
}

function signsOf(line: string): Sign[] {
  const near = line.length > 20_000 ? line.slice(0, 20_000) : line;
  // Most lines are plain, and a segmenter takes longer to make than a plan to read.
  if (PLAIN.test(near)) return Array.from(near, (shown, at) => ({ at, shown, cells: 1 }));
  return [...new Intl.Segmenter('en').segment(near)].map(({ segment, index }) => {
    const shown = safeText(segment);
    return { at: index, shown, cells: stringWidth(shown) };
  });
}

function cellsOf(signs: readonly Sign[]): number {
  return signs.reduce((sum, { cells }) => sum + cells, 0);
}

/** As much of a line as fits, beginning a little before `focus` where the whole does not. */
function window(
  signs: readonly Sign[],
  focus: number,
  width: number,
): { text: string; skipped: { cells: number; lead: number } } {
  if (cellsOf(signs) <= width)
    return { text: signs.map(({ shown }) => shown).join(''), skipped: { cells: 0, lead: 0 } };
  const before = cellsOf(signs.filter(({ at }) => at < focus));
  const skip = before > width / 2 ? before - Math.floor(width / 4) : 0;
  let passed = 0;
  let room = width - 1 - (skip > 0 ? 1 : 0);
  let text = '';
  let skippedCells = 0;
  for (const { shown, cells } of signs) {
    passed += cells;
    if (passed <= skip) skippedCells = passed;
    else if (cells <= room) {
      text += shown;
      room -= cells;
    } else break;
  }
  return { text: `${skip > 0 ? '…' : ''}${text}…`, skipped: { cells: skippedCells, lead: skip > 0 ? 1 : 0 } };
}
