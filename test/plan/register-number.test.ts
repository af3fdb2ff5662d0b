/** A school's number beside its name, wherever a school is typed. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestedAt } from '../../src/edit/suggestions.ts';
import { parseSlot } from '../../src/fix/parse-slot.ts';
import { withNames } from '../../src/init/school-names.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { nameAndNumber, registerNumber } from '../../src/plan/register-number.ts';
import { runIn } from '../kit/memory-io.ts';
import { runs } from '../kit/runs.ts';

const urn = (value: string) => ({ scheme: 'urn', value });

describe('a name and a number', () => {
  it.each([
    'Thornaby Juniors, 111222',
    'Thornaby Juniors,111222',
    'Thornaby Juniors 111222',
    'Thornaby Juniors\t111222',
    'Thornaby Juniors; 111222',
    'Thornaby Juniors: 111222',
    'Thornaby Juniors - 111222',
    'Thornaby Juniors – 111222',
    'Thornaby Juniors (111222)',
    'Thornaby Juniors [URN 111222]',
    'Thornaby Juniors, URN: 111222',
    'Thornaby Juniors URN 111222',
    '111222 Thornaby Juniors',
    '111222, Thornaby Juniors',
    '111222\tThornaby Juniors',
    '(111222) Thornaby Juniors',
    'URN 111222 - Thornaby Juniors',
  ])('%j', (text) => {
    expect(nameAndNumber(text)).toEqual({ name: 'Thornaby Juniors', identifier: urn('111222') });
  });

  it.each([
    ['Ashby, 901/2001', { name: 'Ashby', identifier: { scheme: 'laestab', value: '901/2001' } }],
    ['Ashby 9012001', { name: 'Ashby', identifier: { scheme: 'laestab', value: '9012001' } }],
    ['Ashby, 360007702877', { name: 'Ashby', identifier: { scheme: 'nces', value: '360007702877' } }],
    ['Ashby, 210', { name: 'Ashby, 210' }],
    ['P.S. 118', { name: 'P.S. 118' }],
    ['111222', { name: '111222' }],
    ['111222, 111223', { name: '111222, 111223' }],
    ['Laurn111222', { name: 'Laurn111222' }],
    ['Ashby 2026/27', { name: 'Ashby 2026/27' }],
  ])('%s', (text, school) => {
    expect(nameAndNumber(text)).toEqual(school);
  });

  it('is found in every way of writing both, and no name is lost', () => {
    const name = fc.stringMatching(/^[A-Z][a-z ’.-]{0,20}[a-z]$/);
    const number = fc.integer({ min: 100_000, max: 999_999 }).map(String);
    const ways = fc.constantFrom(
      (a: string, b: string) => `${a}, ${b}`,
      (a: string, b: string) => `${b} ${a}`,
      (a: string, b: string) => `${a} (${b})`,
    );
    fc.assert(
      fc.property(name, number, ways, (school, value, way) => {
        fc.pre(!/^urn|urn$/i.test(school));
        expect(nameAndNumber(way(school, value))).toEqual({ name: school, identifier: urn(value) });
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('schools', () => {
  it('of the same name with other numbers are two', () => {
    expect(withNames([], ['St Mary’s, 111222', 'St Mary’s (111223)', 'St Mary’s']).map(({ id }) => id)).toEqual([
      'st-marys',
      'st-marys-2',
    ]);
  });

  it('of options and saved answers have their numbers in the plan', async () => {
    const line =
      '  - { id: thornaby, name: "Thornaby Juniors", identifier: { scheme: urn, value: "111222" }, joined_by: }\n';
    const argv = ['init', '--yes', '--name', 'Vale'];
    const { written } = await runIn({}, ...argv, '--school', 'Thornaby Juniors, 111222');
    expect(written.get('plan.yaml')).toContain(line);
    const files = { 'a.yaml': 'schools: ["111222 Thornaby Juniors"]\n' };
    expect((await runIn({ files }, ...argv, '--answers', 'a.yaml')).written.get('plan.yaml')).toContain(line);
  });
});

describe('in a plan', () => {
  const schools = [
    { id: 'thornaby', name: 'Thornaby Juniors' },
    { id: 'dene', name: 'Dene School' },
  ];

  it('a school as text is meant as an entry with its number', () => {
    const data: DataMap = { nlc: 1, schools: ['Thornaby Juniors, 111222'] };
    expect(suggestedAt(data, ['schools', 0])).toMatchObject({
      id: 'thornaby',
      name: 'Thornaby Juniors',
      identifier: urn('111222'),
    });
  });

  it.each(['Thornaby Juniors, 111222', 'Thornaby Juniors (111222), Dene School, 111223', '111222 Thornaby Juniors'])(
    '%s is its id where an id belongs',
    (text) => {
      const ids = text.includes('Dene') ? ['thornaby', 'dene'] : ['thornaby'];
      const data: DataMap = { nlc: 1, schools, activities: [{ title: 'Walks', schools: text }] };
      expect(suggestedAt(data, ['activities', 0, 'schools'])).toEqual(ids);
      const slot = { path: ['activities', 0, 'schools'], kind: { kind: 'reference' }, isList: true } as const;
      const known = { schools, referents: { kind: 'school', known: schools }, holders: [] };
      expect(parseSlot(text, slot, known)).toEqual({ value: ids });
    },
  );
});

it('is looked for only in a text that can be a name and a number', () => {
  const name = 'a'.repeat(292);
  expect(nameAndNumber(`${name}, 111222`)).toEqual({ name, identifier: urn('111222') });
  expect(nameAndNumber(`${name}a, 111222`)).toEqual({ name: `${name}a, 111222` });
});

it.each(['111222 Ashby ', ' Ashby, 111222', ' Ashby , 111222', '[111222] Ashby'])(
  'leaves no space around the name in %j',
  (text) => {
    expect(nameAndNumber(text)).toEqual({ name: 'Ashby', identifier: urn('111222') });
  },
);

it.each([
  ['111222', 'urn'],
  ['9012001', 'laestab'],
  ['901/2001', 'laestab'],
  ['360007702877', 'nces'],
  ['11122', undefined],
  ['90/12001', undefined],
  ['36000770287', undefined],
  ['a111222', undefined],
])('%s looks like a number of the register %s', (text, scheme) => {
  expect(registerNumber(text)?.scheme).toBe(scheme);
});
