/** The fuzzer: the same for the same seed, stopped by what breaks an invariant, and a short run of it. */

import { describe, expect, it } from 'vitest';
import { runs } from '../kit/runs.ts';
import { fuzz, seeds } from './fuzz.ts';
import { Broken, type Input } from './invariants.ts';
import { Dice, mutated } from './mutate.ts';

const upTo = (most: number) => (tried: number) => tried < most;

describe('a change', () => {
  it('is the same for the same seed, and another one for another', () => {
    const [plan = '', other = ''] = seeds();
    const withSeed = (seed: number) => mutated(plan, other, new Dice(seed));
    expect(withSeed(7)).toBe(withSeed(7));
    const texts = Array.from({ length: 50 }, (_, seed) => withSeed(seed));
    expect(new Set(texts).size).toBeGreaterThan(45);
    expect(texts.filter((text) => text === plan).length).toBeLessThan(3);
  });
});

describe('the fuzzer', () => {
  it('finds what it looks for, and makes it short', async () => {
    const check = async ({ text }: Input) => {
      if (text.includes('__proto__')) throw new Broken('a name that no plan should have');
      return [String(text.length % 7)];
    };
    const { broken, tried, noticed } = await fuzz(1, upTo(5000), check);
    expect(broken?.why).toBe('a name that no plan should have');
    expect(broken?.input.text).toContain('__proto__');
    expect(broken?.input.text.split('\n')).toHaveLength(1);
    expect(tried).toBeGreaterThan(1);
    expect(noticed).toBeLessThanOrEqual(7);
  });

  it('tells mistakes of its own from what it finds', async () => {
    const check = () => Promise.reject(new TypeError('a mistake of the fuzzer'));
    await expect(fuzz(1, upTo(1), check)).rejects.toThrow('a mistake of the fuzzer');
  });

  it('breaks nothing', async () => {
    const { broken, tried, fresh } = await fuzz(20261130, upTo(runs(300)));
    expect(broken?.why).toBeUndefined();
    expect(tried).toBe(runs(300));
    expect(fresh).toBeGreaterThan(10);
  });
});
