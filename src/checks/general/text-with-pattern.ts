/** General check: a text that matches a pattern it shouldn't. */

import { defineCheck } from '../check.ts';
import { textsAt } from '../shared/texts-at.ts';

/** Fires wherever a text of the field matches the pattern. The field can be in every entry of a list. */
export const textWithPattern = defineCheck({
  params: { field: 'path', pattern: 'pattern' },
  facts: ['text'],
  about: 'Fires wherever the text of a field matches a pattern. The field can be in every entry of a list.',
  test: (plan, { params: { field, pattern } }) => {
    const texts = textsAt(plan.data, field);
    if (texts.length === 0) return 'not-applicable';
    return texts.filter(({ text }) => pattern.fits(text)).map(({ at, text }) => ({ at, facts: { text } }));
  },
});
