/** Labels: names wrapped into a few short lines and clipped by the cells that they take. */

import { textWidth } from '../text/string-width.ts';
import { safeText } from '../text/words.ts';

export interface Label {
  readonly lines: readonly string[];
  /** The width of the longest line, in cells. */
  readonly cells: number;
}

/** Only this much of a name is looked at, in UTF-16 units. */
const LONGEST = 300;

/** Whether a label of this size has less than the whole name. */
export function isCut(name: string, width: number, most: number): boolean {
  return (
    name.length > LONGEST ||
    linesOf(name, width).length > most ||
    linesOf(name, width).some((line) => textWidth(line) > width)
  );
}

/** Wraps a name into at most `most` lines of at most `width` cells. What doesn't fit ends in `…`. */
export function labelOf(name: string, width: number, most: number): Label {
  const lines = linesOf(name, width);
  const isLonger = lines.length > most;
  const kept = lines.slice(0, most).map((line, index) => {
    return clipCells(isLonger && index === most - 1 ? `${line} …` : line, width);
  });
  return { lines: kept, cells: Math.max(...kept.map(textWidth)) };
}

/** Lines that break at spaces, and after the hyphens of a word that is too long for a line. */
function linesOf(name: string, width: number): string[] {
  const words = safeText(name.slice(0, LONGEST).replace(/\s+/g, ' ').trim()).split(' ');
  const lines: string[] = [];
  const add = (part: string, space: string) => {
    const longer = `${lines.at(-1) ?? ''}${space}${part}`;
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  };
  for (const word of words) {
    const [first = '', ...rest] = textWidth(word) > width ? word.split(/(?<=[-/])/) : [word];
    add(first, ' ');
    for (const part of rest) add(part, '');
  }
  return lines;
}

/** Cuts a text to at most `width` cells, with `…` at the cut. Doesn't split what a reader sees as one character. */
export function clipCells(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (textWidth(`${cut}${segment}…`) > width) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
