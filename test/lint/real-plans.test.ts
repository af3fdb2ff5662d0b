/**
 * Real networks, and every word that is said of each: beside a plan stands what `nlc check` prints, with and without
 * `--all`, on the day that the plan names or a day of 2026. Each was read as the head of that network would; `npm run expected` writes them again, to be read again.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

const FOLDER = 'test/plans/real';
const PLANS = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));

async function said(file: string, ...argv: readonly string[]): Promise<string> {
  const text = readFileSync(file, 'utf8');
  const [, asOf = '2026-11-24'] = /^# As of: (\S+)$/m.exec(text) ?? [];
  return (await runIn({ files: { [file]: text } }, 'check', '--as-of', asOf, ...argv, file)).out;
}

describe('what is said of real plans', () => {
  it.each(PLANS)('%s', async (plan) => {
    const file = `${FOLDER}/${plan}`;
    const expected = (ending: string) => readFileSync(file.replace(/\.yaml$/, ending), 'utf8');
    const advice = 'nlc says something else of this plan: run npm run expected and read what changed';
    expect(await said(file), advice).toBe(expected('.txt'));
    expect(await said(file, '--all'), advice).toBe(expected('.all.txt'));
  });

  it('stands beside a plan each time', () => {
    const texts = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
    expect(texts.sort()).toEqual(
      PLANS.flatMap((plan) => ['.all.txt', '.txt'].map((end) => plan.replace('.yaml', end))).sort(),
    );
  });
});

describe('templates', () => {
  it('a template from a real network is that network', () => {
    const name = 'bedford-accelerator.yaml';
    expect(readFileSync(`templates/${name}`, 'utf8')).toBe(readFileSync(`${FOLDER}/${name}`, 'utf8'));
  });
});

describe('the smallest plan', () => {
  it('meets its writer with few warnings and at most five steps', async () => {
    const file = 'test/plans/ok/minimal.yaml';
    const files = { [file]: readFileSync(file) };
    const { code, out } = await runIn({ files }, 'check', '--as-of', '2026-11-24', file);
    const lines = out.split('\n');
    expect(code).toBe(0);
    expect(lines.filter((line) => line.startsWith('warning')).length).toBeLessThanOrEqual(3);
    expect(lines.filter((line) => /^ {2}\d+\. /.test(line)).length).toBeLessThanOrEqual(5);
    expect(lines.filter((line) => /^(advice|question|error)/.test(line))).toEqual([]);
  });
});
