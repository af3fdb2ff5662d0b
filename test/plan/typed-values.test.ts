/** Dates, numbers, yes and no as people write them. */

import { expect, it } from 'vitest';
import { parseTypedDate, parseTypedNumber, parseTypedYesNo } from '../../src/plan/typed-values.ts';

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

it.each([
  ['12', 12],
  ['1,200', 1200],
  ['2.5', 2.5],
  ['-3', -3],
  ['12 days', undefined],
  ['1,2', undefined],
  ['', undefined],
])('reads the number %j as %j', (typed, read) => {
  expect(parseTypedNumber(typed)).toBe(read);
});

it.each([
  ['Yes', true],
  ['y', true],
  ['TRUE', true],
  ['no', false],
  ['N', false],
  ['false', false],
  ['maybe', undefined],
  ['', undefined],
])('reads %j as %j', (typed, read) => {
  expect(parseTypedYesNo(typed)).toBe(read);
});
