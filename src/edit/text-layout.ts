/** Lines, columns and comments around a place in a text. A line ends with `\n`, `\r` or both. */

/** A place where whole lines can be put. */
export interface LinePoint {
  readonly at: number;
  /** Whether `at` is the start of a line; otherwise it is the end of one. */
  readonly startsLine: boolean;
  /** Whether empty lines put here would belong to the text above. */
  readonly keepsLines?: true;
}

/** White space in YAML. */
const WHITE = /[ \t\r\n]/;
const BREAK = /\r\n|\n|\r/;

export function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

/** The end of the line that an offset is on, before its line break. */
export function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text, at)) at += 1;
  return at;
}

/** The start of the line that an offset is on. */
export function startOfLine(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isBreak(text, at - 1)) at -= 1;
  return at;
}

/** The start of the line after the one that an offset is on; the end of the text if there is none. */
export function nextLine(text: string, from: number): number {
  const end = endOfLine(text, from);
  if (end === text.length) return end;
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}

/** The end of the line before the one that an offset is on; undefined on the first. */
export function endOfLineBefore(text: string, from: number): number | undefined {
  const start = startOfLine(text, from);
  if (start === 0) return undefined;
  return text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** How many characters are before an offset on its line. */
export function columnOf(text: string, at: number): number {
  return at - startOfLine(text, at);
}

/** Whether only spaces are before an offset on its line. */
export function isFirstOnLine(text: string, from: number): boolean {
  let at = from;
  while (text[at - 1] === ' ') at -= 1;
  return at === 0 || isBreak(text, at - 1);
}

/** The offset after the last character before `from` that isn't white space. */
export function trimmedBack(text: string, from: number): number {
  let at = from;
  while (WHITE.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Skips white space and comments. A `#` is a comment at the start of a line or after a space. */
export function skipTrivia(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '#' && (at === 0 || /[\s,[\]{}]/.test(text.charAt(at - 1)))) at = endOfLine(text, at) - 1;
    else if (!WHITE.test(character)) break;
  }
  return at;
}

/** The line break that the file uses near a place: that of the place's own line, else the file's first. */
export function breakNear(text: string, at: number): string {
  const end = endOfLine(text, at);
  const [found = '\n'] = BREAK.exec(text.slice(end, end + 2)) ?? BREAK.exec(text) ?? [];
  return found;
}

/** What a line holds that no value takes up, and how far in it starts. */
export interface LooseLine {
  readonly kind: 'blank' | 'comment' | 'other';
  readonly indent: number;
}

/** The line that starts at an offset. */
export function looseLine(text: string, start: number): LooseLine {
  let indent = 0;
  while (text[start + indent] === ' ') indent += 1;
  const rest = text.slice(start, endOfLine(text, start)).trimStart();
  return { kind: rest === '' ? 'blank' : rest.startsWith('#') ? 'comment' : 'other', indent };
}

/**
 * Where to put lines after an entry: behind the comments that are its own. They are indented deeper than the entry, or
 * as deep, right below it, and followed by nothing that they could be about.
 * @param end the end of the entry's text
 * @param column how deep the entry is indented
 */
export function pointAfter(text: string, end: LinePoint, column: number): LinePoint {
  const inside = afterDeeperComments(text, end, column);
  const next = inside.startsLine ? inside.at : nextLine(text, inside.at);
  let at = next;
  let last = inside;
  while (looseLine(text, at).kind === 'comment' && looseLine(text, at).indent >= column) {
    last = { at: endOfLine(text, at), startsLine: false };
    at = nextLine(text, at);
  }
  return isAboutNothing(text, at, column) ? last : inside;
}

/** Whether a comment block is about no entry of its own level that follows it at `at`. */
function isAboutNothing(text: string, at: number, column: number): boolean {
  if (/^(?:---|\.\.\.)(?=\s|$)/.test(text.slice(at, at + 4))) return true;
  const { kind, indent } = looseLine(text, at);
  return kind === 'blank' || indent < column;
}

/** Where to put lines after the comments behind `end` that are indented deeper than `column`. */
export function afterDeeperComments(text: string, end: LinePoint, column: number): LinePoint {
  let last = end.startsLine ? end : { at: endOfLine(text, end.at), startsLine: false };
  let at = end.startsLine ? end.at : nextLine(text, end.at);
  while (at < text.length) {
    const { kind, indent } = looseLine(text, at);
    if (kind === 'other' || (kind === 'comment' && indent <= column)) break;
    if (kind === 'comment') last = { at: endOfLine(text, at), startsLine: false };
    at = nextLine(text, at);
  }
  return last;
}

/** The start of the comment lines right above the line of an offset, or of that line itself. */
export function aboveComments(text: string, from: number): number {
  let start = startOfLine(text, from);
  for (let above = endOfLineBefore(text, start); above !== undefined; above = endOfLineBefore(text, start)) {
    const line = startOfLine(text, above);
    if (looseLine(text, line).kind !== 'comment') break;
    start = line;
  }
  return start;
}

/** Whether there is an empty line between two offsets. */
export function hasBlankLine(text: string, from: number, to: number): boolean {
  for (let at = nextLine(text, from); at < to; at = nextLine(text, at)) {
    if (looseLine(text, at).kind === 'blank') return true;
  }
  return false;
}
