/** Dates with the right format that don't exist in the calendar, such as 2026-02-30. */

import type { DataMap } from '../../plan/path.ts';
import { readDate } from '../../plan/queries/calendar.ts';
import { type PlacedText, textsOf } from './texts.ts';

const DATE_FIELDS = new Set(
  'starts ends since until joined left date due published from to by from review revisit governors_agreed checked_on'.split(
    ' ',
  ),
);
const FORM = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** Returns every such date in a date field, except in private `x-` fields. */
export function wrongDates(plan: DataMap): PlacedText[] {
  return textsOf(plan).filter(
    (placed) =>
      FORM.test(placed.text) &&
      DATE_FIELDS.has(placed.field) &&
      !placed.isPrivate &&
      readDate(placed.text) === undefined,
  );
}
