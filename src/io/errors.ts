/** One fault of a request, and the file and place it is about where there is one. */
export type UsageError = Omit<Problem, 'exitCode'>;

/** The request is wrong: each line says what was wrong and what would be right. Exit code 2. */
export class UserError extends Error {
  readonly errors: readonly UsageError[];

  /** @param errors lines that name what they are about, or such lines with their place */
  constructor(...errors: readonly (string | UsageError)[]) {
    const entries = errors.map((error) => (typeof error === 'string' ? usageError(error) : error));
    super(entries.map(({ message }) => message).join('\n'));
    this.name = 'UserError';
    this.errors = entries;
  }

  get lines(): string[] {
    return this.errors.map(({ message }) => message);
  }
}

/** A fault without a place; `message` names the file itself, where there is one. */
export function usageError(message: string, file: string | null = null): UsageError {
  return { message, file, line: null, column: null };
}

/** The person broke off. Exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** As `Interrupted`, in the midst of work: its message says how far it came. */
export class InterruptedRun extends Interrupted {}

/** What the system calls its refusal, such as `ENOENT`; empty for any other error. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** A file that could not be read, a configuration that is wrong, a fault of `nlc`: what ends with exit code 2 or 3. */
export interface Problem {
  /** One line, which names the file and place it is about. */
  readonly message: string;
  /** The file it is about, where there is one. */
  readonly file: string | null;
  /** 1-based; null where it is about no line. */
  readonly line: number | null;
  readonly column: number | null;
  /** 3 for a fault of `nlc` itself, else 2. */
  readonly exitCode: 2 | 3;
}
