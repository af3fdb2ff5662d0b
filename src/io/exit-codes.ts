/** The exit codes. Pipelines rely on them. */

export const EXIT = {
  /** At least one plan was checked, and there are no findings at the failing level. */
  ok: 0,
  /** Findings at the failing level, or too many warnings. */
  findings: 1,
  /** The request is wrong. */
  usageError: 2,
  /** A bug in nlc. */
  internalError: 3,
  /** The user interrupted nlc. */
  interrupted: 130,
} as const;
