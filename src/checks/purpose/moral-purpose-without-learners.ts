/** A moral purpose that doesn't mention children. */

import { isInKnownLanguage } from '../../text/known-language.ts';
import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';
import { isOnlyGeneral } from '../shared/only-general-words.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';

/**
 * Fires if the text has none of the words and phrases in `words` outside those in `except`, and neither has what the
 * plan says about who benefits. Returns `cannot-tell` if one of the two isn't in a language whose words are known, or if
 * both have only the words in `general`, so that any school could make the same promise. Another rule reports a missing
 * text.
 */
export const moralPurposeWithoutLearners = defineCheck({
  params: { field: 'path', words: 'texts', except: 'texts', general: 'texts' },
  facts: [],
  test: (plan, { params: { field, words, except, general } }) => {
    const text = textAt(plan, field);
    if (text === undefined) return 'not-applicable';
    const { whoBenefits } = plan.purpose;
    const texts = whoBenefits === undefined ? [text] : [text, whoBenefits];
    if (texts.some((one) => hasPhrase(one, words, except)))
      return texts.every((one) => isOnlyGeneral(one, general)) ? 'cannot-tell' : [];
    return texts.every(isInKnownLanguage) ? [{ at: pathOf(field) }] : 'cannot-tell';
  },
});
