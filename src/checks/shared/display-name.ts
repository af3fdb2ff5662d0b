/** What the things of a plan are called in a message. */

/** The first of its own words that the plan gives; the record's phrase where it gives none. */
export function displayName(own: readonly (string | undefined)[], otherwise: string): string {
  return own.find((words) => words !== undefined) ?? otherwise;
}
