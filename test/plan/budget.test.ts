/** The budget year at hand, and who pays in it. */

import { describe, expect, it } from 'vitest';
import { budgetYears, incomeAtHand, isOver, sumsOf, withAmounts, yearAtHand } from '../../src/plan/queries/budget.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { builtPlan, TODAY } from '../kit/built-plan.ts';

const planOf = (years: string) =>
  builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
schools: [{ id: ashby, name: Ashby, commits: { money_per_year: 100 } }, { id: brook, name: Brook, commits: { money_per_year: 50 } }]
partners: [{ id: fund, name: Vale Fund }]
resources: { years: ${years} }
`);

describe('the year at hand', () => {
  const at = (day: number, ...years: number[]) =>
    yearAtHand(budgetYears(planOf(`[${years.map((year) => `{ year: ${year} }`).join(', ')}]`)), day)?.year.text;

  it('includes the day, or else is the nearest', () => {
    expect(at(dayOf(2026, 11, 24), 2025, 2026, 2027)).toBe('2026');
    expect(at(dayOf(2027, 6, 1), 2030, 2029, 2024)).toBe('2029');
    expect(at(dayOf(2027, 6, 1), 2022, 2026, 2029)).toBe('2026');
    expect(at(dayOf(2020, 1, 1), 2024, 2022, 2023)).toBe('2022');
    expect(at(dayOf(2035, 1, 1), 2024, 2026, 2025)).toBe('2026');
    expect(at(dayOf(2026, 1, 1))).toBeUndefined();
  });

  it('is over after its last day', () => {
    const [year] = budgetYears(planOf('[{ year: 2026 }]'));
    if (year === undefined) throw new Error('The plan has no year');
    expect([isOver(year, dayOf(2026, 12, 31)), isOver(year, dayOf(2027, 1, 1))]).toEqual([false, true]);
  });
});

it('knows amounts only if there are any, and all of them', () => {
  expect(withAmounts([])).toBeUndefined();
  expect(withAmounts([{ amount: 5 }, { amount: undefined }])).toBeUndefined();
  expect(withAmounts([{ amount: 5 }, { amount: 0 }])).toEqual([{ amount: 5 }, { amount: 0 }]);
});

describe('income', () => {
  const income = (years: string) => incomeAtHand(planOf(years), TODAY, ['schools']);

  it("is the schools' own if it is in their words or a school's, and a partner's even in those words", () => {
    const lines =
      '{ from: The schools, amount: 10 }, { from: ashby, amount: 20 }, { from: fund, amount: 30 }, { from: Gift, amount: 40 }, { amount: 5 }';
    expect(income(`[{ year: 2026, income: [${lines}] }]`)).toMatchObject({
      total: 105,
      schools: 30,
      payers: [
        { name: 'Gift', amount: 40 },
        { name: 'Vale Fund', amount: 30 },
      ],
    });
    const partner = builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
schools: [{ id: ashby, name: Ashby }]
partners: [{ id: schools, name: Schools Fund }]
resources: { years: [{ year: 2026, income: [{ from: schools, amount: 8 }] }] }
`);
    expect(incomeAtHand(partner, TODAY, ['schools'])).toMatchObject({ total: 8, schools: 0, payers: [{ amount: 8 }] });
  });

  it('of the schools is what they commit, if no line is theirs', () => {
    expect(income('[{ year: 2026, income: [{ from: fund, amount: 30 }] }]')).toMatchObject({
      total: 180,
      schools: 150,
    });
  });

  it("is that of the nearest year with income, and isn't known if an amount is missing", () => {
    expect(income('[{ year: 2026 }, { year: 2024, income: [{ from: fund, amount: 30 }] }]')?.year.text).toBe('2024');
    expect(income('[{ year: 2026, income: [{ from: fund, amount: 30 }, { from: Gift }] }]')).toBeUndefined();
    expect(income('[{ year: 2026 }]')).toBeUndefined();
  });

  it('of one source in any spelling is added up, and ends with its last payment if all end', () => {
    const payers = (...ends: string[]) =>
      income(
        `[{ year: 2026, income: [${ends.map((end, index) => `{ from: ${index === 0 ? 'Gift' : 'GIFT'}, amount: 10${end} }`).join(', ')}] }]`,
      )?.payers.map(({ name, amount, ends: last }) => [name, amount, last?.text]);
    expect(payers(', ends: 2027-07', ', ends: 2028-07', ', ends: 2026-12')).toEqual([['Gift', 30, '2028-07']]);
    expect(payers(', ends: 2027-07', '')).toEqual([['Gift', 20, undefined]]);
  });
});

describe('what a year adds up to', () => {
  const sums = (year: string) => {
    const [budget] = budgetYears(planOf(`[{ year: 2026, ${year} }]`));
    if (budget === undefined) throw new Error('The plan has no year');
    return sumsOf(budget);
  };

  it('counts income unless the plan says that it is not confirmed, and whole units', () => {
    const income =
      'income: [{ from: schools, amount: 900.4 }, { from: fund, amount: 600, confirmed: true }, { from: fund, amount: 250, confirmed: false }]';
    expect(sums(`${income}, spending: [{ for: cover, amount: 1200 }, { for: books, amount: 800 }]`)).toEqual({
      confirmed: 1500,
      unconfirmed: 250,
      spending: 2000,
      uncovered: 500,
    });
    expect(sums(`${income}, spending: [{ for: cover, amount: 1200 }]`)).toMatchObject({ spending: 1200, uncovered: 0 });
  });

  it('leaves nothing uncovered that may be covered', () => {
    const spending = 'spending: [{ for: cover, amount: 1200 }]';
    expect(sums(spending)).toEqual({ confirmed: 0, unconfirmed: 0, spending: 1200, uncovered: 0 });
    expect(sums(`income: [{ from: schools }], ${spending}`).uncovered).toBe(0);
    expect(sums(`income: [{ from: schools, amount: 100 }, { from: fund }], ${spending}`).uncovered).toBe(0);
    expect(sums(`income: [{ from: schools, amount: 100 }], ${spending}`).uncovered).toBe(1100);
  });
});
