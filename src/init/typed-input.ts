/** Passes typed and pasted text to prompts, so that no prompt takes the answer to the next one. */

import { PassThrough } from 'node:stream';
import { registerNumber } from '../plan/register-number.ts';
import { countColumnNames } from './school-columns.ts';

const PASTE_BEGINS = '\u001b[200~';
const PASTE_ENDS = '\u001b[201~';
/** Turn the terminal's marking of pastes on and off (bracketed paste). */
export const MARK_PASTES = '\u001b[?2004h';
export const UNMARK_PASTES = '\u001b[?2004l';

/**
 * Passes keys to one prompt at a time: up to the end of a line, then no more until the next prompt wants a line. A
 * paste becomes one line; the lines of a pasted list are joined with semicolons.
 */
export class TypedInput {
  /** The stream that prompts read. */
  readonly stream = new PassThrough();
  private readonly decoder = new TextDecoder();
  /** Text from the terminal that no prompt has wanted yet. */
  private waiting = '';
  private isWanted = false;
  private isList = false;
  /** Whether the prompt has just got an unmarked paste up to the end of a line, so that what follows is another line. */
  private isBroken = false;

  /** Receives bytes from the terminal. */
  take(bytes: Uint8Array): void {
    const text = this.decoder.decode(bytes, { stream: true });
    const isUnmarked = this.isWanted && this.waiting === '' && isPasted(text);
    const isNewLine = this.isBroken && (isUnmarked || isLine(text));
    const between = isNewLine ? (this.isList ? '; ' : ' ') : '';
    this.waiting += `${between}${isUnmarked ? `${PASTE_BEGINS}${text}${PASTE_ENDS}` : text}`;
    this.isBroken = isUnmarked && /[\r\n]$/.test(text);
    this.pass();
  }

  /** Lets the next line through. */
  want(isList: boolean): void {
    this.isWanted = true;
    this.isBroken = false;
    this.isList = isList;
    this.pass();
  }

  /** Passes on what is wanted, but holds back a paste until its end has arrived, and what may be the start of one. */
  private pass(): void {
    while (this.isWanted && this.waiting !== '') {
      const [lineEnd] = /\r\n|\r|\n/.exec(this.waiting) ?? [];
      const ends = lineEnd === undefined ? this.waiting.length : this.waiting.indexOf(lineEnd) + lineEnd.length;
      const paste = this.waiting.slice(0, ends).indexOf(PASTE_BEGINS);
      if (paste >= 0) {
        if (!this.passPaste(paste)) return;
      } else if (lineEnd === undefined) {
        this.send(ends - begun(this.waiting), typed);
        return;
      } else {
        this.send(ends, typed);
        this.isWanted = false;
      }
    }
  }

  /** Passes on the paste at an offset, and returns whether all of it has arrived. */
  private passPaste(at: number): boolean {
    this.send(at, typed);
    const end = this.waiting.indexOf(PASTE_ENDS);
    if (end >= 0) this.send(end + PASTE_ENDS.length, this.isList ? listed : inOneLine);
    return end >= 0;
  }

  private send(length: number, as: (text: string) => string): void {
    const text = as(this.waiting.slice(0, length));
    this.waiting = this.waiting.slice(length);
    if (text !== '') this.stream.write(text);
  }
}

/** A paste as one line, without its marks and control characters. */
function inOneLine(paste: string): string {
  return linesOf(paste)
    .join(' ')
    .replace(/\p{Cc}+/gu, ' ');
}

/**
 * The lines of a pasted list, joined; of a table, the first cell with a word in each row below the column names, and the
 * number that a register gives.
 */
function listed(paste: string): string {
  const rows = linesOf(paste).map((line) => line.split('\t').map((cell) => cell.replace(/\p{Cc}+/gu, ' ').trim()));
  const isHeaded = countColumnNames(rows[0] ?? []) > 1;
  return rows
    .slice(isHeaded ? 1 : 0)
    .map(nameIn)
    .join('; ');
}

function nameIn(cells: readonly string[]): string {
  const name = cells.find((cell) => /\p{L}/u.test(cell)) ?? cells.join(' ');
  const number = cells.find((cell) => registerNumber(cell) !== undefined);
  return number === undefined || number === name ? name : `${name}, ${number}`;
}

function linesOf(paste: string): string[] {
  const lines = paste.slice(PASTE_BEGINS.length, -PASTE_ENDS.length).split(/[\r\n]+/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/**
 * Whether text is a paste that the terminal didn't mark: several lines at once, without any keys. A line with only a
 * command, such as `<`, was typed ahead.
 */
function isPasted(text: string): boolean {
  if (/(?:^|[\r\n])[ \t]*[<?!][ \t]*[\r\n]/.test(text)) return false;
  return /\S.*[\r\n]+.*\S/s.test(text) && !/[^\P{Cc}\r\n\t]/u.test(text);
}

/** Whether text is a whole line, which keys that are pressed one by one never give. */
function isLine(text: string): boolean {
  return /^[^\p{Cc}]{2,}[\r\n]+$/u.test(text);
}

/** Ctrl-D stops like Ctrl-C; Ctrl-Z does nothing. */
function typed(text: string): string {
  return text.replaceAll('\u0004', '\u0003').replaceAll('\u001a', '');
}

/** How many characters at the end may be the start of a paste's mark: at least two, because Escape alone is a key. */
function begun(text: string): number {
  for (let length = PASTE_BEGINS.length - 1; length >= 2; length -= 1) {
    if (text.endsWith(PASTE_BEGINS.slice(0, length))) return length;
  }
  return 0;
}
