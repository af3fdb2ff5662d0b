/** A question about one figure of an outcome says which: the one before the work starts, or the one aimed for. */

import { expect, it } from 'vitest';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

it('says whether it asks for the figure at the start or for the aim', async () => {
  const plan = `${planWith('stage: forming', 'stage: launching')}outcomes:
  - {id: talk, statement: More pupils talk about books, for: pupils, measure: a count}
`;
  const { seen, written, left } = await sitting(
    { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
    { only: ['outcome-unmeasurable'] },
    ...['40', 'July 2026', '60', 'July 2028', 'y'],
  );
  expect(left).toEqual([]);
  expect(seen).toContain(`
For "More pupils talk about books": where are things before the work starts?
Type a figure or words. If you haven't measured it yet, just press Enter.
For example: 64
? Baseline () 40
`);
  expect(seen).toContain(`
For "More pupils talk about books": what are you aiming for? Type the figure, or
words if there is none.
For example: 75
? Target () 60
`);
  expect(written.get('plan.yaml')).toContain('baseline: {value: 40, date: 2026-07}');
});

it('asks again for a figure that was left out, and not for its date alone', async () => {
  const plan = `${planWith('stage: forming', 'stage: launching')}outcomes: []\n`;
  const { seen, written, left, rejections } = await sitting(
    { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
    { only: ['no-pupil-outcome', 'outcome-unmeasurable'] },
    ...['More pupils talk', 'a count', '', '60', 'July 2028', '40', 'September 2027', 'y'],
  );
  expect(left).toEqual([]);
  expect(rejections).toEqual([]);
  expect(seen).toContain(`
2 of 2  The outcome "More pupils talk" has no baseline.

For "More pupils talk": where are things before the work starts? Type a figure
or words. If you haven't measured it yet, just press Enter.
For example: 64
? Baseline () 40
`);
  expect(written.get('plan.yaml')).toMatch(/baseline:\n +value: 40\n +date: 2027-09\n/);
});

it('asks for no date if the figure is left out again', async () => {
  const plan = `${planWith('stage: forming', 'stage: launching')}outcomes: []\n`;
  const { written, left } = await sitting(
    { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
    { only: ['no-pupil-outcome', 'outcome-unmeasurable'] },
    ...['More pupils talk', 'a count', '', '60', 'July 2028', '', 'y'],
  );
  expect(left).toEqual([]);
  expect(written.get('plan.yaml')).not.toContain('baseline');
});
