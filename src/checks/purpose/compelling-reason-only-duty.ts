/** A reason for working together that says only who requires it. */

import { isInKnownLanguage } from '../../text/known-language.ts';
import { wordParts } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';

/**
 * Fires if each sentence of the text names one of the `authorities`, a word in `requires` and one in `shared`, and there
 * is no sign of another reason: none of `other` in the text after one of `openings`, and none of `company` in the moral
 * purpose. Phrases in `except` count as neither a requirement nor another reason. Returns `cannot-tell` if the text isn't
 * in a language whose words are known. Another rule reports a missing text.
 */
export const compellingReasonOnlyDuty = defineCheck({
  params: {
    field: 'path',
    authorities: 'texts',
    requires: 'texts',
    shared: 'texts',
    openings: 'texts',
    other: 'texts',
    company: 'texts',
    except: 'texts',
  },
  facts: [],
  test: (plan, { params: { field, authorities, requires, shared, openings, other, company, except } }) => {
    const text = textAt(plan, field);
    if (text === undefined) return 'not-applicable';
    const isDuty = (sentence: string) =>
      hasPhrase(sentence, authorities) && hasPhrase(sentence, requires, except) && hasPhrase(sentence, shared);
    const isOnlyDuty = sentencesOf(text).every(isDuty) && !hasPhrase(withoutOpening(text, openings), other, except);
    if (isOnlyDuty) return hasPhrase(plan.purpose.moralPurpose ?? '', company) ? [] : [{ at: pathOf(field) }];
    return isInKnownLanguage(text) ? [] : 'cannot-tell';
  },
});

/** The sentences of a text, and the parts of a sentence between semicolons, colons and dashes. */
function sentencesOf(text: string): string[] {
  return text.split(/[.;:!?…]+(?=\s|$)|\s[–—-]\s|\n+/).filter((part) => wordParts(part).length > 0);
}

function withoutOpening(text: string, openings: readonly string[]): string {
  const spoken = wordParts(text).join(' ');
  const opening = openings.find((one) => spoken.startsWith(`${one} `));
  return opening === undefined ? spoken : spoken.slice(opening.length);
}
