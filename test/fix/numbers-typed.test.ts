/** `nlc fix` reads numbers as people type them, and asks kindly if it can't tell which number is meant. */

import { describe, expect, it } from 'vitest';
import { notOneNumber, parseCurrency, parseYear } from '../../src/fix/parse-number.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const PLAN = planWith('stage: forming', 'stage: launching');

async function daysFor(...typed: readonly string[]) {
  const { written, rejections, left } = await sitting(
    { files: { 'plan.yaml': PLAN }, now: '2026-11-01T12:00:00Z' },
    { only: ['no-facilitator'] },
    ...typed,
    'y',
  );
  return { days: written.get('plan.yaml')?.match(/(?<=ashby}, days_per_year: )[\d.]+/)?.[0], rejections, left };
}

it.each([
  ['about 5 days each', '5'],
  ['5 days a year each', '5'],
  ['2½ days', '2.5'],
  ['twelve', '12'],
])('%s', async (typed, days) => {
  expect(await daysFor(typed, '4')).toEqual({ days, rejections: [], left: [] });
});

it.each(["about 3 days I'd think", '3 as well', '3 days or so', '3, I think.'])('takes %j as 3', async (typed) => {
  expect(await daysFor(typed, '4')).toEqual({ days: '3', rejections: [], left: [] });
});

it.each([
  '8 from each school',
  'about 3 from each',
  '8 in every one',
  'about 8 per school',
  '8 each school',
  '8 for every school',
])('asks for the number of all schools together after %j', (typed) => {
  expect(notOneNumber(typed, ['activities', 0, 'takes_part', 'pupils'])).toEqual({
    problem: `"${typed}" is for one school. Write how many that is in all the schools together.`,
  });
});

it.each([
  ['2026-27', { value: '2026-27' }],
  ['2026', { value: '2026' }],
  ['2026/27', { value: '2026-27' }],
  ['2026 – 2027', { value: '2026-27' }],
  ['2027-28, applied for but not decided', { problem: 'Type only the year: 2027-28.' }],
  ['in 2027', { problem: 'Type only the year: 2027.' }],
  [
    'next year',
    { problem: '"next year" isn\'t a year. Write it as 2026-27 or 2026, or press Enter if there is none.' },
  ],
  ['26/27', { value: '2026-27' }],
  ['99-00', { value: '2099-00' }],
  ['26/28', { problem: '"26/28" isn\'t a year. Write it as 2026-27 or 2026.' }],
  ['£2000', { problem: '"£2000" isn\'t a year. Write it as 2026-27 or 2026.' }],
  ['20267', { problem: '"20267" isn\'t a year. Write it as 2026-27 or 2026.' }],
])('reads %j as a year of a budget', (typed, read) => {
  expect(parseYear(typed)).toEqual(read);
});

it.each([
  ['£', { value: 'GBP' }],
  ['pounds', { value: 'GBP' }],
  ['Euros', { value: 'EUR' }],
  ['aud', { value: 'AUD' }],
  ['$', { problem: '"$" isn\'t the code of a currency. Type its three letters, such as GBP, EUR or AUD.' }],
])('reads %j as a currency', (typed, read) => {
  expect(parseCurrency(typed)).toEqual(read);
});

it('asks for one number, for a year', async () => {
  expect(await daysFor('2 to 3 days', 'about 2 days a term', 'some', '6', '4')).toEqual({
    days: '6',
    rejections: [
      'A plan has one number here, so "2 to 3 days" is one too many. Type 2 or 3, whichever is likelier.',
      `"about 2 days a term" is for a term. Write how many in a year: with three terms, that's 6.`,
      '"some" isn\'t a number. Write one in figures, such as 10 or 1.5.',
    ],
    left: [],
  });
});

describe('a total of money', () => {
  const at = ['resources', 'years', 0, 'income', 0, 'amount'];
  it.each([
    '£500 each',
    '£500 a school',
    '500 from every one of us',
    'about £500 each a year',
    '£20 per pupil',
    '£500 apiece',
    '£500 per school',
  ])('is asked for after %j', (typed) => {
    const problem = `"${typed}" isn't the total. Write how much that is altogether.`;
    expect(notOneNumber(typed, at)).toEqual({ problem });
  });

  it.each(['£500', '£500 a year', '£500 each year', '£2,500 every year', '500 every school year'])(
    'can be %j',
    (typed) => {
      expect(notOneNumber(typed, at)).toBeUndefined();
    },
  );

  it('is written once it is one', async () => {
    const plan = `${PLAN}resources: {currency: GBP, years: [{year: 2026-27, income: [{from: schools, amount: 6200}], spending: [{for: cover, amount: 9460}]}]}\n`;
    const world = { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' };
    const lines = ['The Vale Trust', '£700 each', '£3,500', 'y'];
    const { rejections, written } = await sitting(world, { only: ['budget-short'] }, ...lines);
    expect(rejections).toEqual(['"£700 each" isn\'t the total. Write how much that is altogether.']);
    expect(written.get('plan.yaml')).toContain('amount: 3500');
  });
});

it.each([
  ['this year', dayOf(2026, 12, 1), '2026-27'],
  ['this school year', dayOf(2027, 8, 31), '2026-27'],
  ['Next year', dayOf(2027, 8, 31), '2027-28'],
  ['last academic year', dayOf(2026, 9, 1), '2025-26'],
])('reads %j as a school year', (typed, today, value) => {
  expect(parseYear(typed, today)).toEqual({ value });
});

it('does not ask again how many days somebody has who has none', async () => {
  const { seen, written, left } = await sitting(
    { files: { 'plan.yaml': PLAN }, now: '2026-11-01T12:00:00Z' },
    { only: ['no-facilitator', 'role-without-time'] },
    ...['0', '8', 'y'],
  );
  expect(written.get('plan.yaml')).toContain('ashby}, days_per_year: 0}');
  expect([seen.split('? Days a year').length - 1, left]).toEqual([2, []]);
});
