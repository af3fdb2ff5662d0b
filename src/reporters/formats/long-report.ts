/** When a report for people is about so many plans that it only says what is wrong with them. */

/** What is known of a request before any plan is checked. */
export interface FormatRequest {
  /** How many plans there are. */
  readonly plans: number;
  /** Whether everything was asked for. */
  readonly all: boolean;
}

/** A report on more plans than this is long. */
export const MOST_IN_FULL = 20;

/** Whether there are many plans, and not everything about them was asked for. */
export function isLongReport({ plans, all }: FormatRequest): boolean {
  return plans > MOST_IN_FULL && !all;
}
