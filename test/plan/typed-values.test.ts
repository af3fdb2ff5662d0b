/** Dates, numbers, yes and no as people write them. */

import { expect, it } from 'vitest';
import { dateHint, dateInWords } from '../../src/plan/date-words.ts';
import { parseTypedAmount, parseTypedDate, parseTypedNumber, parseTypedYesNo } from '../../src/plan/typed-values.ts';

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
  ['2027-13', '2027-13'],
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

it.each([
  ['by 2027-09-06', '2027-09-06'],
  ['by 2027-09', '2027-09'],
  ['16 September 2027', '2027-09-16'],
  ['6  September  2027', '2027-09-06'],
  ['2nd of  May 2027', '2027-05-02'],
  ['3rd May. 2027', '2027-05-03'],
  ['6 / 9 / 2027', '2027-09-06'],
  ['2027 / 9', '2027-09'],
  ['12/12/2027', '2027-12-12'],
  ['9/13/2027', '2027-09-13'],
])('reads %s as %s however it is spaced and whatever is before it', (typed, read) => {
  expect(parseTypedDate(typed)).toBe(read);
});

it.each(['Term ends 6 September 2027', 'Monday 6/9/2027', '6/9/2027 or so', '6/9/20271', '6 May,2027', '2027-9-6'])(
  'leaves "%s" as it is, because more is in it than a date',
  (typed) => {
    expect(parseTypedDate(typed)).toBe(typed);
  },
);

it.each([
  [' twelve ', 12],
  ['twenty', 20],
  ['2.55', 2.55],
  ['12,345,678', 12_345_678],
  ['1,2000', undefined],
  ['2.', undefined],
  ['twenty-one', undefined],
])('reads the number %j as %j, however long it is', (typed, read) => {
  expect(parseTypedNumber(typed)).toBe(read);
});

it.each([
  ['3 days a year', 3],
  ['3 days per school year, I think', 3],
  ['3 days each a year', 3],
  ['3 days a year each', 3],
  ['3 days for each person', 3],
  ['about 5 days each', 5],
  ['~5', 5],
  ['0 as well, as far as I know', 0],
  ['80 %', 80],
  ['£ 500', 500],
  ['€500', 500],
  ['500 €', 500],
  ['500£', 500],
  [' half a day ', 0.5],
  ['Half an hour', 0.5],
  ['half a day a year', 0.5],
  ['a day', 1],
  ['An hour', 1],
  ['2½', 2.5],
  ['2 and a half', 2.5],
  ['twelve and a half days', 12.5],
  ['2½ days', 2.5],
  ['2½ hours', 2.5],
  ['1½ day', 1.5],
  ['1½ hour', 1.5],
])('reads the amount %j as %j', (typed, read) => {
  expect(parseTypedAmount(typed)).toBe(read);
});

it.each([
  'half a day a week',
  'a half a day',
  'a day a week',
  'twice a day',
  '2½ days a week',
  '3 days a term',
  'lots and a half',
  '3-4 days',
  '2£50',
  '1\n2 and a half',
  '',
])('reads no amount in %j', (typed) => {
  expect(parseTypedAmount(typed)).toBeUndefined();
});
