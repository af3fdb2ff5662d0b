/** Breaks a line between words, for where only a few plain lines are printed. */

import { textWidth } from './string-width.ts';

/**
 * A line as lines of at most a width in terminal cells. Those after the first have an indent. A word that is longer than
 * a line stays whole.
 * @param width undefined outside a terminal, where the line stays as it is
 */
export function wrapWords(line: string, width: number | undefined, indent: string): string {
  if (width === undefined) return line;
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last === undefined) lines.push(word);
    else if (textWidth(longer) <= width || last.trim() === '') lines.splice(-1, 1, longer);
    else lines.push(`${indent}${word}`);
  }
  return lines.join('\n');
}
