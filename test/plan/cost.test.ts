/** What a network costs in a year, and what is counted. */

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildPlan } from '../../src/plan/build/build.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { type Cost, costAtHand } from '../../src/plan/queries/cost.ts';

function costOf(text: string): Cost | undefined {
  const plan = `network: { id: vale, name: Vale, starts: 2026-09 }
schools: [{ id: a, name: Ash, joined_by: choice, pupils: 30 }, { id: b, name: Beech, joined_by: choice, pupils: 20 }]
${text}`;
  return costAtHand(buildPlan(parse(plan), dayOf(2026, 11, 24)));
}

const YEAR =
  'resources: { day_rate: 200, years: [{ year: 2026-27, spending: [{ amount: 900 }, { amount: 100 }], staff_days: 12 }] }\n';

describe('the cost of a year', () => {
  it('is its spending, with its staff days beside it', () => {
    expect(costOf(YEAR)).toMatchObject({
      year: { text: '2026-27' },
      schools: 2,
      pupils: 0,
      spending: 1000,
      staffDays: 12,
      staffWorth: 2400, // 12 × 200
    });
  });

  it('has no sum if an amount is missing, or if it comes to nothing', () => {
    const missing = YEAR.replace('{ amount: 100 }', '{ for: travel }');
    expect(costOf(missing)).toMatchObject({ spending: undefined, staffDays: 12 });
    expect(costOf(YEAR.replace('900', '0').replace('100 ', '0 '))).toMatchObject({ spending: undefined });
  });

  it('has no worth of staff days without a day rate', () => {
    expect(costOf(YEAR.replace('day_rate: 200, ', ''))).toMatchObject({ staffDays: 12, staffWorth: undefined });
  });

  it('is that of the next year if none is at hand, and never of one that is over', () => {
    expect(costOf(YEAR.replace('2026-27', '2027-28'))?.year.text).toBe('2027-28');
    expect(costOf(YEAR.replace('2026-27', '2025-26'))).toBeUndefined();
    expect(costOf('')).toBeUndefined();
  });

  it.each([
    ['those of the activity with the most', 'pupils: 12', 'pupils: 8', 12],
    ['no more than are on roll', 'pupils: 60', 'pupils: 40', 50],
    ['none if there are none', 'teachers: 4', 'teachers: 4', 0],
  ])('counts pupils: %s', (_, one, other, pupils) => {
    const activities = `activities: [{ title: One, kind: pupil-led, schools: all, takes_part: { ${one} } }, { title: Two, kind: pupil-led, schools: all, takes_part: { ${other} } }]\n`;
    expect(costOf(YEAR + activities)?.pupils).toBe(pupils);
  });
});
