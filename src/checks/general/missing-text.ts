/** General check: a text that should be there and isn't. */

import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';

/** Fires if the text is missing, empty or template text. */
export const missingText = defineCheck({
  params: { field: 'path' },
  facts: [],
  about: 'Fires if a field is missing or empty, or still has text from the template.',
  test: (plan, { params: { field } }) => (textAt(plan, field) === undefined ? [{ at: pathOf(field) }] : []),
});
