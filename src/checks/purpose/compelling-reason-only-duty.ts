/** A reason for working together that says only who requires it. */

import { isInKnownLanguage } from '../../text/known-language.ts';
import { memoize } from '../../text/memoize.ts';
import { wordParts } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';

/**
 * Fires if each sentence of the text is one clause in which working together (`shared`) is required, and there is no sign
 * of another reason: none of `other`, except in the phrases of `except`, in the text after one of `openings`, and none of
 * `company` in the moral purpose. Something is required by one of the phrases `demands`, or by one of `authorities` next
 * to one of `requires`, in either order, not counting numbers and the words in `filler`. A demand that begins with one of
 * `fronts` may come first, before a comma. What follows one of `ands` doesn't count. Returns `cannot-tell` if the text
 * isn't in a language whose words are known. Another rule reports a missing text.
 */
export const compellingReasonOnlyDuty = defineCheck({
  params: {
    field: 'path',
    authorities: 'texts',
    requires: 'texts',
    filler: 'texts',
    demands: 'texts',
    fronts: 'texts',
    shared: 'texts',
    ands: 'texts',
    openings: 'texts',
    other: 'texts',
    company: 'texts',
    except: 'texts',
  },
  facts: [],
  test: (plan, { params }) => {
    const { field, openings, other, company, except } = params;
    const text = textAt(plan, field);
    if (text === undefined) return 'not-applicable';
    const isOnlyDuty =
      mentionsDuty(text, params) &&
      sentencesOf(text).every((sentence) => isDuty(sentence, params)) &&
      !hasPhrase(withoutOpening(text, openings), other, except);
    if (isOnlyDuty) return hasPhrase(plan.purpose.moralPurpose ?? '', company) ? [] : [{ at: pathOf(field) }];
    return isInKnownLanguage(text) ? [] : 'cannot-tell';
  },
});

type Lists = Readonly<
  Record<'authorities' | 'requires' | 'filler' | 'demands' | 'fronts' | 'shared' | 'ands', readonly string[]>
>;

/** Whether a text has a word or phrase of requiring at all. Most have none, and the rest needn't be looked for then. */
function mentionsDuty(text: string, { requires, demands }: Lists): boolean {
  const parts = wordParts(text);
  const spoken = parts.join(' ');
  return parts.some((word) => requires.includes(word)) || demands.some((demand) => spoken.includes(demand));
}

/** The sentences of a text, and the parts of a sentence between semicolons, colons and dashes. */
function sentencesOf(text: string): string[] {
  return text.split(/[.;:!?…]\s|\s[–—-]\s|\n/).filter((part) => wordParts(part).length > 0);
}

function isDuty(sentence: string, params: Lists): boolean {
  const [first = sentence, second, ...rest] = sentence.split(/,\s/);
  if (rest.length > 0) return false;
  if (second === undefined) {
    const main = beforeAnd(first, params);
    return isRequired(main, params) && hasPhrase(main, params.shared);
  }
  const isFronted = startsWith(wordParts(first).join(' '), params.fronts) !== undefined;
  return isFronted && isRequired(first, params) && hasPhrase(beforeAnd(second, params), params.shared);
}

/** What a sentence says before the first "and": what follows may be a second thought. */
function beforeAnd(sentence: string, { ands }: Lists): string {
  const parts = wordParts(sentence);
  const end = parts.findIndex((part) => ands.includes(part));
  return (end === -1 ? parts : parts.slice(0, end)).join(' ');
}

function isRequired(clause: string, params: Lists): boolean {
  if (hasPhrase(clause, params.demands)) return true;
  const { authorities, requires, filler } = setsOf(params);
  const said = wordParts(clause).filter((word) => !filler.has(word) && !/^\p{N}+$/u.test(word));
  return said.some((word, index) => {
    const next = said[index + 1] ?? '';
    return (authorities.has(word) && requires.has(next)) || (requires.has(word) && authorities.has(next));
  });
}

const setsOf = memoize(({ authorities, requires, filler }: Lists) => ({
  authorities: new Set(authorities),
  requires: new Set(requires),
  filler: new Set(filler),
}));

function withoutOpening(text: string, openings: readonly string[]): string {
  const spoken = wordParts(text).join(' ');
  return spoken.slice(startsWith(spoken, openings)?.length ?? 0);
}

/** The phrase that a text in plain words begins with. */
function startsWith(spoken: string, phrases: readonly string[]): string | undefined {
  return phrases.find((phrase) => spoken.startsWith(`${phrase} `));
}
