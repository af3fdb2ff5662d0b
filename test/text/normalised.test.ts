/** Long runs of combining marks: every command that compares words ends in a moment. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normalised } from '../../src/text/normalised.ts';
import { runIn } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

const MANY = 100_000;
/** Texts that take minutes to normalise as they are. */
const TEXTS = {
  'marks out of order': `a${'\u0315'.repeat(MANY)}${'\u0316'.repeat(MANY)} every child in every school of all`,
  'marks that alternate': `a${'\u0315\u0316'.repeat(MANY)} every child in every school of all`,
  // These aren't marks until NFKC or NFKD makes them so.
  'halfwidth marks of Japanese': `a${'\uff9e\u0334'.repeat(MANY / 2)} every child in every school of all`,
};

const ran = (files: Record<string, string>, ...argv: string[]) => runIn({ files }, ...argv);

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  const purpose = planWith(
    'Every child in our five schools leaves us a confident talker and reader.',
    JSON.stringify(text),
  );
  const named = planWith(
    'name: Ashby Primary',
    `name: ${JSON.stringify(text)}`,
    'from: University education department',
    `from: ${JSON.stringify(text)}`,
  );

  it('are checked', async () => {
    const sound = await ran({ 'a.yaml': SMALLEST }, 'check', '-f', 'compact', 'a.yaml');
    expect(await ran({ 'a.yaml': purpose }, 'check', '-f', 'compact', 'a.yaml')).toEqual(sound);
    expect((await ran({ 'a.yaml': named }, 'check', '-f', 'compact', 'a.yaml')).code).toBe(0);
  });

  it('are compared', async () => {
    const files = { 'a.yaml': named, 'b.yaml': purpose };
    expect((await ran(files, 'diff', 'a.yaml', 'b.yaml')).code).toBe(0);
    expect((await ran(files, 'status', 'a.yaml', 'b.yaml')).code).toBe(0);
  });

  it('may be in a list of schools', async () => {
    const files = { 'schools.csv': `name,${text}\nAshby,1\n${text},2\n` };
    const argv = ['init', 'new.yaml', '--schools-from', 'schools.csv', '--yes', '--name', 'Net'];
    expect((await ran(files, ...argv)).code).not.toBe(3);
  });
});

it('keeps up to 30 marks in a row', () => {
  const marks = (number: number) => `a${'\u0316'.repeat(number)}b`;
  expect(normalised(marks(30), 'NFC')).toBe(marks(30));
  expect(normalised(marks(31), 'NFC')).toBe(marks(30));
  expect(normalised(`${marks(99)} e\u0301 ${marks(99)}`, 'NFC')).toBe(`${marks(30)} \u00e9 ${marks(30)}`);
});

it('is the only place that normalises text', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const normalising = files.filter((file) => readFileSync(join('src', file), 'utf8').includes('.normalize('));
  expect(normalising).toEqual(['text/normalised.ts']);
});
