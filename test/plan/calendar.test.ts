import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, dayOfInstant, printDay, readDate, readSchoolYear } from '../../src/plan/queries/calendar.ts';

const days = (written: unknown) => {
  const date = readDate(written);
  return date && [printDay(date.from), printDay(date.to)];
};

describe('readDate', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    [2026, '2026-01-01', '2026-12-31'],
    ['2026-09', '2026-09-01', '2026-09-30'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-09-18', '2026-09-18', '2026-09-18'],
    ['2028-02-29', '2028-02-29', '2028-02-29'],
  ])('reads %s as %s to %s', (written, from, to) => {
    expect(days(written)).toEqual([from, to]);
  });

  it.each([
    '2026-13',
    '2026-00',
    '2026-02-29',
    '2026-09-00',
    '2026-09-31',
    '26',
    '2026-9',
    'autumn 2026',
    '',
    true,
    null,
    1.5,
  ])('knows that %s is no date', (written) => {
    expect(readDate(written)).toBeUndefined();
  });

  it('keeps the text as written', () => {
    expect(readDate(2026)?.text).toBe('2026');
  });
});

describe('readSchoolYear', () => {
  it.each([
    ['2026-27', '2026-09-01', '2027-08-31'],
    ['2026/27', '2026-09-01', '2027-08-31'],
    ['1999-00', '1999-09-01', '2000-08-31'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('reads %s', (written, from, to) => {
    const year = readSchoolYear(written);
    expect(year && [printDay(year.from), printDay(year.to)]).toEqual([from, to]);
  });

  it('knows that 2026-28 is no school year', () => {
    expect(readSchoolYear('2026-28')).toBeUndefined();
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-09-01', 12, '2027-09-01'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(printDay(addMonths(readDate(from)?.from ?? 0, months))).toBe(to);
  });

  it('never passes into a later month than asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -60, max: 60 }), (day, months) => {
        const before = new Date(day * 86_400_000);
        const after = new Date(addMonths(day, months) * 86_400_000);
        const month = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
        expect(month(after) - month(before)).toBe(months);
      }),
    );
  });
});

it('counts days in UTC', () => {
  expect(dayOfInstant(new Date('2026-11-24T23:59:59Z'))).toBe(dayOf(2026, 11, 24));
  expect(dayOf(1970, 1, 1)).toBe(0);
  expect(printDay(-1)).toBe('1969-12-31');
});
