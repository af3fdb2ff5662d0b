/** Lines laid out in terminal cells: wrapping with a hanging indent, and words set against the right edge. */

import { wrapAnsi } from 'fast-wrap-ansi';
import { textWidth } from './string-width.ts';

/** Prose wider than this tires the eye. */
const WIDEST = 100;
/** So many cells every text is given, whatever stands before it. */
const NARROWEST = 4;

export function measure(width: number): number {
  return Math.min(width, WIDEST);
}

const ADDRESS = /(?:^| )(\(?https?:\/\/\S+)/;

/**
 * Text wrapped to a width; every line but the first begins with `indent` spaces, the first after `lead`. An address
 * that fits the width but not beside the indent stands on a line of its own, so that it can be followed.
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
  const words = text.split(' ').map((word) => (textWidth(word) > room ? inPieces(word, room) : word));
  const lines = wrapAnsi(words.join(' '), room, { hard: true }).split('\n');
  return lines.map((line, index) => `${index === 0 ? lead : ' '.repeat(indent)}${line}`.trimEnd()).join('\n');
}

/**
 * A word longer than a line, in pieces that fit one. wrap-ansi alone would break it between code points, and so inside
 * an emoji or a letter with marks, whose parts are not as wide as the whole.
 */
function inPieces(word: string, room: number): string {
  const pieces = [''];
  let used = 0;
  for (const character of charactersOf(word)) {
    const cells = textWidth(character);
    if (used + cells > room) pieces.push('');
    used = used + cells > room ? cells : used + cells;
    pieces.push(`${pieces.pop()}${character}`);
  }
  return pieces.join(' ');
}

const ESCAPE = '\u001b';
/** Made when first needed: it takes longer to make than most plans to read. */
let segmenter: Intl.Segmenter | undefined;

/** A text sign by sign as a reader counts them, each with its offset. */
export function segmentsOf(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en');
  return segmenter.segment(text);
}

/** The signs of a word; a change of colour is one sign, of no width. */
function charactersOf(word: string): string[] {
  return word.split(ESCAPE).flatMap((part, index) => {
    const colour = index === 0 ? 0 : part.indexOf('m') + 1;
    const characters = Array.from(segmentsOf(part.slice(colour)), ({ segment }) => segment);
    return index === 0 ? characters : [`${ESCAPE}${part.slice(0, colour)}`, ...characters];
  });
}

/** Words and a command to type: beside them where there is room, else whole on a line of its own. */
export function withCommand(text: string, command: string, width: number): string {
  const oneLine = `${text}: ${command}`;
  return textWidth(oneLine) <= width ? oneLine : `${wrapped('', `${text}:`, width)}\n${wrapped('  ', command, width)}`;
}

/** Text wrapped, with `right` against the right edge of its last line where both fit there, else on a line of its own. */
export function withRight(lead: string, text: string, right: string, width: number): string {
  const body = wrapped(lead, text, width);
  const last = body.slice(body.lastIndexOf('\n') + 1);
  const free = width - textWidth(right);
  const gap = free - textWidth(last);
  if (gap >= 2) return `${body}${' '.repeat(gap)}${right}`.trimEnd();
  return free >= 0 ? `${body}\n${' '.repeat(free)}${right}`.trimEnd() : `${body}\n${wrapped('', right, width)}`;
}
