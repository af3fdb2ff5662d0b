/** What a sitting of `nlc fix` says at its end if every question was left out. */

import { expect, it } from 'vitest';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const PLAN = planWith('stage: forming', 'stage: launching');
const END = /\nNothing has changed in the plan\.[\s\S]*?(?=closed)/;

const endOf = async (text: string, rule: string, ...typed: readonly string[]) => {
  const { seen } = await sitting(
    { files: { 'plan.yaml': text }, now: '2026-11-01T12:00:00Z' },
    { only: [rule] },
    ...typed,
  );
  return END.exec(seen)?.[0];
};

it('says how a question can be settled that nobody has to answer', async () => {
  expect(await endOf(PLAN, 'no-way-to-leave', '')).toBe(`
Nothing has changed in the plan. If something can stay as it is, type ! at its
question and say why, and nlc stops asking about it.
`);
});

it('says no more if only errors are left, which cannot stay', async () => {
  const broken = planWith('origin: voluntary', 'origin:').replace('stage: forming', 'x-stage: forming');
  expect(await endOf(broken, 'plan-shape', '')).toBe('\nNothing has changed in the plan.\n');
});
