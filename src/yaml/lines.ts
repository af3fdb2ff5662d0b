/** The lines of a text, as offsets. */

/** Where each line begins; a line ends with `\n`, `\r` or both. */
export function lineStarts(text: string): number[] {
  if (text.includes('\r'))
    return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length)];
  // The same for most plans, much faster.
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The lines without their ends. */
export function linesIn(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

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
