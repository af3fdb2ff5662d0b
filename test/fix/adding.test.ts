/** A question whose answer is added to a list says what the list already has. */

import { expect, it } from 'vitest';
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
So far: Ashby Primary, Brook End School and Dene School. Type only what to add.
`);
  // The example has none that are there already.
  expect(seen).toContain('\nFor example: Cairn Primary, Fellside School\n');
  expect(written.get('plan.yaml')).toContain('by: [ashby, brook, dene, fell]');
});
