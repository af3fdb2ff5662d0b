/** Lists and figures as people type them in answer to a question. */

import { describe, expect, it } from 'vitest';
import { severalIn } from '../../src/fix/parse-slot.ts';
import { planWith } from '../kit/plans.ts';
import { OPTIONS, sitting } from '../kit/sitting.ts';

const PLAN = planWith('stage: forming', 'stage: launching');

async function answered(rule: string, ...typed: readonly string[]) {
  const world = { files: { 'plan.yaml': PLAN }, now: '2026-11-01T12:00:00Z' };
  const { written, rejections, seen } = await sitting(world, { ...OPTIONS, only: [rule] }, ...typed);
  return { text: written.get('plan.yaml') ?? '', rejections, seen };
}

describe('schools that have agreed', () => {
  it.each([
    ['all except Dene', '[ashby, brook, cairn, fell]'],
    ['all schools but Dene and fell', '[ashby, brook, cairn]'],
    ['1-3, 5', '[ashby, brook, cairn, fell]'],
    ['1 2 5', '[ashby, brook, fell]'],
  ])('can be %s', async (typed, ids) => {
    const { text, rejections } = await answered('purpose-not-agreed', typed, '', '', 'y');
    expect(rejections).toEqual([]);
    expect(text).toContain(`by: ${ids}`);
  });

  it.each(['3-9', '1 2 9', 'all except Beacon'])('cannot be %s', async (typed) => {
    const { rejections } = await answered('purpose-not-agreed', typed, 'all', '', '', 'y');
    expect(rejections).toEqual([
      `No school is called "${typed}". The plan has Ashby Primary, Brook End School, Cairn Primary, Dene School and Fellside School.`,
    ]);
  });

  it('can be left for later in so many words', async () => {
    const { rejections } = await answered(
      'purpose-not-agreed',
      'not yet, their governors meet in January',
      "we don't have any yet",
      '',
    );
    expect(rejections).toEqual([
      "If you don't know yet, just press Enter. You can answer it later.",
      'If there is none yet, just press Enter. You can answer it later.',
    ]);
  });
});

it.each([
  ['Kindness, honesty and high expectations', '[Kindness, honesty, high expectations]'],
  ['Kindness; being honest about what we find, and when', '[Kindness, "being honest about what we find, and when"]'],
])('takes the values "%s"', async (typed, values) => {
  const { text } = await answered('shared-values-missing', typed, 'y');
  expect(text).toContain(`shared_values: ${values}`);
});

it('takes about so many days, and says that half days count', async () => {
  const { text, rejections } = await answered('no-facilitator', 'half a day a term', 'about 12', '1.5', 'y');
  expect(rejections).toEqual([
    `"half a day a term" is for a term. Write how many in a year: with three terms, that's 1.5.`,
  ]);
  expect(text).toContain('days_per_year: 12}');
  expect(text).toContain('days_per_year: 1.5}');
});

it('is one subject with more about it after a colon', () => {
  const known = { schools: [], referents: undefined, holders: [] };
  const several = (typed: string) => severalIn(typed, { kind: 'text', takesNumbers: false }, known, true);
  expect(several('Maths: calculation to start with, fractions later')).toEqual([
    'Maths: calculation to start with, fractions later',
  ]);
  expect(several('calculation, fractions')).toEqual(['calculation', 'fractions']);
});

describe('what is written as a list', () => {
  const AS_ONE = 'That is one entry. If you mean several, type < to go back, and put semicolons\nbetween them.\n';

  it.each([
    'Maths, mainly fractions and word problems',
    'Maths, especially fractions',
    'English, including poetry and drama',
    'Science, such as forces, light',
    'Being honest about what isn’t working and helping each other out',
    'being honest with each other, no showing off',
    'Design and technology',
  ])('has one entry for "%s", and says so', async (typed) => {
    const { seen } = await answered('shared-values-missing', typed, 'y');
    expect(seen).toContain(`${typed}\n${AS_ONE}`);
    expect(seen).not.toContain('entries:');
  });

  it.each([
    ['Kindness, honesty and high expectations', ['Kindness', 'honesty', 'high expectations']],
    ['Kindness; being honest about what we find, and when', ['Kindness', 'being honest about what we find, and when']],
  ])('is shown line by line for "%s"', async (typed, entries) => {
    const { seen } = await answered('shared-values-missing', typed, 'y');
    expect(seen).toContain(`${typed}\n${entries.length} entries:\n${entries.map((one) => `  - ${one}\n`).join('')}`);
  });

  it('says nothing about a single entry that is plainly one', async () => {
    const { seen } = await answered('shared-values-missing', 'Kindness', 'y');
    expect(seen).not.toMatch(/one entry|entries/);
  });
});

it('leaves out a school for a reason that comes after its name', async () => {
  for (const typed of ["all except Dene, they're seeing it in January", 'all but Dene (their head is away)']) {
    const { text, rejections } = await answered('purpose-not-agreed', typed, '', '', 'y');
    expect(rejections).toEqual([]);
    expect(text).toContain('by: [ashby, brook, cairn, fell]');
  }
});

it.each([
  ['18 Jan', '18 January 2027'],
  ['next September', 'September 2027'],
  ['December', 'December 2026'],
  ['in November', 'November 2026'],
])('offers the year of the next time that %s comes', async (typed, date) => {
  const { rejections } = await answered('purpose-not-agreed', 'all', typed, '', 'y');
  expect(rejections).toEqual([`"${typed}" isn't a date. Add the year, as in ${date}.`]);
});

it('offers the year until which a finding is accepted', async () => {
  const lines = ['!', 'One school sees it in January', 'all heads', '18 Jan', '18 January 2027', 'y'];
  const { rejections, text } = await answered('purpose-not-agreed', ...lines);
  expect(rejections).toEqual(['"18 Jan" isn\'t a date. Add the year, as in 18 January 2027.']);
  expect(text).toContain('until: 2027-01-18');
});
