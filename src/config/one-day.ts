/** The day that the configurations of a run set. One report can have only one. */

import { UserError } from '../io/errors.ts';
import { type Day, printDay } from '../plan/queries/calendar.ts';
import { list } from '../text/words.ts';
import type { Configuration } from './configuration.ts';

/**
 * Throws a `UserError` if they differ.
 * @param configurations of each plan; undefined for a plan without one
 */
export function oneDay(configurations: readonly (Configuration | undefined)[], today: Day): Day {
  const days = new Map<Day, string>();
  for (const one of configurations) {
    const day = one?.asOf?.value ?? today;
    if (!days.has(day)) days.set(day, one?.asOf === undefined ? 'today' : `${printDay(day)} (${one.asOf.from})`);
  }
  if (days.size > 1)
    throw new UserError(
      `These plans have different checking dates: ${list([...days.values()].sort())}. Give one date with --as-of, or check the plans separately.`,
    );
  return [...days.keys()][0] ?? today;
}
