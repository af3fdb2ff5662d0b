/** Sums of money: thousands separators, and the plan's own currency sign if it is a common one. */

import { expect, it } from 'vitest';
import { money } from '../../src/text/words.ts';

it.each([
  [18_420, 'GBP', '£18,420'],
  [18_420.4, 'EUR', '€18,420'],
  [1_000_000, 'USD', '$1,000,000'],
  [950, 'AUD', 'A$950'],
  [950, 'NZD', 'NZ$950'],
  [950, 'CAD', 'CA$950'],
  [950, 'gbp', '£950'],
  [1_464, 'CHF', 'CHF 1,464'],
  [1_464, undefined, '1,464'],
])('%d in %s is %s', (sum, currency, words) => {
  expect(money(sum, currency)).toBe(words);
});
