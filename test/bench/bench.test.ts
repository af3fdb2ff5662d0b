/** The bench's options and its arithmetic, without running anything against the clock. */

import { describe, expect, it } from 'vitest';
import { BenchUsageError, parseBenchArguments } from './arguments.ts';
import { costOf, measuredEnvironment } from './processes.ts';
import { intervalOf, median, ratioOf, slopeOf, verdictOn } from './statistics.ts';
import { againstTable, localRuleBar, verdictOnPair } from './tables.ts';

const costs = (...cpu: number[]) => cpu.map((time) => ({ cpu: time, wall: time * 2 }));

describe('the options', () => {
  it.each([
    [[], undefined, 15],
    [['--against', 'v0.1.0'], 'v0.1.0', 15],
    [['--against=HEAD~3', '--rounds', '25'], 'HEAD~3', 25],
  ])('%j', (argv, against, rounds) => {
    expect(parseBenchArguments(argv)).toEqual({ against, rounds });
  });

  it.each([
    [['--against']],
    [['--against', '']],
    [['--against=--output=x']],
    [['--rounds', '4']],
    [['--rounds', '1001']],
    [['--rounds', '7.5']],
    [['--rounds=-9']],
    [['--fast']],
    [['HEAD']],
  ])('%j is refused', (argv) => {
    expect(() => parseBenchArguments(argv)).toThrow(BenchUsageError);
  });
});

describe('the statistics', () => {
  it('take the median, between the middle two of an even number', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([10, 9, 1, 2])).toBe(5.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('leave the order of the samples alone', () => {
    const samples = [3, 1, 2];
    median(samples);
    expect(samples).toEqual([3, 1, 2]);
  });

  it('compare round by round, so that a busy round cancels out', () => {
    expect(ratioOf([20, 200, 20, 20, 20], [10, 100, 10, 10, 10])).toEqual({ ratio: 2, noise: 0 });
    expect(() => ratioOf([1, 2], [1])).toThrow(RangeError);
  });

  it('give the noise as a share of the ratio', () => {
    expect(ratioOf([15, 20, 25], [10, 10, 10])).toEqual({ ratio: 2, noise: 0.25 });
  });

  it('leave outliers out of the interval once there are enough samples', () => {
    const fifteen = [...Array.from({ length: 13 }, (_, index) => index + 1), 1000, 2000];
    expect(intervalOf(fifteen)).toEqual([4, 12]);
    expect(intervalOf([5, 1, 3])).toEqual([1, 5]);
  });
});

describe('the slope on logarithmic scales', () => {
  it.each([
    [1, (size: number) => 3 * size],
    [2, (size: number) => size ** 2 / 10],
    [0, () => 7],
  ])('is %s', (slope, costOf) => {
    expect(slopeOf([5, 40, 300, 2000].map((size) => [size, costOf(size)]))).toBeCloseTo(slope, 10);
  });

  it('needs two points', () => {
    expect(() => slopeOf([[5, 1]])).toThrow('A slope needs two points.');
  });
});

describe('the verdict', () => {
  const limits = { least: 0.05, most: 0.15 };

  it.each([
    [1.05, 0, 'same'],
    [1.06, 0, 'slower'],
    [1.06, 0.08, 'same'],
    [1.1, 0.08, 'slower'],
    [0.96, 0, 'same'],
    [0.95, 0, 'faster'],
    [0.95, 0.08, 'same'],
    [2, 0.16, 'too noisy'],
  ] as const)('on a ratio of %d with noise of %d: %s', (ratio, noise, verdict) => {
    expect(verdictOn({ ratio, noise }, limits)).toBe(verdict);
  });

  it('counts CPU time, and time that only passes if there is a fifth more of it', () => {
    const old = [{ cpu: 100, wall: 100 }];
    const waiting = (wall: number) => verdictOnPair({ name: 'check', old, current: [{ cpu: 100, wall }] });
    expect([waiting(119), waiting(121)]).toEqual(['same', 'slower']);
  });

  it('is the last word of its line', () => {
    expect(againstTable([{ name: 'version', old: costs(50, 50, 50), current: costs(60, 60, 60) }])).toBe(
      `               old CPU  new CPU  ratio  margin  wall ratio  margin  verdict
nlc --version    50 ms    60 ms   1.20     ±5%        1.20    ±20%   slower
`,
    );
  });
});

it('says whether a local rule costs more than it may', () => {
  const without = costs(100, 100, 100);
  expect(localRuleBar(costs(115, 115, 115), without)).toEqual({
    isMet: true,
    line: 'CPU time with one local rule: 1.15 times without (±0%). Bar: at most 1.15, met.',
  });
  expect(localRuleBar(costs(116, 116, 116), without).isMet).toBe(false);
});

describe('a measured process', () => {
  it('gets nothing from the environment that changes how Node or bash starts', () => {
    const env = {
      PATH: '/bin',
      NODE_EXTRA_CA_CERTS: 'a.pem',
      NODE_OPTIONS: '--prof',
      BASH_ENV: 'b',
      LC_NUMERIC: 'de_DE',
    };
    expect(measuredEnvironment(env)).toEqual({ PATH: '/bin', LC_ALL: 'C' });
  });

  it('costs what bash reports, in milliseconds', () => {
    expect(costOf('0.250 0.125 0.500\n')).toEqual({ wall: 250, cpu: 625 });
    expect(() => costOf('0,250 0,125 0,500')).toThrow("bash didn't report times");
  });
});
