/** Lines laid out in terminal cells: wrapping with a hanging indent, and words set against the right edge. */

import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/** Prose wider than this tires the eye. */
const WIDEST = 100;

export function measure(width: number): number {
  return Math.min(width, WIDEST);
}

/** Text wrapped to a width; every line but the first begins with `indent` spaces, the first after `lead`. */
export function wrapped(lead: string, text: string, width: number): string {
  const indent = stringWidth(lead);
  const room = Math.max(10, width - indent);
  const lines = wrapAnsi(text, room, { hard: true }).split('\n');
  return lines.map((line, index) => `${index === 0 ? lead : ' '.repeat(indent)}${line}`.trimEnd()).join('\n');
}

/** Text wrapped, with `right` against the right edge of its last line where both fit there, else on a line of its own. */
export function withRight(lead: string, text: string, right: string, width: number): string {
  const body = wrapped(lead, text, width);
  const last = body.slice(body.lastIndexOf('\n') + 1);
  const free = width - stringWidth(right);
  const gap = free - stringWidth(last);
  if (gap >= 2) return `${body}${' '.repeat(gap)}${right}`.trimEnd();
  return `${body}\n${' '.repeat(Math.max(stringWidth(lead), free))}${right}`.trimEnd();
}
