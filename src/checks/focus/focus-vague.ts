/** General check: a text that any network could have written, or that is too short to be useful. */

import { memoize } from '../../text/memoize.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { contentWords } from '../shared/content-words.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';

/**
 * Fires if nothing is left of the text once the phrases in `vague` and the small words in `filler` are removed, or if
 * it has fewer than `min` words. Another rule reports a missing text.
 */
export const focusVague = defineCheck({
  params: { field: 'path', min: 'number', vague: 'texts', filler: 'texts', phrases: ['vague', 'short'] },
  facts: ['text', 'found'],
  test: (plan, { params }) => {
    const { field, min, filler, phrases } = params;
    const text = textAt(plan, field);
    if (text === undefined) return 'not-applicable';
    const at = pathOf(field);
    if (isMadeOf(contentWords(text, filler), longestFirst(params)))
      return [{ at, facts: { text, found: phrases.vague } }];
    const length = contentWords(text, []).length;
    if (length >= min) return [];
    return [{ at, facts: { text, found: fill(phrases.short, { length: count(length, 'word'), min }) } }];
  },
});

/** The meaningful words of each vague phrase, longest phrases first. */
const longestFirst = memoize(({ vague, filler }: { vague: readonly string[]; filler: readonly string[] }) =>
  vague
    .map((phrase) => contentWords(phrase, filler))
    .filter((phrase) => phrase.length > 0)
    .sort((a, b) => b.length - a.length),
);

/** Whether the words are a sequence of known phrases. Matching is greedy: the first phrase that fits is used. */
function isMadeOf(words: readonly string[], phrases: readonly (readonly string[])[]): boolean {
  let start = 0;
  while (start < words.length) {
    const here = start;
    const fits = phrases.find((phrase) => phrase.every((word, index) => words[here + index] === word));
    if (fits === undefined) return false;
    start += fits.length;
  }
  return true;
}
