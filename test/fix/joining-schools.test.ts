/** A school whose pupils have no part yet can join an activity in which pupils of other schools lead. */

import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const COUNCIL = `activities:
  - title: Reading council
    kind: pupil-led
    schools: [ashby, brook, cairn]
  - {title: Training, kind: training, schools: all}
`;
const PLAN = planWith('stage: forming', 'stage: launching').replace(/^activities:[\s\S]*/m, COUNCIL);
const world = { files: { 'plan.yaml': PLAN }, now: '2026-11-01T12:00:00Z', columns: 80 };

describe('a school without pupils who lead', () => {
  it('is offered to be added, in lines to paste', async () => {
    const { out } = await runIn(
      world,
      ...['check', '--all', '--color', 'never', '--only', 'pupils-passive', 'plan.yaml'],
    );
    expect(out).toContain(`
   Do   Ask whether pupils from Dene School and Fellside School could join
        "Reading council". If that doesn't suit them, ask three of them what
        they would change about the focus, and give them a part in the next
        session.
   Write  in place of line 29:
    schools: [ashby, brook, cairn, dene, fell]
`);
  });

  it('is asked about along with the others, and added if its pupils take part', async () => {
    const { seen, written, left } = await sitting(world, { only: ['pupils-passive'] }, 'Dene', 'y');
    expect(left).toEqual([]);
    expect(seen).toContain(`
Which of these schools' pupils will take part in "Reading council", too? If none
will, press Enter.
Schools: 1 Dene School · 2 Fellside School
Type all to choose them all.
Type names or numbers, with commas or semicolons between them.
For example: Dene School, Fellside School
? Schools taking part () Dene
  Dene School
`);
    expect(written.get('plan.yaml')).toContain('    schools: [ashby, brook, cairn, dene]\n');
  });

  it.each([
    ['all', 'dene, fell'],
    ['1, 2', 'dene, fell'],
    ['2', 'fell'],
    ['all except Dene', 'fell'],
    ['Fellside and Dene', 'fell, dene'],
  ])('is read as other lists of schools are: %s', async (typed, ids) => {
    const { written, left, rejections } = await sitting(world, { only: ['pupils-passive'] }, typed, 'y');
    expect([left, rejections]).toEqual([[], []]);
    expect(written.get('plan.yaml')).toContain(`    schools: [ashby, brook, cairn, ${ids}]\n`);
  });

  it('takes no school that takes part already, and leaves the plan as it is on Enter', async () => {
    const { written, rejections } = await sitting(world, { only: ['pupils-passive'] }, 'Ashby', 'none', '');
    expect(rejections).toEqual([
      'No school is called "Ashby". The plan has Dene School and Fellside School.',
      'If there are none, press Enter.',
    ]);
    expect(written.size).toBe(0);
  });

  it('is asked about with yes or no if it is the only one', async () => {
    const one = PLAN.replace('[ashby, brook, cairn]', '[ashby, brook, cairn, dene]');
    const { seen, written } = await sitting(
      { ...world, files: { 'plan.yaml': one } },
      { only: ['pupils-passive'] },
      'y',
      'y',
    );
    expect(seen).toContain(`
Will pupils from Fellside School take part in "Reading council", too?
If you type n or press Enter, the plan stays as it is.
`);
    expect(written.get('plan.yaml')).toContain('    schools: [ashby, brook, cairn, dene, fell]\n');
  });
});

it('schools without any shared work are asked to agree some', async () => {
  const none = PLAN.replace(/^activities:[\s\S]*/m, 'activities: []\n');
  const { out } = await runIn(
    { ...world, files: { 'plan.yaml': none } },
    ...['check', '--color', 'never', '--only', 'school-left-out', 'plan.yaml'],
  );
  expect(out).toContain(`
   Do   Ask the schools to agree one thing that teachers from at least two of
        them will do together, such as an enquiry into the focus. Write it down
        as an activity, with the schools that take part.
`);
});
