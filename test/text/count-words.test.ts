/** How words are counted: with spaces between them quickly, without spaces as Unicode divides them. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordCount } from '../../src/text/count-words.ts';
import { runs } from '../kit/runs.ts';

it.each([
  ['', 0],
  ['…  —', 0],
  ['newly-arrived children', 3],
  ["don't, they said; it’s 3.5 or 1,464", 7],
  ['Pob plentyn yn ein hysgolion', 5],
])('%j', (text, words) => {
  expect(wordCount(text)).toBe(words);
});

it('counts words without spaces between them', () => {
  expect(wordCount('すべての子どもが本を読む')).toBeGreaterThan(3);
});

const PLAIN = ['a', 'Words', '7', '12', ' ', '-', ', ', '. ', "don't", 'it’s', '(', '!', '…', '\n'];

it.each([
  ['plain letters', PLAIN],
  ['letters of all kinds', [...PLAIN, 'é', 'ñandú', 'Ж', 'l’école', '£', '\u00a0']],
])('agrees with the Unicode segmenter on %s', (_, pieces) => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (chosen) => {
      const text = chosen.join('');
      expect(wordCount(text)).toBe([...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length);
    }),
    { numRuns: runs(1000) },
  );
});
