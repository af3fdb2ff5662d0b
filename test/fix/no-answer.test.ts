/** What somebody types in `nlc fix` who has no answer to a question, or only a guess. */

import { expect, it } from 'vitest';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const MODEL = { only: ['no-model-of-learning'] };
const world = {
  files: { 'plan.yaml': planWith('stage: forming', 'stage: launching') },
  now: '2026-11-01T12:00:00Z',
};

it.each([
  ...['no', "no, we don't", 'none', 'nope', 'not really', 'n/a', "haven't got one", 'never heard of one'],
  ...['nothing, to be honest', "we don't", 'No.', 'no we don’t'],
])('says how to leave out the name of a model to whoever types %j', async (typed) => {
  const { rejections, left, written, seen } = await sitting(world, MODEL, typed, '');
  expect(rejections).toEqual(['If there is none yet, just press Enter. You can answer it later.']);
  expect(left).toEqual([]);
  expect(written.size).toBe(0);
  expect(seen).toContain('Nothing has changed in the plan.');
});

it('takes a name that begins with no', async () => {
  const { rejections, written } = await sitting(world, MODEL, 'No child left behind', 'Our own', '', 'y');
  expect(rejections).toEqual([]);
  expect(written.get('plan.yaml')).toContain('name: No child left behind');
});

it('still hears a guess as undecided', async () => {
  const { rejections, seen } = await sitting(world, MODEL, 'Undecided - maybe Spiral of Inquiry', '', '', 'y');
  expect(rejections).toEqual([]);
  expect(seen).toContain("nlc still says: The plan doesn't describe a model of learning: how pupils learn");
});
