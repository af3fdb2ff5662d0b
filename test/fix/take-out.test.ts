/** `-` at a question about something that the plan has: it is taken out, and the person is told; or it has to stay. */

import { describe, expect, it } from 'vitest';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const PLAN = planWith('stage: forming', 'stage: launching');
const world = (text: string) => ({ files: { 'plan.yaml': text }, now: '2026-11-01T12:00:00Z' });
const TEXTS = { only: ['template-text'] };

describe('- takes out of the plan', () => {
  it('an entry that says nothing else', async () => {
    const plan = PLAN.replace(
      '  pedagogy:',
      '  why_this:\n    - finding: not sure, Sue has read about it\n  pedagogy:',
    );
    const { seen, written, rejections, left } = await sitting(world(plan), TEXTS, '-', 'y');
    expect([rejections, left]).toEqual([[], []]);
    expect(seen.replace(/\s+/g, ' ')).toContain(
      'The plan has "not sure, Sue has read about it" now. Press Enter to keep it, or type - to take it out. ',
    );
    expect(seen).toContain('nlc takes this entry out of the plan: not sure, Sue has read about it\n');
    expect(written.get('plan.yaml')).not.toMatch(/Sue|finding/);
    expect(seen).not.toContain('Nothing has changed');
  });

  it('only the field if its entry says more', async () => {
    const entry = '    - finding: Few explain how.\n      source: TBC\n      kind: research\n';
    const plan = PLAN.replace('  pedagogy:', `  why_this:\n${entry}  pedagogy:`);
    const { seen, written } = await sitting(world(plan), TEXTS, '-', 'y');
    expect(seen).toContain('nlc takes this out of the plan: TBC\n');
    expect(written.get('plan.yaml')).toBe(plan.replace('      source: TBC\n', ''));
  });

  it('nothing that the plan can’t do without', async () => {
    const plan = PLAN.replace(/ {2}name: .*\n/, '  name: TBC\n');
    const { rejections, written } = await sitting(world(plan), TEXTS, '-', '');
    expect(rejections).toEqual([
      "The plan can't do without this. Type what to write instead, or press Enter to leave it as it is.",
    ]);
    expect(written.size).toBe(0);
  });
});

it('- leaves a question out if the plan has nothing there', async () => {
  const { seen, written } = await sitting(world(PLAN), { only: ['no-model-of-learning'] }, '-');
  expect(seen).not.toContain('to take it out');
  expect(seen).toContain('Nothing has changed in the plan.');
  expect(written.size).toBe(0);
});

it.each([0, 1])('shows the days that the plan has, which Enter keeps: %s', async (days) => {
  const plan = PLAN.replace('days_per_year: 3', `days_per_year: ${days}`);
  const { seen, written } = await sitting(world(plan), { only: ['critical-friend-idle'] }, '', '', '', '');
  expect(seen).toContain(`The plan has "${days}" now. Press Enter to keep it, or type - to take it out.\n`);
  expect(written.size).toBe(0);
});
