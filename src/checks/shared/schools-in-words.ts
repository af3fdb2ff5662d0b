/** Reports several schools as one breach, placed at the first. */

import type { School } from '../../plan/model/schools-and-people.ts';
import { list } from '../../text/words.ts';
import type { Breach } from '../check.ts';
import { oneBreach } from './one-breach.ts';

export function namesOf(schools: readonly School[]): string {
  return list(schools.map(({ name }) => name));
}

/** Whether every one of the schools has chosen only to observe. */
export function observersOnly(schools: readonly School[]): boolean {
  return schools.every(({ pace }) => pace === 'observer');
}

/**
 * Returns sets of schools as text, such as `Ashby and Brook; Cairn and Dene`. If there are more than `most` sets, shows
 * `most - 1` and counts the rest.
 */
export function partsInWords(
  parts: readonly (readonly School[])[],
  nameOf: (part: readonly School[]) => string = namesOf,
  most = 4,
): string {
  const shown = parts.slice(0, parts.length > most ? most - 1 : most).map((part) => nameOf(part));
  const rest = parts.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

/**
 * Returns one breach for several schools, with the others as related places. It is placed at `field` of the first
 * school, or at the school's entry if no field is given. Returns an empty list if there are no schools.
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
