/** Names that come with a guess or a condition: nobody has decided on them, so they aren't written into a plan. */

import { describe, expect, it } from 'vitest';
import { isUncertain } from '../../src/plan/said-instead.ts';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const WORLD = {
  files: { 'plan.yaml': planWith('stage: forming', 'stage: launching') },
  now: '2026-11-01T12:00:00Z',
};
const UNSURE = [
  ...[
    'we might ask the Harbour Trust',
    'Southport Uni, if they say yes',
    'Southport Uni, I hope',
    'Southport Uni I hope',
  ],
  ...['maybe the Harbour Trust', 'Perhaps Southport Uni', 'hopefully Southport Uni', 'Southport Uni, hopefully'],
  ...["we'll ask the Harbour Trust", "we're thinking of Southport Uni", 'Southport Uni (if the board agrees)'],
  ...['Southport Uni?', 'Southport Uni - fingers crossed', 'Southport Uni (not asked yet)', 'might be Southport Uni'],
];
const CERTAIN = [
  ...['Hope Primary School', 'May Park Primary', 'We Can Talk', 'The What If Trust'],
  ...['If Not Now Theatre', 'Once Upon a School', 'Will Adams Centre', 'University of Hope', 'Perhaps'],
];

it.each(UNSURE)('takes no partner from "%s"', async (typed) => {
  const { rejections, written } = await sitting(WORLD, { only: ['no-outside-partner'] }, typed, '');
  expect(rejections).toEqual([
    "Leave out a partner that hasn't decided yet: you can add it later. If it has decided, type its name alone.",
  ]);
  expect(written.size).toBe(0);
});

it('takes the name alone', async () => {
  const { rejections, written } = await sitting(
    WORLD,
    { only: ['no-outside-partner'] },
    ...['Hope University', 'university', 'co-designer', 'y'],
  );
  expect(rejections).toEqual([]);
  expect(written.get('plan.yaml')).toContain('name: Hope University');
});

describe('a critical friend', () => {
  const plan = WORLD.files['plan.yaml'].replace(/ {2}critical_friends:\n.*\n/, '  critical_friends: []\n');
  const world = { ...WORLD, files: { 'plan.yaml': plan } };
  it.each([
    'academic, Southport Uni, if she says yes',
    'a maths lecturer at the uni, I hope',
    'maybe academic, Southport Uni',
  ])('is nobody yet in "%s"', async (typed) => {
    const { rejections } = await sitting(world, { only: ['no-critical-friend'] }, typed, '');
    expect(rejections).toEqual(['If nobody has said yes yet, just press Enter. You can add them later.']);
  });
});

describe('one that is undecided among several', () => {
  it.each([
    ['Ashby, Dene and perhaps Cairn', 'perhaps Cairn', '[ashby, dene]'],
    ['Ashby, Dene, and Cairn if their governors agree', 'Cairn if their governors agree', '[ashby, dene]'],
    ['Ashby; Cairn?', 'Cairn', '[ashby]'],
  ])('is left out of the schools: %s', async (typed, out, ids) => {
    const { seen, rejections, written } = await sitting(WORLD, { only: ['purpose-not-agreed'] }, typed, '', '', 'y');
    expect(rejections).toEqual([]);
    expect(seen).toContain(`\nLeft out: ${out}. You can add this once it is decided.\n`);
    expect(written.get('plan.yaml')).toContain(`by: ${ids}`);
  });

  it('is left out of the people', async () => {
    const plan = WORLD.files['plan.yaml'].replace(/ {2}critical_friends:\n.*\n/, '  critical_friends: []\n');
    const typed = 'academic, Southport Uni; other, the clinic, if they let her; adviser, Hull or perhaps York';
    const { seen, rejections, written } = await sitting(
      { ...WORLD, files: { 'plan.yaml': plan } },
      { only: ['no-critical-friend'] },
      ...[typed, '', '', '', '', '', '', '', '', 'y'],
    );
    expect(rejections).toEqual([]);
    expect(seen.replace(/\s+/g, ' ')).toContain(
      'Left out: other, the clinic, if they let her; and perhaps York. You can add these once they are decided.',
    );
    expect(written.get('plan.yaml')).toContain('from: Southport Uni');
    expect(written.get('plan.yaml')).toContain('from: Hull');
    expect(written.get('plan.yaml')).not.toMatch(/clinic|York/);
  });

  it('is all there is, so nothing is written', async () => {
    const { rejections, written } = await sitting(WORLD, { only: ['purpose-not-agreed'] }, 'maybe Ashby', '');
    expect(rejections).toEqual([
      "Leave out a school that hasn't decided yet: you can add it later. If it has decided, type its name alone.",
    ]);
    expect(written.size).toBe(0);
  });
});

it.each(CERTAIN)('is certain about %s', (name) => {
  expect(isUncertain(name)).toBe(false);
});
