/** Dates as people write them. */

import { expect, it } from 'vitest';
import { parseTypedDate } from '../../src/plan/typed-date.ts';

it.each([
  ['September 2027', '2027-09'],
  ['Sept 2027', '2027-09'],
  ['sep. 2027', '2027-09'],
  ['May, 2027', '2027-05'],
  ['6 September 2027', '2027-09-06'],
  ['1st Jan 2027', '2027-01-01'],
  ['9/2027', '2027-09'],
  ['09.2027', '2027-09'],
  ['2027/9', '2027-09'],
  ['2027-9', '2027-09'],
  [' 2027 ', '2027'],
  ['2027-09-06', '2027-09-06'],
  ['01/09/2026', '2026-09-01'],
  ['6/9/2027', '2027-09-06'],
  ['09-25-2026', '2026-09-25'],
  ['31.12.2026', '2026-12-31'],
])('reads %s as %s', (typed, read) => {
  expect(parseTypedDate(typed)).toBe(read);
});

it.each(['', 'soon', 'Sepp 2027', 'September 27', '9/27', '2027/2028', '6/9/27'])('leaves "%s" as it is', (typed) => {
  expect(parseTypedDate(typed)).toBe(typed);
});
