/** The lines of a text, as offsets. */

export interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** The number of leading spaces. */
  readonly indent: number;
}

/** The line that an offset is on. */
export function lineAround(text: string, at: number): Line {
  let start = at;
  while (start > 0 && !isLineEnd(text, start - 1)) start -= 1;
  let end = at;
  while (end < text.length && !isLineEnd(text, end)) end += 1;
  let indent = 0;
  while (text[start + indent] === ' ') indent += 1;
  return { start, end, indent };
}

/** Up to `most` lines above an offset that have more than spaces and a comment, nearest first. */
export function linesBefore(text: string, from: number, most: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  while (start > 0 && lines.length < most) {
    // What is between the two signs of a CR LF is skipped like an empty line.
    const line = lineAround(text, start - 1);
    if (/^\s*[^\s#]/.test(text.slice(line.start, line.end))) lines.push(line);
    start = line.start;
  }
  return lines;
}

/** The offset of the next `\n`, or of the end of the text. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}
