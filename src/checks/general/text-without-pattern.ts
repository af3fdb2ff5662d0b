/** General check: a text that doesn't match a pattern it should. */

import { defineCheck } from '../check.ts';
import { textsAt } from '../shared/texts-at.ts';

/**
 * Fires wherever a text of the field doesn't match the pattern. The field can be in every entry of a list.
 */
export const textWithoutPattern = defineCheck({
  params: { field: 'path', pattern: 'pattern' },
  facts: ['text'],
  about:
    "Fires wherever the text of a field doesn't match a pattern. Use ^ and $ to match the whole text. The field can be in every entry of a list.",
  test: (plan, { params: { field, pattern } }) => {
    const texts = textsAt(plan.data, field);
    if (texts.length === 0) return 'not-applicable';
    return texts.filter(({ text }) => !pattern.fits(text)).map(({ at, text }) => ({ at, facts: { text } }));
  },
});
