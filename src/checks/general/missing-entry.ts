/** General check: a list that should have entries and has none. */

import { defineCheck } from '../check.ts';
import { entriesAt, pathOf } from '../shared/dotted-fields.ts';

/** Fires if the list is missing, or all of its entries are empty or template text. */
export const missingEntry = defineCheck({
  params: { list: 'path' },
  facts: [],
  about: 'Fires if a list has no entries.',
  test: (plan, { params: { list } }) => (entriesAt(plan, list).length > 0 ? [] : [{ at: pathOf(list) }]),
});
