/** The exit codes, as pipelines rely on them. */

export const EXIT = {
  /** At least one plan was checked and nothing stands at the failing level. */
  ok: 0,
  /** Findings at the failing level, or too many warnings. */
  findings: 1,
  /** The request is wrong. */
  usageError: 2,
  /** A fault of the program itself. */
  internalError: 3,
  /** Broken off by the person at the keyboard. */
  interrupted: 130,
} as const;
