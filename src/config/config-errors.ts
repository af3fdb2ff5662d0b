/** Gathers what is wrong with files of settings, so that all of it is told at once. */

import { faultOf, type RequestFault, UserError } from '../io/errors.ts';
import { count } from '../text/words.ts';
import type { LineIndex } from '../yaml/locate.ts';

/** Of more faults the rest are counted. */
const MOST = 50;

/** A file with its lines. */
export interface Lined {
  /** As a person would name it from the working folder. */
  readonly file: string;
  readonly at: LineIndex;
}

export class FaultList {
  private readonly faults: RequestFault[] = [];
  private all = 0;

  /** @param owner whose faults they are, in words that follow "of" */
  constructor(private readonly owner = 'the settings') {}

  /** How many there are. */
  get size(): number {
    return this.all;
  }

  /**
   * @param offset 0-based, into the file's text
   * @param message said only when it will be told
   */
  at({ file, at }: Lined, offset: number, message: () => string): void {
    this.all += 1;
    if (this.all > MOST) return;
    const { line, column } = at(offset);
    this.faults.push({ message: `${file}:${line}:${column}: ${message()}`, file, line, column });
  }

  /** @param message names the file itself */
  about(file: string, message: string): void {
    this.all += 1;
    if (this.all <= MOST) this.faults.push(faultOf(message, file));
  }

  /** Throws a `UserError` when there are any: file by file as they were met, and within a file from its top. */
  throwAny(): void {
    if (this.all === 0) return;
    const files = [...new Set(this.faults.map(({ file }) => file))];
    const place = (fault: RequestFault) => [files.indexOf(fault.file), fault.line ?? 0, fault.column ?? 0] as const;
    const faults = this.faults
      .map((fault) => ({ fault, at: place(fault) }))
      .sort(({ at: a }, { at: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
      .map(({ fault }) => fault);
    const rest = this.all - faults.length;
    // Of the last file told, so that it stays behind it.
    const more = faultOf(`${count(rest, 'more fault')} of ${this.owner}`, faults.at(-1)?.file ?? null);
    throw new UserError(...faults, ...(rest === 0 ? [] : [more]));
  }
}
