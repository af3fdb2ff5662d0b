/** Focuses that haven't been turned into teaching. */

import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { contentWords } from '../shared/content-words.ts';
import { entriesAt, pathOf } from '../shared/dotted-fields.ts';
import { focusText, pedagogyText } from '../shared/focus-text.ts';
import { trueKeys } from '../shared/true-keys.ts';

/**
 * Fires once if a focus is written and there is no pedagogy, or the pedagogy has the same words (in any order, ignoring
 * `filler`), or there is no content. Strands, each with a pedagogy, stand for the focus and its pedagogy if those aren't
 * written. Heavy if there is no pedagogy.
 */
export const focusUntranslated = defineCheck({
  params: { filler: 'texts', phrases: ['pedagogy', 'repeats', 'content'] },
  facts: ['lacks'],
  test: (plan, { params: { filler, phrases } }) => {
    const focus = focusText(plan);
    if (focus === undefined) return 'not-applicable';
    const pedagogy = pedagogyText(plan);
    const lacks = trueKeys({
      pedagogy: pedagogy === undefined,
      repeats: pedagogy !== undefined && isSame(contentWords(pedagogy, filler), contentWords(focus, filler)),
      content: entriesAt(plan, 'focus.content').length === 0,
    });
    if (lacks.length === 0) return [];
    const at = pathOf(lacks[0] === 'content' ? 'focus.content' : 'focus.pedagogy');
    return [{ at, facts: { lacks: list(lacks.map((lack) => phrases[lack])) }, isHeavy: pedagogy === undefined }];
  },
});

function isSame(some: readonly string[], others: readonly string[]): boolean {
  const sorted = (words: readonly string[]) => [...new Set(words)].sort().join(' ');
  return sorted(some) === sorted(others);
}
