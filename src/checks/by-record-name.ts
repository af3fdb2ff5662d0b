/** Checks by the names that rule records give them. */

/** Each check by its own name with hyphens, `busFactor` as `bus-factor`. */
export function byRecordName<C>(checks: Readonly<Record<string, C>>): Readonly<Record<string, C>> {
  return Object.fromEntries(
    Object.entries(checks).map(([name, check]) => [
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      check,
    ]),
  );
}
