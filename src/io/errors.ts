/** An error in the user's request, with its file and position if there is one. */
export type UsageError = Omit<Problem, 'exitCode'>;

/** The request is wrong. Each message says what is wrong and how to fix it. Exit code 2. */
export class UserError extends Error {
  readonly errors: readonly UsageError[];

  /** @param errors messages that mention the file or flag they are about, or messages with a position */
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

/** An error without a position. If there is a file, `message` includes its name. */
export function usageError(message: string, file: string | null = null): UsageError {
  return { message, file, line: null, column: null };
}

/** The user interrupted nlc. Exit code 130. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The user interrupted a run. The message says how far it got. */
export class InterruptedRun extends Interrupted {}

/** The system's code for an error, such as `ENOENT`; empty for any other error. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/**
 * What to tell the user if the system, and not the request or a bug, stops nlc: it has no file handles left. Undefined
 * for any other error. Exit code 3.
 */
export function systemLimit(error: unknown): string | undefined {
  const code = systemCode(error);
  if (code !== 'EMFILE' && code !== 'ENFILE') return undefined;
  return `The system can't open any more files (${code}). Close other programs, or raise the limit with ulimit -n, and run nlc again.`;
}

/** A problem that makes a run end with exit code 2 or 3: an unreadable file, a wrong configuration or a bug in nlc. */
export interface Problem {
  /** One line, which includes the file and position. */
  readonly message: string;
  /** Null if it isn't about a file. */
  readonly file: string | null;
  /** 1-based; null if it isn't about a line. */
  readonly line: number | null;
  readonly column: number | null;
  /** 3 for a bug in nlc, otherwise 2. */
  readonly exitCode: 2 | 3;
}
