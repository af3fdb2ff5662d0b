/** How often something happens, where a number for a year is asked for: nlc offers the figure. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offeredForYear } from '../../src/fix/figure-for-year.ts';
import { parseNumber } from '../../src/fix/parse-number.ts';
import { timesPerYearIn } from '../../src/plan/how-often.ts';
import { planWith } from '../kit/plans.ts';
import { runs } from '../kit/runs.ts';
import { sitting } from '../kit/sitting.ts';

const DAYS = ['leadership', 'co_leaders', 0, 'days_per_year'];
const MEETS = ['structure', 'groups', 0, 'meets_per_year'];
const NUMBER = { kind: 'number', isWhole: false, minimum: 0, maximum: Infinity } as const;

it.each([
  ['half a day a week', 'About 19 in a school year of 38 weeks. Type 19, or another number.'],
  ['half a day a week, on Friday afternoons, paid by my school', 'About 19 in a school year of 38 weeks. Type 19, or'],
  ['half a day each Friday', 'About 19 in a school year of 38 weeks. Type 19, or another number.'],
  ['about 2 days a month', 'About 20 in a school year of ten months. Type 20, or another number.'],
  ['a day every fortnight', 'About 19 in a school year of 38 weeks. Type 19, or another number.'],
  ['half a day every two weeks', 'About 10 in a school year of 38 weeks. Type 10, or another number.'],
  ['a day a half term', "That's 6 in a school year of six half terms. Type 6, or another number."],
  ['twice a year', "That's 2 in a year. Type 2 if each takes a day, or another number."],
  ['once a half-term', "That's 6 in a school year of six half terms. Type 6 if each takes a day, or another number."],
])('offers the days for "%s"', (typed, problem) => {
  expect(offeredForYear(typed, DAYS)?.problem).toContain(problem);
});

it.each([
  ['once a half term', "That's 6 in a school year of six half terms. Type 6, or another number."],
  [
    'once a half term, first Thursday roughly',
    "That's 6 in a school year of six half terms. Type 6, or another number.",
  ],
  ['half-termly', "That's 6 in a school year of six half terms. Type 6, or another number."],
  ['every three weeks', 'About 13 in a school year of 38 weeks. Type 13, or another number.'],
  ['every three weeks on Tuesdays', 'About 13 in a school year of 38 weeks. Type 13, or another number.'],
  ['every other week', 'About 19 in a school year of 38 weeks. Type 19, or another number.'],
  ['once a month', 'About 10 in a school year of ten months. Type 10, or another number.'],
  ['monthly', 'About 10 in a school year of ten months. Type 10, or another number.'],
  ['three times a term', "That's 9 in a school year of three terms. Type 9, or another number."],
])('offers the meetings for "%s"', (typed, problem) => {
  expect(offeredForYear(typed, MEETS)).toEqual({ problem });
});

it.each([
  ['twice a year', 2],
  ['once a year', 1],
  ['four times a year', 4],
  ['about 3 times a year', 3],
])('takes "%s" as the number of meetings', (typed, number) => {
  expect(offeredForYear(typed, MEETS)).toBeUndefined();
  expect(parseNumber(typed, NUMBER)).toEqual({ value: number });
});

it.each(['12', '3 days a year', 'as often as we can', '2 hours a week', '6'])('offers nothing for "%s"', (typed) => {
  expect(offeredForYear(typed, DAYS)).toBeUndefined();
  expect(timesPerYearIn(typed)).toBeUndefined();
});

describe('none', () => {
  it.each(['none', 'none for me; most of it is done by Jo Farrant', 'nothing really', 'no days, Jo does it'])(
    'is typed as 0: %s',
    (typed) => {
      expect(parseNumber(typed, NUMBER)).toEqual({ problem: "If it's none, type 0." });
      expect(parseNumber(typed, { ...NUMBER, minimum: 1 })).toEqual({ problem: 'If there is none, press Enter.' });
    },
  );

  it.each(['0 as well, as far as I know', '0, to be honest', '0 for now, I think', '0 too'])('is %s', (typed) => {
    expect(parseNumber(typed, NUMBER)).toEqual({ value: 0 });
  });
});

it('offers a figure that it then takes', () => {
  const amount = fc.integer({ min: 1, max: 5 });
  const period = fc.constantFrom('week', 'fortnight', 'month', 'half term');
  fc.assert(
    fc.property(amount, period, (days, every) => {
      const problem = offeredForYear(`${days} days a ${every}`, DAYS)?.problem ?? '';
      const [, figure = ''] = /Type (\d+),/.exec(problem) ?? [];
      expect(parseNumber(figure, NUMBER)).toEqual({ value: Number(figure) });
      expect(Number(figure)).toBeGreaterThanOrEqual(days);
    }),
    { numRuns: runs(200) },
  );
});

it('is asked so in nlc fix', async () => {
  const files = { 'plan.yaml': planWith('stage: forming', 'stage: launching') };
  const world = { files, now: '2026-11-01T12:00:00Z' };
  const { rejections, left } = await sitting(
    world,
    { only: ['no-facilitator'] },
    ...['none for me; most of it is done by Jo', 'half a day a week', '19', '0 as well, as far as I know', 'y'],
  );
  expect(rejections).toEqual([
    "If it's none, type 0.",
    'About 19 in a school year of 38 weeks. Type 19, or another number.',
  ]);
  expect(left).toEqual([]);
});
