/** The lines of a plan that a finding points at, underlined. */

import { textWidth } from '../../text/string-width.ts';
import { ordersIn, safeText } from '../../text/words.ts';
import type { Span } from '../../yaml/span.ts';
import { segmentsOf } from './layout.ts';

/** The maximum width of a plan's line, in terminal cells. */
const WIDEST_LINE = 200;
/** How much of a line is read before and after the finding's start, in UTF-16 units. */
const REACH = 400;

const MARK = '━';

/** A user-perceived character of the plan: its offsets, how it is shown, and its width in terminal cells. */
interface Character {
  readonly at: number;
  readonly end: number;
  readonly shown: string;
  readonly columns: number;
}

/** The part of a line around an offset, and whether it was cut at either end. */
interface Stretch {
  readonly characters: readonly Character[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export interface FrameLines {
  readonly number: string;
  readonly line: string;
  readonly underline: string;
}

/**
 * Returns the first line of a span and the underline.
 * @param width terminal cells available for the line itself
 */
export function frameOf(source: string, { start, end }: Span, width: number): FrameLines {
  const from = start.offset - (start.column - 1);
  const { characters, cutBefore, cutAfter } = shownAround(stretchAt(source, from, start.offset), start.offset, width);
  const until = end.line === start.line ? end.offset : Number.POSITIVE_INFINITY;
  const before = characters.filter((character) => character.end <= start.offset);
  const marked = characters.filter((character) => character.end > start.offset && character.at < until);
  const lead = cutBefore ? '…' : '';
  const blank = ' '.repeat(lead.length + columnsOf(before));
  return {
    number: String(start.line),
    line: `${lead}${characters.map(({ shown }) => shown).join('')}${cutAfter ? '…' : ''}`,
    underline: `${blank}${MARK.repeat(Math.max(1, columnsOf(trimmed(marked))))}`,
  };
}

/** Without trailing spaces, which no one can see. */
function trimmed(characters: readonly Character[]): readonly Character[] {
  return characters.slice(0, characters.findLastIndex(({ shown }) => shown.trim() !== '') + 1);
}

/** The part of a line around an offset. Reads only `REACH` to each side, however long the line is. */
function stretchAt(source: string, lineStart: number, focus: number): Stretch {
  const first = wholeCharacter(source, Math.max(lineStart, focus - REACH));
  const near = source.slice(first, wholeCharacter(source, focus + REACH));
  const lineEnd = near.slice(focus - first).search(/[\r\n]/);
  const text = lineEnd < 0 ? near : near.slice(0, focus - first + lineEnd);
  const characters = charactersOf(text, first);
  return { characters, cutBefore: first > lineStart, cutAfter: lineEnd < 0 && first + text.length < source.length };
}

function charactersOf(text: string, first: number): Character[] {
  const orders = ordersIn(text);
  return Array.from(segmentsOf(text)).map(({ segment, index }): Character => {
    const shown = orders.get(index) ?? safeText(segment);
    const at = first + index;
    const columns = textWidth(shown);
    return { at, end: at + segment.length, shown, columns };
  });
}

/** The offset, moved back by one if it would split a surrogate pair. */
function wholeCharacter(source: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(source.slice(at - 1, at + 1)) ? at - 1 : at;
}

function columnsOf(characters: readonly Character[]): number {
  return characters.reduce((sum, { columns }) => sum + columns, 0);
}

/** As much of the line as fits. If it doesn't all fit, it starts a little before `focus`. */
function shownAround(stretch: Stretch, focus: number, width: number): Stretch {
  const room = Math.min(width, WIDEST_LINE);
  const { characters } = stretch;
  if (!stretch.cutBefore && !stretch.cutAfter && columnsOf(characters) <= room) return stretch;
  const before = columnsOf(characters.filter(({ at }) => at < focus));
  const cutBefore = stretch.cutBefore || before > room / 2;
  const skip = before > room / 2 ? before - Math.floor(room / 4) : 0;
  let passed = 0;
  let used = cutBefore ? 1 : 0;
  const kept: Character[] = [];
  for (const character of characters) {
    passed += character.columns;
    if (passed <= skip) continue;
    used += character.columns;
    if (used > room - 1) break;
    kept.push(character);
  }
  return { characters: kept, cutBefore, cutAfter: stretch.cutAfter || kept.at(-1) !== characters.at(-1) };
}
