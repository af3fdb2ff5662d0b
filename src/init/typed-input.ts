/** What is typed or pasted at a terminal, handed on so that no prompt swallows the answer to the next. */

import { PassThrough } from 'node:stream';

const PASTE_BEGINS = '\u001b[200~';
const PASTE_ENDS = '\u001b[201~';
/** Asks the terminal to tell what is pasted from what is typed, and to stop telling. */
export const MARK_PASTES = '\u001b[?2004h';
export const UNMARK_PASTES = '\u001b[?2004l';

/**
 * Keys on their way to one prompt at a time: up to the end of a line, then no more until the next line is wanted. What
 * is pasted becomes one line; the lines of a pasted list are joined with semicolons.
 */
export class TypedInput {
  /** What a prompt reads. */
  readonly stream = new PassThrough();
  private readonly decoder = new TextDecoder();
  /** As it came, and not wanted yet. */
  private waiting = '';
  private isWanted = false;
  private isList = false;

  /** Takes bytes from the terminal. */
  take(bytes: Uint8Array): void {
    const text = this.decoder.decode(bytes, { stream: true });
    const isUnmarked = this.isWanted && this.waiting === '' && isPasted(text);
    this.waiting += isUnmarked ? `${PASTE_BEGINS}${text}${PASTE_ENDS}` : text;
    this.pass();
  }

  /** Lets the next line through. */
  want(isList: boolean): void {
    this.isWanted = true;
    this.isList = isList;
    this.pass();
  }

  /** Passes on what is wanted; a paste whose end has not come yet stays, and so does what may begin one. */
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

  /** Whether the paste that begins at an offset is there to its end. */
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

/** What stands between the marks of a paste, its lines joined. No key in it acts. */
function inOneLine(paste: string): string {
  return linesOf(paste)
    .join(' ')
    .replace(/\p{Cc}+/gu, ' ');
}

/** The lines of a list; of a table, the first cell of each that holds a word. */
function listed(paste: string): string {
  const names = linesOf(paste).map((line) => line.split('\t').find((cell) => /\p{L}/u.test(cell)) ?? line);
  return names.map((name) => name.replace(/\p{Cc}+/gu, ' ').trim()).join('; ');
}

function linesOf(paste: string): string[] {
  const lines = paste.slice(PASTE_BEGINS.length, -PASTE_ENDS.length).split(/[\r\n]+/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Lines that came at once and of which none is a key are pasted, though the terminal did not tell. */
function isPasted(text: string): boolean {
  return /\S.*[\r\n]+.*\S/s.test(text) && !/[^\P{Cc}\r\n\t]/u.test(text);
}

/** End of input breaks off like Ctrl-C; the keys that would suspend or stop the terminal do nothing. */
function typed(text: string): string {
  return text.replaceAll('\u0004', '\u0003').replaceAll('\u001a', '');
}

/** How many signs at the end may be the beginning of a paste's mark: two or more, as Escape alone is a key. */
function begun(text: string): number {
  for (let length = PASTE_BEGINS.length - 1; length >= 2; length -= 1) {
    if (text.endsWith(PASTE_BEGINS.slice(0, length))) return length;
  }
  return 0;
}
