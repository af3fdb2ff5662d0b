/** Focuses that have not become a piece of teaching yet. */

import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { contentWords } from '../shared/content-words.ts';
import { entriesAt, pathOf, textAt } from '../shared/dotted-fields.ts';
import { trueKeys } from '../shared/true-keys.ts';

/**
 * Fires once when a focus is written and no pedagogy is, or the pedagogy says the same words (those of `filler` aside,
 * in any order), or no content carries it.
 */
export const focusUntranslated = defineCheck({
  params: { filler: 'texts', phrases: ['pedagogy', 'repeats', 'content'] },
  facts: ['lacks'],
  test: (plan, { params: { filler, phrases } }) => {
    const focus = textAt(plan, 'focus.learning_focus');
    if (focus === undefined) return 'not-applicable';
    const pedagogy = textAt(plan, 'focus.pedagogy');
    const lacks = trueKeys({
      pedagogy: pedagogy === undefined,
      repeats: pedagogy !== undefined && isSame(contentWords(pedagogy, filler), contentWords(focus, filler)),
      content: entriesAt(plan, 'focus.content').length === 0,
    });
    if (lacks.length === 0) return [];
    const at = pathOf(lacks[0] === 'content' ? 'focus.content' : 'focus.pedagogy');
    return [{ at, facts: { lacks: list(lacks.map((lack) => phrases[lack])) } }];
  },
});

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const sorted = (words: readonly string[]) => [...new Set(words)].sort().join(' ');
  return sorted(some) === sorted(others);
}
