/**
 * Two different networks hear different things first: their next steps share at most three of five. Each plan is checked on
 * the day that it names, or on a day of 2026 (decision 62).
 */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

/** Plans of one network at two times, or of two networks that one project set up alike. */
const TWINS = /^(cluster-135|lemaps)/;

interface Steps {
  readonly name: string;
  readonly rules: readonly string[];
}

async function steps(folder: string, name: string): Promise<Steps> {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  const [, asOf = '2026-11-24'] = /^# As of: (\S+)$/m.exec(text) ?? [];
  const { out } = await runIn({ files: { [name]: text } }, 'check', '--as-of', asOf, '-f', 'json', name);
  return { name, rules: JSON.parse(out).plans[0].nextSteps.map(({ rule }: { readonly rule: string }) => rule) };
}

/** How many steps each two networks share. A plan that isn't of a network of schools doesn't fit the format. */
async function shared(...folders: readonly string[]): Promise<number[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => ({ folder, name })),
  );
  const all = await Promise.all(files.map(({ folder, name }) => steps(folder, name)));
  const networks = all.filter(({ rules }) => !rules.includes('plan-shape'));
  const twins = (one: Steps, other: Steps) => {
    const [name] = TWINS.exec(one.name) ?? [];
    return name !== undefined && name === TWINS.exec(other.name)?.[0];
  };
  return networks.flatMap((one, index) =>
    networks
      .slice(index + 1)
      .filter((other) => !twins(one, other))
      .map((other) => one.rules.filter((rule) => other.rules.includes(rule)).length),
  );
}

it('the next steps of two of the real plans share three at most', async () => {
  const numbers = await shared('test/plans/real');
  expect(numbers).toHaveLength(53);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(3);
});

it('of all real networks, also those whose steps a critical friend chose, few share four', async () => {
  const numbers = await shared('test/plans/real', 'test/plans/networks');
  expect(numbers.filter((number) => number > 3).length).toBeLessThan(numbers.length / 20);
});
