/** Schools as breaches: one finding that names several, placed at the first. */

import type { School } from '../../plan/model/schools-and-people.ts';
import { list } from '../../text/words.ts';
import type { Breach } from '../check.ts';
import { oneBreach } from './one-breach.ts';

export function namesOf(schools: readonly School[]): string {
  return list(schools.map(({ name }) => name));
}

/** Whether all of the schools have chosen only to observe. */
export function observersOnly(schools: readonly School[]): boolean {
  return schools.every(({ pace }) => pace === 'observer');
}

/** Sets of schools in words: `Ashby and Brook; Cairn and Dene`; of more than `most` sets the rest are counted. */
export function partsInWords(parts: readonly (readonly School[])[], most = 4): string {
  const shown = parts.slice(0, parts.length > most ? most - 1 : most).map(namesOf);
  const rest = parts.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

/**
 * One breach for several schools: at a field of the first, or at its entry where no field is given, with the others as
 * related places. None for none.
 */
export function together(
  schools: readonly School[],
  field?: string,
  facts: Breach['facts'] = {},
  figures: NonNullable<Breach['figures']> = {},
): Breach[] {
  return oneBreach(
    schools.map(({ at, name }) => ({ at: field === undefined ? at : [...at, field], name })),
    { facts: { schools: namesOf(schools), ...facts }, figures, schools: schools.length },
  );
}
