/** Names for parts of a plan in messages. */

/** Returns the first name in `own` that the plan gives, or the record's phrase if it gives none. */
export function displayName(own: readonly (string | undefined)[], otherwise: string): string {
  return own.find((words) => words !== undefined) ?? otherwise;
}
