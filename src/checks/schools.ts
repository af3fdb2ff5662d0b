/** Schools as breaches: one finding that names several, placed at the first. */

import type { School } from '../plan/types.ts';
import { list } from '../text.ts';
import type { Breach } from './check.ts';
import { gather } from './gather.ts';

export function namesOf(schools: readonly School[]): string {
  return list(schools.map(({ name }) => name));
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
  return gather(
    schools.map(({ at, name }) => ({ at: field === undefined ? at : [...at, field], name })),
    { facts: { schools: namesOf(schools), ...facts }, figures, schools: schools.length },
  );
}
