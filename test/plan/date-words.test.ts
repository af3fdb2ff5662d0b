/** What to write where a text is no date. */

import { describe, expect, it } from 'vitest';
import { dateHint, dateInWords } from '../../src/plan/date-words.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';

const YEAR_MONTH_OR_DAY = 'Write a year, a month or a day: 2027, September 2027 or 2027-09-06.';

describe('a hint about a school year', () => {
  it.each([
    ['2026/27', 2026],
    ['2026 / 27', 2026],
    [' 2026-27 ', 2026],
    ['2026–2027', 2026],
    ['1999/00', 1999],
  ])('is given for %j', (text, year) => {
    expect(dateHint(text)).toBe(
      `A school year has many months. Write the one you mean, such as September ${year} or July ${year + 1}.`,
    );
  });

  it.each(['Term 2026/27', '2026/27 or so', '2026/29', '2026/26', '2026 soon', 'May or June in 2027'])(
    'is not given for %j',
    (text) => {
      expect(dateHint(text)).toBe(YEAR_MONTH_OR_DAY);
    },
  );
});

describe('the next time that a date without a year comes', () => {
  it.each([
    ['6 May', dayOf(2027, 5, 6), '6 May 2027'],
    ['6 May', dayOf(2027, 5, 7), '6 May 2028'],
    ['in May', dayOf(2027, 5, 31), 'May 2027'],
    ['in May', dayOf(2027, 6, 1), 'May 2028'],
    ['Monday, 31st of May', dayOf(2027, 1, 1), '31 May 2027'],
    ['16 May', dayOf(2027, 1, 1), '16 May 2027'],
    ['32 May', dayOf(2027, 1, 1), 'May 2027'],
    ['1 May', dayOf(2027, 1, 1), '1 May 2027'],
    ['1st or 2nd of May', dayOf(2027, 1, 1), '1 May 2027'],
    ['0 or 6 May', dayOf(2027, 1, 1), '6 May 2027'],
    ['32 or 6 May', dayOf(2027, 1, 1), '6 May 2027'],
    ['Y7 in May', dayOf(2027, 1, 1), 'May 2027'],
    ['7B in May', dayOf(2027, 1, 1), 'May 2027'],
    ['May 0', dayOf(2027, 1, 1), 'May 2027'],
    ['31 June', dayOf(2027, 1, 1), 'June 2027'],
  ])('is the hint for %j', (text, today, soon) => {
    expect(dateHint(text, today)).toBe(`Add the year, as in ${soon}.`);
  });

  it('is in an example if nobody says what today is', () => {
    expect(dateHint('6 May')).toBe('Add the year, as in September 2027.');
  });

  it('is none if there is no month', () => {
    expect(dateHint('the 6th', dayOf(2027, 1, 1))).toBe(YEAR_MONTH_OR_DAY);
  });
});

it.each([
  ['2027-12', 'December 2027'],
  ['2027-01-31', '31 January 2027'],
  ['2027-00', '2027-00'],
])('says %s as %s', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});
