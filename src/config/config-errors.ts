/** Gathers what is wrong with files of settings, so that all of it is told at once. */

import { type UsageError, UserError, usageError } from '../io/errors.ts';
import { count } from '../text/words.ts';
import type { LineIndex } from '../yaml/locate.ts';

/** Of more faults the rest are counted. */
const MOST = 50;

/** A file with its lines. */
export interface IndexedFile {
  /** As a person would name it from the working folder. */
  readonly file: string;
  readonly at: LineIndex;
}

export class ConfigErrors {
  private readonly errors: UsageError[] = [];
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
  at({ file, at }: IndexedFile, offset: number, message: () => string): void {
    this.all += 1;
    if (this.all > MOST) return;
    const { line, column } = at(offset);
    this.errors.push({ message: `${file}:${line}:${column}: ${message()}`, file, line, column });
  }

  /** @param message names the file itself */
  about(file: string, message: string): void {
    this.all += 1;
    if (this.all <= MOST) this.errors.push(usageError(message, file));
  }

  /** Throws a `UserError` when there are any: file by file as they were met, and within a file from its top. */
  throwIfAny(): void {
    if (this.all === 0) return;
    const files = [...new Set(this.errors.map(({ file }) => file))];
    const place = (error: UsageError) => [files.indexOf(error.file), error.line ?? 0, error.column ?? 0] as const;
    const errors = this.errors
      .map((error) => ({ error, at: place(error) }))
      .sort(({ at: a }, { at: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
      .map(({ error }) => error);
    const rest = this.all - errors.length;
    // Of the last file told, so that it stays behind it.
    const more = usageError(
      `${count(rest, 'more mistake')} in ${this.owner} ${rest === 1 ? "isn't" : "aren't"} shown here.`,
      errors.at(-1)?.file ?? null,
    );
    throw new UserError(...errors, ...(rest === 0 ? [] : [more]));
  }
}
