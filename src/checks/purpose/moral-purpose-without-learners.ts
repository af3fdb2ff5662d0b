/** A moral purpose that doesn't mention children. */

import { isInKnownLanguage } from '../../text/known-language.ts';
import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';

/**
 * Fires if the text has none of the words and phrases in `words` outside those in `except`, and neither has what the
 * plan says about who benefits. Returns `cannot-tell` if one of the two isn't in a language whose words are known. Another
 * rule reports a missing text.
 */
export const moralPurposeWithoutLearners = defineCheck({
  params: { field: 'path', words: 'texts', except: 'texts' },
  facts: [],
  test: (plan, { params: { field, words, except } }) => {
    const text = textAt(plan, field);
    if (text === undefined) return 'not-applicable';
    const { whoBenefits } = plan.purpose;
    const texts = whoBenefits === undefined ? [text] : [text, whoBenefits];
    if (texts.some((one) => hasPhrase(one, words, except))) return [];
    return texts.every(isInKnownLanguage) ? [{ at: pathOf(field) }] : 'cannot-tell';
  },
});
