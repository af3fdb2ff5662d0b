/** The lines of a plan that a finding points at, underlined in terminal cells. */

import type { Span } from '../../report/report.ts';
import { ordersIn, safeText } from '../../text/words.ts';
import { segmentsOf } from './layout.ts';
import { cellsIn } from './string-width.ts';

/** No line of a plan is shown wider than this. */
const WIDEST_LINE = 200;
/** How far to either side of its beginning a finding's line is looked at, in UTF-16 units. */
const REACH = 400;

const PLAIN = /^[ -~]*$/;
const MARK = '━';

/** A sign of the plan: where it stands, what it is shown as, and how many cells that takes. */
interface Sign {
  readonly at: number;
  readonly end: number;
  readonly shown: string;
  readonly cells: number;
}

/** The signs of a line around a place, and whether it goes on to either side. */
interface Stretch {
  readonly signs: readonly Sign[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
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
  const { signs, cutBefore, cutAfter } = shownAround(stretchAt(source, from, start.offset), start.offset, width);
  const until = end.line === start.line ? end.offset : Number.POSITIVE_INFINITY;
  const before = signs.filter((sign) => sign.end <= start.offset);
  const marked = signs.filter((sign) => sign.end > start.offset && sign.at < until);
  const lead = cutBefore ? '…' : '';
  const blank = ' '.repeat(lead.length + cellsOf(before));
  return {
    number: String(start.line),
    line: `${lead}${signs.map(({ shown }) => shown).join('')}${cutAfter ? '…' : ''}`,
    underline: `${blank}${MARK.repeat(Math.max(1, cellsOf(trimmed(marked))))}`,
  };
}

/** Without the space at the end of a line, which nobody sees. */
function trimmed(signs: readonly Sign[]): readonly Sign[] {
  return signs.slice(0, signs.findLastIndex(({ shown }) => shown.trim() !== '') + 1);
}

/** A line near a place of it: no more is read, however long the line is. */
function stretchAt(source: string, lineStart: number, focus: number): Stretch {
  const first = wholeSign(source, Math.max(lineStart, focus - REACH));
  const near = source.slice(first, wholeSign(source, focus + REACH));
  const lineEnd = near.slice(focus - first).search(/[\r\n]/);
  const text = lineEnd < 0 ? near : near.slice(0, focus - first + lineEnd);
  const signs = signsOf(text, first);
  return { signs, cutBefore: first > lineStart, cutAfter: lineEnd < 0 && first + text.length < source.length };
}

function signsOf(text: string, first: number): Sign[] {
  const orders = ordersIn(text);
  // Most lines are plain, and cutting them by what a reader counts takes long.
  const segments = PLAIN.test(text)
    ? Array.from(text, (segment, index) => ({ segment, index }))
    : [...segmentsOf(text)];
  return segments.map(({ segment, index }): Sign => {
    const shown = orders.get(index) ?? safeText(segment);
    const at = first + index;
    const cells = cellsIn(shown);
    return { at, end: at + segment.length, shown, cells };
  });
}

/** The place, or the one before it where it would fall between the halves of a sign. */
function wholeSign(source: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(source.slice(at - 1, at + 1)) ? at - 1 : at;
}

function cellsOf(signs: readonly Sign[]): number {
  return signs.reduce((sum, { cells }) => sum + cells, 0);
}

/** As much of a stretch as fits, beginning a little before `focus` where the whole does not. */
function shownAround(stretch: Stretch, focus: number, width: number): Stretch {
  const room = Math.min(width, WIDEST_LINE);
  const { signs } = stretch;
  if (!stretch.cutBefore && !stretch.cutAfter && cellsOf(signs) <= room) return stretch;
  const before = cellsOf(signs.filter(({ at }) => at < focus));
  const cutBefore = stretch.cutBefore || before > room / 2;
  const skip = before > room / 2 ? before - Math.floor(room / 4) : 0;
  let passed = 0;
  let used = cutBefore ? 1 : 0;
  const fitting: Sign[] = [];
  for (const sign of signs) {
    passed += sign.cells;
    if (passed <= skip) continue;
    used += sign.cells;
    if (used > room - 1) break;
    fitting.push(sign);
  }
  return { signs: fitting, cutBefore, cutAfter: stretch.cutAfter || fitting.at(-1) !== signs.at(-1) };
}
