/** How a part of a whole and a number of months are said. */

import { expect, it } from 'vitest';
import { partOf, period } from '../../src/text/words.ts';

it.each([
  [0, 0, 'no'],
  [0, 3, 'none of the 3'],
  [1, 1, 'the only'],
  [1, 2, '1 of the 2'],
  [2, 2, 'both'],
  [3, 3, 'all 3'],
  [1200, 1464, '1,200 of the 1,464'],
])('%i of %i', (part, all, words) => {
  expect(partOf(part, all)).toBe(words);
});

it.each([
  [1, '1 month'],
  [12, '12 months'],
  [18, '18 months'],
  [24, 'two years'],
  [36, 'three years'],
  [240, '20 years'],
])('%i months', (months, words) => {
  expect(period(months)).toBe(words);
});
