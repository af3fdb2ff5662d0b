/** Dates, numbers, yes and no as people write them. */

import { expect, it } from 'vitest';
import { dateHint, dateInWords } from '../../src/plan/date-words.ts';
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
  ['by September 2027', '2027-09'],
  ['from 2027', '2027'],
  ['1st of May 2027', '2027-05-01'],
  ['the end of July 2027', '2027-07'],
  ['by the end of July 2027', '2027-07'],
  ['early May 2027', '2027-05'],
  ['mid-May 2027', '2027-05'],
])('reads %s as %s', (typed, read) => {
  expect(parseTypedDate(typed)).toBe(read);
});

it.each([
  '',
  'soon',
  'Sepp 2027',
  'September 27',
  '9/27',
  '2027/2028',
  'summer term 2027',
  'by then',
  '6/9/27',
  'the end of 2027',
  'late 2027',
  'end of term',
])('leaves "%s" as it is', (typed) => {
  expect(parseTypedDate(typed)).toBe(typed);
});

it.each([
  ['12', 12],
  ['twelve', 12],
  ['Zero', 0],
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

it.each([
  ['2027-09-06', '6 September 2027'],
  ['2027-05', 'May 2027'],
  ['2027', '2027'],
  ['soon', 'soon'],
  ['', ''],
])('says %j as %j', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

it.each([
  ['spring 2027', 'Write the month, such as January 2027 or April 2027.'],
  ['Autumn term', 'Write the month and the year, such as September 2027 or December 2027.'],
  ['winter 2026', 'Write the month, such as January 2026 or December 2026.'],
  ["May 2026 at the heads' meeting, Dene in the summer", 'Type only the date: May 2026.'],
  ['Easter or 3 April 2027', 'Type only the date: 3 April 2027.'],
  ['2026/27', 'Write the one you mean, such as September 2026 or July 2027.'],
  ['2099-2100', 'Write the one you mean, such as September 2099 or July 2100.'],
  ['in May', 'Add the year, as in September 2027.'],
  ['soon', 'Write a year, a month or a day: 2027, September 2027 or 2027-09-06.'],
])('asks for a month in place of %s', (text, hint) => {
  expect(dateHint(text).endsWith(hint) || dateHint(text)).toBe(true);
});
