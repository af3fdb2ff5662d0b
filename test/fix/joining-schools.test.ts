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

  it('is asked about by itself, and added if its pupils take part', async () => {
    const { seen, written, left } = await sitting(world, { only: ['pupils-passive'] }, 'y', '', 'y');
    expect(left).toEqual([]);
    expect(seen).toContain(`
Will pupils from Dene School take part in "Reading council", too?
If you type n or press Enter, the plan stays as it is.
? Yes or no? [y/N] () y
`);
    expect(seen).toContain('\nWill pupils from Fellside School take part in "Reading council", too?\n');
    expect(written.get('plan.yaml')).toContain('    schools: [ashby, brook, cairn, dene]\n');
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
