/** General: a list that should hold something holds nothing. */

import { defineCheck } from '../check.ts';
import { entriesAt, pathOf } from '../shared/dotted-fields.ts';

/** Fires when the list is absent or holds no entry that says anything. */
export const missingEntry = defineCheck({
  params: { list: 'path' },
  facts: [],
  about: 'Fires if a list has no entries.',
  test: (plan, { params: { list } }) => (entriesAt(plan, list).length > 0 ? [] : [{ at: pathOf(list) }]),
});
