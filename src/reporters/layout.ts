/** Lines laid out in terminal cells: wrapping with a hanging indent, and words set against the right edge. */

import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

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

/** Text wrapped, with `right` against the right edge of its first line where both fit there, else on a line of its own. */
export function withRight(lead: string, text: string, right: string, width: number): string {
  if (right === '') return wrapped(lead, text, width);
  const first = stringWidth(lead) + stringWidth(text);
  const free = width - first - stringWidth(right);
  if (free >= 2) return `${lead}${text}${' '.repeat(free)}${right}`;
  const indent = stringWidth(lead);
  const lines = wrapped(lead, text, width).split('\n');
  const last = lines.at(-1) ?? '';
  const gap = width - stringWidth(last) - stringWidth(right);
  if (gap >= 2) return [...lines.slice(0, -1), `${last}${' '.repeat(gap)}${right}`].join('\n');
  return [...lines, `${' '.repeat(Math.max(indent, width - stringWidth(right)))}${right}`].join('\n');
}
