/** Mistakes that only a person can correct: `nlc fix` asks about each, and writes what it is told. */

import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { one, sitting } from '../kit/sitting.ts';

const PLAN = `nlc: 1
network: { id: tees, name: Tees Readers, stage: forming, starts: 2026-09, origin: voluntary }
purpose:
  moral_purpose: Every child in our three schools reads well by the age of eleven
  compelling_reason: None of us has enough classes to test what works
  agreed: { by: all, date: 2026-09 }
focus:
  learning_focus: Pupils in Year 5 infer more
  pedagogy: Reciprocal reading #1 priority
  content: [science texts]
schools:
  - { id: st-hildas, name: St Hilda's C of E Primary, joined_by: choice }
  - { id: ormesby, name: Ormesby High School, joined_by: choice }
  - { id: thornaby, name: Thornaby Juniors, joined_by: choice }
leadership:
  co_leaders:
    - { person: { post: headteacher, school: ormesby }, days_per_year: 6 }
  critical_friends: []
activities:
  - { title: Walks, kind: learning-walk, schools: all }
`;

const only = { only: ['plan-shape', 'unknown-reference', 'text-cut-off'] };

describe('a mistake that only a person can correct', () => {
  it('is a word that the format does not have', async () => {
    const plan = PLAN.replace('kind: learning-walk', 'kind: stroll');
    const { seen, left, written } = await sitting(one(plan), { only: ['plan-shape'] }, 'learning walk', 'y');
    expect(left).toEqual([]);
    expect(seen).toContain(`
For "Walks": which one did you mean?
  1 enquiry          a question of your own, answered with evidence
  2 data-enquiry     looking at your figures together, side by side
  3 action-research  try something, watch what happens, change it and try again
  4 lesson-study     plan a lesson together, watch it and plan it again
  5 learning-walk    short visits to lessons with one question in mind
  6 study-visit      a day in another school to learn how it does something
  7 peer-review      one school reviews another, at that school's request
  8 coaching         one person helps another to change practice, over time
  9 joint-planning · 10 joint-cpd · 11 problem-solving · 12 staff-exchange
  13 pupil-led · 14 pupil-event · 15 moderation · 16 heads-meeting · 17 steering
  18 conference · 19 launch · 20 training · 21 showcase · 22 online-forum
  23 shared-service · 24 other
Type the word or its number. Type ? to see what each of them means.
For example: enquiry
`);
    expect(seen).toContain('? Kind of activity () learning walk\n  learning-walk\n');
    expect(written.get('plan.yaml')).toBe(PLAN);
  });

  it('is a word that is part of the one that was probably meant', async () => {
    const plan = PLAN.replace('kind: learning-walk', 'kind: visit');
    const files = { 'plan.yaml': plan };
    const { out } = await runIn({ files }, 'check', '--only', 'plan-shape', 'plan.yaml');
    expect(out).toContain('Did you mean "study-visit"?');
    expect(out).toContain(`in place of line 20:
  - { title: Walks, kind: study-visit, schools: all }
`);
    const { seen, written } = await sitting(one(plan), { only: ['plan-shape'] }, '6', 'y');
    expect(seen).toContain('For "Walks": which one did you mean?\n');
    expect(seen).toContain('For example: study-visit\n? Kind of activity () 6\n  study-visit\n');
    expect(written.get('plan.yaml')).toContain('kind: study-visit');
    const safe = await runIn({ files }, 'fix', '--safe', 'plan.yaml');
    expect([safe.code, safe.written.size]).toEqual([1, 0]);
  });

  it('is an id that belongs to no school', async () => {
    const plan = PLAN.replace('school: ormesby', 'school: zzz');
    const { seen, left, written } = await sitting(one(plan), { only: ['unknown-reference'] }, 'Ormesby', 'y');
    expect(left).toEqual([]);
    expect(seen).toContain(`No school in the plan has the id "zzz".
Ids to choose from: st-hildas, ormesby and thornaby.
`);
    expect(seen).toContain('? School of the person () Ormesby\n  Ormesby High School\n');
    expect(written.get('plan.yaml')).toBe(PLAN);
  });

  it('is words that no school is called', async () => {
    const plan = PLAN.replace('by: all', 'by: [ormesby, the other two]');
    const { seen, left, written } = await sitting(one(plan), { only: ['plan-shape'] }, 'Thornaby', 'y');
    expect(left).toEqual([]);
    expect(seen).toContain('Entry 2 of "by" is "the other two"');
    expect(written.get('plan.yaml')).toBe(PLAN.replace('by: all', 'by: [ormesby, thornaby]'));
  });

  it('is a number or a date that nobody can read', async () => {
    const plan = PLAN.replace('days_per_year: 6', 'days_per_year: some').replace('date: 2026-09', 'date: soon');
    const { left, written } = await sitting(one(plan), { only: ['plan-shape'] }, 'by the end of May 2026', 'six', 'y');
    expect(left).toEqual([]);
    expect(written.get('plan.yaml')).toBe(PLAN.replace('date: 2026-09', 'date: 2026-05'));
  });

  it('is a text that a # cuts off, whose line is shown', async () => {
    const { seen, left, written } = await sitting(one(PLAN), { only: ['text-cut-off'] }, '?', '', 'y');
    expect(left).toEqual([]);
    expect(seen).toContain(`
Write in place of line 9:
  pedagogy: "Reciprocal reading #1 priority"
? Write it like this? [Y/n] ?
Why  In YAML a "#" after a space begins a comment`);
    expect(written.get('plan.yaml')).toBe(
      PLAN.replace('Reciprocal reading #1 priority', '"Reciprocal reading #1 priority"'),
    );
  });

  it('stays as it is if somebody says no, or goes back', async () => {
    const { seen, left, written } = await sitting(one(PLAN), { only: ['text-cut-off'] }, '<', 'n');
    expect(left).toEqual([]);
    expect(seen).toContain('This is the first one.\n');
    expect(written.size).toBe(0);
  });
});

describe('a mistake with only one correction', () => {
  it.each([
    ['by: [all]', 'by: all'],
    ['by: [All of them]', 'by: all'],
    ['by: every school', 'by: all'],
    ['by: [St Hildas, ormesby]', 'by: [st-hildas, ormesby]'],
  ])('is corrected without a question: %s', async (wrong, right) => {
    const { left, written } = await sitting(one(PLAN.replace('by: all', wrong)), { ...only, safe: true });
    expect(left).toEqual([]);
    expect(written.get('plan.yaml')).toBe(PLAN.replace('by: all', right));
  });
});
