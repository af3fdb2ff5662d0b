/** The kinds of failure that are not findings: a wrong request (one line a fault, no stack), a person who broke off, and everything else, a bug. */

/** The request is wrong: each line says what was wrong and what would be right. Exit code 2. */
export class UserError extends Error {
  readonly lines: readonly string[];

  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'UserError';
    this.lines = lines;
  }
}

/** The person broke off. Exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** What the system calls its refusal, such as `ENOENT`; empty for any other error. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
