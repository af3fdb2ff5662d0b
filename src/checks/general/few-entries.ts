/** General check: a list with fewer entries than it should have. */

import { defineCheck } from '../check.ts';
import { entriesAt, pathOf } from '../shared/dotted-fields.ts';

/** Fires if the list has fewer than `min` entries. Empty and template entries don't count. */
export const fewEntries = defineCheck({
  params: { list: 'path', min: 'number' },
  facts: ['found'],
  about: 'Fires if a list has fewer entries than it should.',
  test: (plan, { params: { list, min } }) => {
    const found = entriesAt(plan, list).length;
    return found < min ? [{ at: pathOf(list), facts: { found: found === 0 ? 'None' : found } }] : [];
  },
});
