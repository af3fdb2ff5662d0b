/** General: a text that speaks of none of the things it should. */

import { words } from '../text.ts';
import { defineCheck } from './check.ts';
import { pathOf, textAt } from './fields.ts';

/** Fires when no word of the text is one of `words`, endings such as `'s` aside. */
export const textWithoutWord = defineCheck({
  params: { field: 'path', words: 'texts' },
  facts: [],
  test: (plan, { params }) => {
    const text = textAt(plan, params.field);
    if (text === undefined) return 'not-applicable';
    const known = new Set(params.words.map((word) => word.toLowerCase()));
    const speaks = words(text).some((word) => word.split(/['’-]/).some((part) => known.has(part)) || known.has(word));
    return speaks ? [] : [{ at: pathOf(params.field) }];
  },
});
