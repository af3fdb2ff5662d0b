/** Maps checks to the names that rule records use. */

/** Returns the checks keyed by their names with hyphens: `busFactor` becomes `bus-factor`. */
export function byRecordName<C>(checks: Readonly<Record<string, C>>): Readonly<Record<string, C>> {
  return Object.fromEntries(
    Object.entries(checks).map(([name, check]) => [
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      check,
    ]),
  );
}
