/** The kinds of failure that are not findings: a wrong request (one line a fault, no stack) and everything else, a bug. */

/** The request is wrong: each line says what was wrong and what would be right. Exit code 2. */
export class UserError extends Error {
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'UserError';
    this.lines = lines;
  }
}
