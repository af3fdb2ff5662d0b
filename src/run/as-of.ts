/** The date that plans are checked on. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { type Day, dayOfInstant, readDate } from '../plan/queries/calendar.ts';

/** The date given with `--as-of`, by default today. Throws a `UserError` if the text isn't a date. */
export function checkingDay(asOf: string | undefined, io: Io): Day {
  if (asOf === undefined) return dayOfInstant(io.now());
  const date = readDate(asOf);
  if (date === undefined || date.from !== date.to)
    throw new UserError(`--as-of needs a day, such as 2026-09-01, not "${asOf}".`);
  return date.from;
}
