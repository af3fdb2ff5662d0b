/** The course of an outcome: the same in either direction, and never better or worse than its vague dates allow. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/plan/build/build.ts';
import type { Data } from '../../src/plan/path.ts';
import { dayOf, printDay } from '../../src/plan/queries/calendar.ts';
import { type Course, courseOf } from '../../src/plan/queries/pace.ts';
import { runs } from '../kit/runs.ts';

const FIRST = dayOf(2026, 9, 1);
const LATER = dayOf(2040, 1, 1);

interface Figures {
  readonly values: readonly [baseline: number, reading: number, target: number];
  /** Days or months, as written. */
  readonly dates: readonly [baseline: string, reading: string, target: string];
}

function course({ values, dates }: Figures, today = dayOf(2027, 12, 1)): Course | undefined {
  const measured = (index: 0 | 1 | 2): Data => ({ value: values[index], date: dates[index] });
  const outcome = { baseline: measured(0), readings: [measured(1)], target: measured(2) };
  const [built] = buildPlan({ network: { id: 'vale', name: 'Vale' }, outcomes: [outcome] }, today).outcomes;
  if (built === undefined) throw new Error('The outcome is lost');
  return courseOf(built, today);
}

const value = fc.integer({ min: 0, max: 100 });
/** Days between the measurements, so that they lie in different months. */
const gap = fc.integer({ min: 62, max: 700 });
const anyFigures = fc
  .tuple(fc.tuple(value, value, value), fc.integer({ min: 0, max: 60 }), gap, gap)
  .filter(([[baseline, , target]]) => baseline !== target)
  .map(([values, start, first, second]): Figures => {
    const days = [FIRST + start, FIRST + start + first, FIRST + start + first + second].map(printDay);
    return { values, dates: days as [string, string, string] };
  });

/** A checking date after the reading and before the target. */
const checkedOn = ({ dates }: Figures) => dayOf(Number(dates[1].slice(0, 4)), Number(dates[1].slice(5, 7)) + 1, 1);

describe('the course of an outcome', () => {
  it('on exact days is a straight line', () => {
    const found = course({ values: [40, 50, 80], dates: ['2026-09-01', '2027-09-01', '2028-08-31'] });
    expect(found).toMatchObject({ elapsed: 0.5, most: 0.5, least: 0.5 });
    expect(found?.pace).toBeCloseTo(10.007, 3); // 10 in 365 days
    expect(found?.needed).toBeCloseTo(20.014, 3); // 40 in 730 days
  });

  it('between months is a straight line from the middle of one to the middle of the other', () => {
    const found = course({ values: [61, 67, 80], dates: ['2011-08', '2014-08', '2015-08'] }, dayOf(2015, 5, 1));
    expect(found?.pace).toBeCloseTo(2, 2);
    expect(found?.needed).toBeCloseTo(4.75, 2);
    expect(61 + 19 * (found?.likely ?? 0)).toBeCloseTo(69, 2);
  });

  it('covers the same share of the way if everything is turned round', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const [baseline, reading, target] = figures.values;
        const today = checkedOn(figures);
        const up = course(figures, today);
        const down = course({ ...figures, values: [100 - baseline, 100 - reading, 100 - target] }, today);
        expect(down?.most).toBeCloseTo(up?.most ?? Number.NaN, 9);
        expect(down?.pace).toBeCloseTo(-(up?.pace ?? Number.NaN), 9);
      }),
      { numRuns: runs(300) },
    );
  });

  it('lies between the best and the worst that its months allow', () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const today = checkedOn(figures);
        const exact = course(figures, today);
        const dates = figures.dates.map((date) => date.slice(0, 7)) as [string, string, string];
        const vague = course({ ...figures, dates }, today);
        if (exact === undefined || vague === undefined) throw new Error('The course is lost');
        expect(vague.most).toBeGreaterThanOrEqual(exact.most - 1e-9);
        expect(vague.least).toBeLessThanOrEqual(exact.least + 1e-9);
        expect(vague.likely).toBeGreaterThanOrEqual(vague.least - 1e-9);
        expect(vague.likely).toBeLessThanOrEqual(vague.most + 1e-9);
      }),
      { numRuns: runs(300) },
    );
  });

  it('reaches the target exactly if the results are on the line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 7, max: 90 }), (tenths, step) => {
        const days = [FIRST, FIRST + tenths * step, FIRST + 10 * step].map(printDay);
        const figures: Figures = { values: [20, 20 + tenths, 30], dates: days as [string, string, string] };
        expect(course(figures, FIRST + tenths * step)?.most).toBeCloseTo(1, 9);
      }),
      { numRuns: runs(100) },
    );
  });

  it.each<[string, Figures, number?]>([
    ['without a way to go', { values: [40, 50, 40], dates: ['2026-09', '2027-03', '2028-07'] }],
    [
      'with a result of the same month as the baseline',
      { values: [40, 50, 80], dates: ['2026-09', '2026-09', '2028'] },
    ],
    ['with a target that was due', { values: [40, 50, 80], dates: ['2026-09', '2027-03', '2028-07'] }, LATER],
    ['with a result still to come', { values: [40, 50, 80], dates: ['2026-09', '2027-12-02', '2028-07'] }],
  ])('is not known %s', (_, figures, today) => {
    expect(course(figures, today)).toBeUndefined();
  });
});
