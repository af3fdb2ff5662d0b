/** General check: a text that mentions none of the things it should. */

import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';
import { mentions } from '../shared/mentions.ts';

/** Fires if no word of the text is in `words`, ignoring endings such as `'s`. */
export const textWithoutWord = defineCheck({
  params: { field: 'path', words: 'texts' },
  facts: [],
  about: 'Fires if some text has none of the words in a list.',
  test: (plan, { params }) => {
    const text = textAt(plan, params.field);
    if (text === undefined) return 'not-applicable';
    return mentions(text, params.words) ? [] : [{ at: pathOf(params.field) }];
  },
});
