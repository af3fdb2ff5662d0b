/** Collects the errors in settings files, so that nlc can report them together. */

import { type UsageError, UserError, usageError } from '../io/errors.ts';
import { count } from '../text/words.ts';
import type { LineIndex } from '../yaml/locate.ts';

/** Errors beyond this number are only counted. */
const MOST = 50;

/** A file with its lines. */
export interface IndexedFile {
  /** Relative to the working folder, as shown to the user. */
  readonly file: string;
  readonly at: LineIndex;
}

export class ConfigErrors {
  private readonly errors: UsageError[] = [];
  private all = 0;

  /** @param owner what contains the errors, in words that follow "of" */
  constructor(private readonly owner = 'the settings') {}

  /** How many errors there are, including those that aren't shown. */
  get size(): number {
    return this.all;
  }

  /**
   * @param offset 0-based, into the file's text
   * @param message called only if the error will be shown
   */
  at({ file, at }: IndexedFile, offset: number, message: () => string): void {
    this.all += 1;
    if (this.all > MOST) return;
    const { line, column } = at(offset);
    this.errors.push({ message: `${file}:${line}:${column}: ${message()}`, file, line, column });
  }

  /** @param message includes the file name */
  about(file: string, message: string): void {
    this.all += 1;
    if (this.all <= MOST) this.errors.push(usageError(message, file));
  }

  /** Throws a `UserError` if there are any errors: in the order the files were read, then by line and column. */
  throwIfAny(): void {
    if (this.all === 0) return;
    const files = [...new Set(this.errors.map(({ file }) => file))];
    const place = (error: UsageError) => [files.indexOf(error.file), error.line ?? 0, error.column ?? 0] as const;
    const errors = this.errors
      .map((error) => ({ error, at: place(error) }))
      .sort(({ at: a }, { at: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
      .map(({ error }) => error);
    const rest = this.all - errors.length;
    // Attached to the last file, so that it stays after that file's errors.
    const more = usageError(
      `${count(rest, 'more mistake')} in ${this.owner} ${rest === 1 ? "isn't" : "aren't"} shown here.`,
      errors.at(-1)?.file ?? null,
    );
    throw new UserError(...errors, ...(rest === 0 ? [] : [more]));
  }
}
