/** General check: a text with too few words. */

import { wordCount } from '../../text/count-words.ts';
import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';

/** Fires if the text has fewer than `min` words. Another rule reports a missing text. */
export const textTooShort = defineCheck({
  params: { field: 'path', min: 'number' },
  facts: ['found'],
  about: 'Fires if some text has fewer words than it should. A field that is missing or empty is ignored.',
  test: (plan, { params: { field, min } }) => {
    const text = textAt(plan, field);
    if (text === undefined) return 'not-applicable';
    const found = wordCount(text);
    return found < min ? [{ at: pathOf(field), facts: { found: count(found, 'word') } }] : [];
  },
});
