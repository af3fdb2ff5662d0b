/** The checking date within a network's life, and who is a member then. */

import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/plan/build/build.ts';
import { lifeOf } from '../../src/plan/build/life.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { type Day, printDay, readDate } from '../../src/plan/queries/calendar.ts';

const dayIn = (text: string): Day => readDate(text)?.to ?? 0;

function planOn(today: string, network: DataMap, schools: readonly DataMap[] = []) {
  const data = { nlc: 1, network, schools: schools.map((one, at) => ({ id: `s${at}`, name: `S ${at}`, ...one })) };
  return buildPlan(data, dayIn(today));
}

const dateOn = (today: string, network: DataMap, schools?: readonly DataMap[]) =>
  printDay(planOn(today, network, schools).date);
const membersOn = (today: string, network: DataMap, schools: readonly DataMap[]) =>
  planOn(today, network, schools).members.map(({ id }) => id);

describe('the date', () => {
  const network = { starts: '2026-09', ends: '2029-07' };

  it.each([
    ['2026-08-01', '2026-09-30'],
    ['2026-09-15', '2026-09-30'],
    ['2026-09-30', '2026-09-30'],
    ['2026-10-01', '2026-10-01'],
    ['2029-07-30', '2029-07-30'],
    ['2029-07-31', '2029-07-31'],
    ['2030-01-01', '2029-07-31'],
  ])('checked on %s is %s', (today, expected) => {
    expect(dateOn(today, network)).toBe(expected);
  });

  it('of a network that starts and ends in one year is no later than its end', () => {
    expect(dateOn('2026-03-01', { starts: '2026', ends: '2026-06' })).toBe('2026-06-30');
  });

  it.each<[readonly string[], string | null, string]>([
    [['2027-03', '2027-06'], null, '2027-06-30'],
    [['2027-06', '2027-03'], null, '2027-06-30'],
    [['2027-06', '2027-06-30'], null, '2027-06-30'],
    [['2027-03', '2027-06'], '2027-05-31', '2027-05-31'],
    [['2027-03', '2027-06'], '2027-06-30', '2027-06-30'],
    [['2027-03', '2027-06'], '2029-07', '2027-06-30'],
  ])('is over once all have left: %j, with the end %j', (left, ends, expected) => {
    const schools = left.map((one) => ({ left: one }));
    expect(dateOn('2030-01-01', { starts: '2026-09', ends }, schools)).toBe(expected);
  });

  it('goes on while one is still there', () => {
    expect(dateOn('2030-01-01', { starts: '2026-09' }, [{ left: '2027-03' }, {}])).toBe('2030-01-01');
  });
});

describe('the members', () => {
  const network = { starts: '2026-09', ends: '2029-07-31' };

  it.each([
    ['2027-03-01', ['s0', 's1', 's2']],
    ['2027-03-31', ['s0', 's1']],
    ['2027-06-30', ['s0', 's1', 's3']],
    ['2029-07-31', ['s0', 's1', 's3']],
    ['2030-01-01', ['s0', 's1', 's3']],
  ])('on %s are %j', (today, expected) => {
    const schools = [{}, { left: '2029-07-31' }, { left: '2027-03-31' }, { joined: '2027-06-30' }, { left: '2026-09' }];
    expect(membersOn(today, network, schools)).toEqual(expected);
  });

  it('of the last month are those who were there in it', () => {
    const schools = [{ left: '2029-06-30' }, { left: '2029-07-01' }, { left: '2029-07' }, {}];
    expect(membersOn('2030-01-01', { starts: '2026-09', ends: '2029-07' }, schools)).toEqual(['s1', 's2', 's3']);
  });

  it('before the start are those of its first days', () => {
    const schools = [{ left: '2026-09-10' }, { left: '2026-09-20' }, { left: '2026-08' }, { joined: '2026-09-25' }, {}];
    expect(membersOn('2026-09-15', { starts: '2026-09' }, schools)).toEqual(['s1', 's3', 's4']);
  });

  it('of the network that all have left are those who left last', () => {
    const schools = [{ left: '2027-03' }, { left: '2027-06-10' }, { left: '2027-06' }];
    expect(membersOn('2030-01-01', { starts: '2026-09' }, schools)).toEqual(['s1', 's2']);
  });
});

describe('the last day of a network that all have left', () => {
  const endOf = (left: readonly string[], ends?: string) => {
    const network = buildPlan({ network: { ends: ends ?? null } }, 0).network;
    const { schools } = planOn(
      '2020-01-01',
      {},
      left.map((one) => ({ left: one })),
    );
    const { ends: last } = lifeOf(network, schools);
    return last && [printDay(last.from), printDay(last.to)];
  };

  it.each<[readonly string[], string | undefined, readonly string[]]>([
    [['2027', '2027-12'], undefined, ['2027-12-01', '2027-12-31']],
    [['2027-12', '2027'], undefined, ['2027-12-01', '2027-12-31']],
    [['2027', '2026-12'], undefined, ['2027-01-01', '2027-12-31']],
    [['2026-12', '2027'], undefined, ['2027-01-01', '2027-12-31']],
    [['2027-06-30'], '2027-06-30', ['2027-06-30', '2027-06-30']],
    [['2027-06-30'], '2027-07', ['2027-06-01', '2027-06-30']],
  ])('is in the month in which the last left: %j, with the end %s', (left, ends, expected) => {
    expect(endOf(left, ends)).toEqual(expected);
  });
});

it('a school that leaves on the day before the start on which a plan is checked has gone', () => {
  const schools = [{ left: '2026-09-14' }, { left: '2026-09-15' }, { left: '2026-09-16' }];
  expect(membersOn('2026-09-15', { starts: '2026-09' }, schools)).toEqual(['s2']);
});
