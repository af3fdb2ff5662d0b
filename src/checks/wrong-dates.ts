/** Dates written in the right form that no calendar has, such as 2026-02-30. */

import { type Data, isList, isMap, type Path } from '../path.ts';
import { readDate } from '../plan/calendar.ts';

const DATE_FIELDS = new Set(
  'starts ends since until joined left date due published from to by from review revisit governors_agreed checked_on'.split(
    ' ',
  ),
);
const FORM = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** Every such date in a date field, with its place. */
export function wrongDates(data: Data, at: Path = [], field = ''): { at: Path; text: string }[] {
  if (typeof data === 'string') {
    return DATE_FIELDS.has(field) && FORM.test(data) && readDate(data) === undefined ? [{ at, text: data }] : [];
  }
  if (isList(data)) return data.flatMap((item, index) => wrongDates(item, [...at, index], field));
  if (!isMap(data)) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key.startsWith('x-') ? [] : wrongDates(value, [...at, key], key),
  );
}
