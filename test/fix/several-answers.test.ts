/** Several answers where one is asked for, or several with `and` between them. */

import { describe, expect, it } from 'vitest';
import { answersView } from '../../src/fix/answers-view.ts';
import { parseSlot } from '../../src/fix/parse-slot.ts';
import { notListed } from '../../src/init/validate-answers.ts';
import type { Screen } from '../../src/io/terminal.ts';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const world = (plan: string) => ({ files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' });
const PARTNERLESS = world(planWith('stage: forming', 'stage: launching'));

describe('one partner', () => {
  it('is asked for where several are typed', async () => {
    const { rejections, written } = await sitting(
      PARTNERLESS,
      { only: ['no-outside-partner'] },
      ...['Diocesan Board; Coastal Maths Hub', 'Diocesan Board', 'diocese', 'broker', 'y'],
    );
    expect(rejections).toEqual([
      'Type one partner here. Add any others to "partners" in the plan later (nlc explain partners).',
    ]);
    expect(written.get('plan.yaml')).toContain('name: Diocesan Board,');
  });

  it('has one part, and is told so where two numbers are typed', async () => {
    const { rejections } = await sitting(
      PARTNERLESS,
      { only: ['no-outside-partner'] },
      ...['Diocesan Board', 'diocese', '4, 5', '4 and 5', 'broker', 'y'],
    );
    const one = 'You can only choose one here. Type the one that fits best.';
    expect(rejections).toEqual([one, one]);
  });
});

it('are words of a list with "and" between them, and only the one that is none is objected to', async () => {
  const plan = planWith(
    'stage: forming',
    'stage: launching',
    'focus:',
    'focus:\n  model_of_learning: { name: Talk first, source: Ours, summary: Say it }',
  );
  const { rejections, written } = await sitting(
    world(plan),
    { only: ['model-not-shared'] },
    ...['heads and maths leads', 'heads and teachers', 'y'],
  );
  expect(rejections).toHaveLength(1);
  expect(rejections[0]).toMatch(/^"maths leads" isn't in the list\./);
  expect(written.get('plan.yaml')).toContain('shared_with: [heads, teachers]');
});

it.each([
  ['a teacher from each school', ['teacher']],
  ['teacher, all schools', ['teacher']],
  ['head, Ashby; a teacher from every school', ['headteacher', 'teacher']],
])('can be somebody at each school: "%s"', (typed, posts) => {
  const slot = { path: ['evaluation', 'reviews', 0, 'with'], kind: { kind: 'person' as const }, isList: true };
  const schools = [{ id: 'ashby', name: 'Ashby' }];
  expect(parseSlot(typed, slot, { schools, referents: undefined, holders: [] })).toEqual({
    value: posts.map((post) => ({ post, school: 'ashby' })),
  });
});

it('is one person where only one can go, and not somebody at each school', () => {
  const slot = { path: ['outcomes', 0, 'owner'], kind: { kind: 'person' as const }, isList: false };
  const schools = [{ id: 'ashby', name: 'Ashby' }];
  expect(parseSlot('a teacher from each school', slot, { schools, referents: undefined, holders: [] })).toEqual({
    problem: 'Type each of them with a school, such as "teacher, Ashby; teacher, Dene", or all heads.',
  });
});

describe('a warning with nothing to write', () => {
  const plan = planWith('joined_by: choice', 'joined_by: required');
  it('can be accepted, too', async () => {
    const { rejections, written } = await sitting(
      world(plan),
      { only: ['school-required-to-join'] },
      ...['it is so', '!', 'Its trust decided', '', '', 'y'],
    );
    expect(rejections).toEqual([
      "nlc has nothing to write here. Type ! to say why it can stay. If it isn't so, press Enter and correct the plan.",
    ]);
    expect(written.get('plan.yaml')).toMatch(
      /rule: school-required-to-join, because: Its trust decided|because: Its trust/,
    );
  });

  it('stays as it is on Enter', async () => {
    const { seen, written } = await sitting(world(plan), { only: ['school-required-to-join'] }, '');
    expect(seen).toContain('Type ! to say why it can stay, or press Enter');
    expect(written.size).toBe(0);
  });
});

it('are listed at the end without those that somebody went back from', () => {
  const said = ['Vale Council', '?', 'local-authority', '<', '<', 'Diocesan Board', '4', '', 'broker'];
  const words = said.map((line) => (line === '4' ? 'diocese' : line));
  const shown = answersView([{ message: 'No partner', typed: said, words }], { width: 80 } as Screen);
  expect(shown).toBe('\nYour answers\n  1  Diocesan Board; diocese; broker (No partner)\n\n');
});

it.each([
  ['it pays and it runs the training', 'only the word from the list that fits best'],
  ['pays, trains us', 'only the word from the list that fits best'],
  ['sponsoring us', 'a word from the list'],
])('are only one where only one fits, which "%s" is told', (typed, what) => {
  expect(notListed(typed, ['funder', 'lead', 'support'])).toBe(
    `"${typed}" isn't in the list. Type ${what}, or a number from 1 to 3.`,
  );
});
