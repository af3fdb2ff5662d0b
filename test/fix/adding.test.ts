/** A question whose answer is added to a list says what the list already has. */

import { describe, expect, it } from 'vitest';
import { planWith } from '../kit/plans.ts';
import { OPTIONS, sitting } from '../kit/sitting.ts';

it('says which schools have agreed so far, and adds the ones that are typed', async () => {
  const plan = planWith(
    'stage: forming',
    'stage: launching',
    'alone we cannot test what works.\n',
    'alone we cannot test what works.\n  agreed: {by: [ashby, brook, dene], date: 2026-06, how: At a meeting}\n',
  );
  const { seen, written } = await sitting(
    { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
    { ...OPTIONS, only: ['purpose-not-agreed'] },
    'all except Cairn',
    'y',
  );
  expect(seen).toContain(`
Which schools have agreed to the purpose?
So far: Ashby Primary, Brook End School and Dene School. Type only what to add,
or -Ashby Primary to take that out.
`);
  // The example has none that are there already.
  expect(seen).toContain('\nFor example: Cairn Primary, Fellside School\n');
  expect(written.get('plan.yaml')).toContain('by: [ashby, brook, dene, fell]');
});

describe('what a list has already', () => {
  const values = (...words: string[]) =>
    planWith(
      'stage: forming',
      'stage: launching',
      'alone we cannot test what works.\n',
      `alone we cannot test what works.\n  shared_values: [${words.join(', ')}]\n`,
    );
  const asked = (plan: string, rule: string, ...typed: string[]) =>
    sitting({ files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' }, { ...OPTIONS, only: [rule] }, ...typed);

  it('can be taken out by its number, and replaced', async () => {
    const { seen, written, rejections } = await asked(
      values('Whatever suits the schools'),
      'shared-values-missing',
      ...['-2', '-1', 'Kindness; Candour', 'y'],
    );
    expect(rejections).toEqual(['There is only 1 entry so far.']);
    expect(seen).toContain('\nSo far: Whatever suits the schools. Type only what to add, or -1 to take it out.\n');
    expect(seen).toContain('\nnlc takes this out of the plan: Whatever suits the schools\n');
    expect(seen.match(/So far:/g)).toHaveLength(1);
    expect(written.get('plan.yaml')).toContain('  shared_values: [Kindness, Candour]\n');
  });

  it('leaves nothing behind if it was all there was', async () => {
    const plan = values('Whatever suits the schools');
    const { written } = await asked(plan, 'shared-values-missing', '-1', '', 'y');
    expect(written.get('plan.yaml')).toBe(planWith('stage: forming', 'stage: launching'));
  });

  it('can be taken out by its name, where names are chosen', async () => {
    const plan = planWith(
      'stage: forming',
      'stage: launching',
      'alone we cannot test what works.\n',
      'alone we cannot test what works.\n  agreed: {by: [ashby, dene], date: 2026-06, how: At a meeting}\n',
    );
    const { written, rejections, seen } = await asked(
      plan,
      'purpose-not-agreed',
      ...['-Brook', '-Moss Lane', '-4', 'Brook', 'y'],
    );
    expect(rejections).toEqual([
      "The plan doesn't have that one here.",
      'No school is called "Moss Lane". The plan has Ashby Primary, Brook End School, Cairn Primary, Dene School and Fellside School.',
    ]);
    expect(seen).toContain('\nnlc takes this out of the plan: Dene School\n');
    expect(written.get('plan.yaml')).toContain('by: [ashby, brook],');
  });
});
