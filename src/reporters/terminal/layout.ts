/** Lays out lines in terminal cells: wrapping with a hanging indent, and right-aligned text. */

import { wrapAnsi } from 'fast-wrap-ansi';
import type { Screen } from '../../io/terminal.ts';
import { withFewMarks } from '../../text/normalised.ts';
import { textWidth } from '../../text/string-width.ts';
import type { Palette } from './palette.ts';

/** The maximum width of prose, because longer lines are tiring to read. */
const WIDEST = 100;
/** The minimum width of any text, even if its indent leaves less. */
const NARROWEST = 4;

export function measure(width: number): number {
  return Math.min(width, WIDEST);
}

const ADDRESS = /(?:^| )(\(?https?:\/\/\S+)/;

/**
 * Wraps text to a width. The first line starts with `lead` and the others have an equally wide indent. A URL that fits
 * the width but not the indented line gets a line of its own, so that terminals can open it.
 */
export function wrapped(lead: string, text: string, width: number): string {
  const [found, address = ''] = ADDRESS.exec(text) ?? [];
  const cells = textWidth(address);
  const indent = textWidth(lead);
  if (found === undefined || cells <= width - indent || cells > width) return filled(lead, text, width);
  const at = text.indexOf(found);
  const after = text.slice(at + found.length).trimStart();
  return [
    filled(lead, text.slice(0, at), width),
    `${' '.repeat(width - cells)}${address}`,
    ...(after === '' ? [] : [wrapped(' '.repeat(indent), after, width)]),
  ].join('\n');
}

function filled(lead: string, text: string, width: number): string {
  const indent = textWidth(lead);
  const room = Math.max(NARROWEST, width - indent);
  const words = withFewMarks(text)
    .split(' ')
    .map((word) => (textWidth(word) > room ? inPieces(word, room) : word));
  const lines = wrapAnsi(words.join(' '), room, { hard: true }).split('\n');
  return lines.map((line, index) => `${index === 0 ? lead : ' '.repeat(indent)}${line}`.trimEnd()).join('\n');
}

/**
 * Splits a word that is longer than a line into pieces that fit. wrap-ansi alone would split it between code points,
 * and so inside emoji and letters with combining marks, whose parts have other widths than the whole.
 */
function inPieces(word: string, room: number): string {
  const isAddress = ADDRESS.test(word);
  const pieces = [''];
  let used = 0;
  for (const character of charactersOf(word)) {
    const cells = textWidth(character);
    if (used + cells > room) {
      const piece = pieces.pop() ?? '';
      const [whole, begun] = isAddress ? betweenWords(piece) : [piece, ''];
      pieces.push(whole, begun);
      used = textWidth(begun);
    }
    used += cells;
    pieces.push(`${pieces.pop()}${character}`);
  }
  return pieces.join(' ');
}

/** A piece of a web address up to the end of a word in it, and the rest; all of it if it has no other words. */
function betweenWords(piece: string): [string, string] {
  const end = Math.max(piece.lastIndexOf('/'), piece.lastIndexOf('-')) + 1;
  return end > '(https://'.length ? [piece.slice(0, end), piece.slice(end)] : [piece, ''];
}

const ESCAPE = '\u001b';
/** Created only if needed, because that takes longer than reading most plans. */
let segmenter: Intl.Segmenter | undefined;
/** Latin letters, punctuation and currency signs, none of which ever joins a neighbour. Line breaks can. */
const UNJOINED = /^[ -~\u00a0-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2010-\u2027\u2030-\u203b\u20a0-\u20bf]*$/;

/** Splits a text into user-perceived characters, each with its offset. */
export function segmentsOf(text: string): Iterable<Pick<Intl.SegmentData, 'segment' | 'index'>> {
  if (UNJOINED.test(text)) return Array.from(text, (segment, index) => ({ segment, index }));
  segmenter ??= new Intl.Segmenter('en');
  return segmenter.segment(text);
}

/** The user-perceived characters of a word. A colour code counts as one character without width. */
function charactersOf(word: string): string[] {
  return word.split(ESCAPE).flatMap((part, index) => {
    const colour = index === 0 ? 0 : part.indexOf('m') + 1;
    const characters = Array.from(segmentsOf(part.slice(colour)), ({ segment }) => segment);
    return index === 0 ? characters : [`${ESCAPE}${part.slice(0, colour)}`, ...characters];
  });
}

/** Text followed by a command. The command is on the same line if it fits, or else unbroken on its own line. */
export function withCommand(text: string, command: string, width: number): string {
  const oneLine = `${text}: ${command}`;
  return textWidth(oneLine) <= width ? oneLine : `${wrapped('', `${text}:`, width)}\n${wrapped('  ', command, width)}`;
}

/** Wraps text, with `right` right-aligned on its last line if it fits there, or else on its own line. */
export function withRight(lead: string, text: string, right: string, width: number): string {
  const body = wrapped(lead, text, width);
  const last = body.slice(body.lastIndexOf('\n') + 1);
  const free = width - textWidth(right);
  const gap = free - textWidth(last);
  if (gap >= 2) return `${body}${' '.repeat(gap)}${right}`.trimEnd();
  return free >= 0 ? `${body}\n${' '.repeat(free)}${right}`.trimEnd() : `${body}\n${wrapped('', right, width)}`;
}

/** A heading that is wrapped where the screen is narrow. */
export function heading(text: string, { width }: Pick<Screen, 'width'>, paint: Palette): string {
  return wrapped('', paint.bold(text), measure(width));
}
