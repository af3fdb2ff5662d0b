/**
 * `nlc fix` takes people by their role or name where somebody would say it so, and the plan then means the same person.
 */

import { describe, expect, it } from 'vitest';
import { allHeads } from '../../src/edit/role-holders.ts';
import { planWith } from '../kit/plans.ts';
import { OPTIONS, sitting } from '../kit/sitting.ts';

const REVIEWS = { ...OPTIONS, only: ['no-review'] };

/** The plan with an empty list of reviews. */
const PLAN = `${planWith('stage: forming', 'stage: launching')}outcomes:
  - {id: talk, statement: More pupils talk about books, for: pupils}
evaluation:
  reviews: []
`;

async function answered(plan: string, ...typed: readonly string[]) {
  const { written, seen, rejections } = await sitting(
    { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
    REVIEWS,
    ...typed,
  );
  return { text: written.get('plan.yaml') ?? '', seen, rejections };
}

describe('who comes to a review', () => {
  it('can be the critical friend, who gets an id so that the plan means the same person', async () => {
    const { text, seen } = await answered(PLAN, 'July 2027', 'our critical friend', 'Keep, change or stop', 'y');
    expect(text).toBe(
      PLAN.replace(
        '{post: academic, from: University education department}',
        '{id: critical-friend, post: academic, from: University education department}',
      ).replace(
        '  reviews: []\n',
        '  reviews:\n    - {date: 2027-07, with: [critical-friend], purpose: "Keep, change or stop"}\n',
      ),
    );
    expect(seen).toContain(`
? Who takes part in the review () our critical friend
  an academic from University education department
`);
    expect(seen).toContain('Written. The plan still has 1 warning.');
  });

  it('can be the heads, somebody by name and the critical friend, with commas between them', async () => {
    const named = PLAN.replace('{post: deputy, school: cairn}', '{name: Sue, post: deputy, school: cairn}');
    const { text, rejections } = await answered(named, '2027-07', 'the heads, Sue and the critical friend', '', 'y');
    expect(rejections).toEqual([]);
    expect(text.match(/post: headteacher, school: (?:ashby|brook|cairn|dene|fell)/g)).toHaveLength(6);
    expect(text).toContain('{name: Sue, post: deputy, school: cairn}');
    expect(text).toContain('critical-friend');
  });

  it('can be somebody with an id or a name, who needs no new id', async () => {
    const byId = PLAN.replace('{post: academic,', '{id: tutor, post: academic,');
    expect((await answered(byId, '2027-07', 'critical friend', '', 'y')).text).toContain('with: [tutor]');
    const byName = PLAN.replace('{post: academic,', '{name: Jo Lee, post: academic,');
    const { text, seen } = await answered(byName, '2027-07', 'jo lee', '', 'y');
    expect(text).toContain('        - {name: Jo Lee, post: academic, from: University education department}\n');
    expect(seen).not.toContain('nlc still says');
    expect(text).not.toContain('id: critical-friend');
  });

  it('can be all heads, and both co-leaders', async () => {
    const heads = (await answered(PLAN, '2027-07', 'all heads; critical friend', '', 'y')).text;
    expect(heads.match(/post: headteacher, school: \w+/g)).toEqual(
      ['ashby', 'ashby', 'brook', 'cairn', 'dene', 'fell'].map((id) => `post: headteacher, school: ${id}`),
    );
    const both = (await answered(PLAN, '2027-07', 'the co-leaders', '', '', 'y')).text;
    expect(both).toContain('with: [{post: headteacher, school: ashby}, co-leader]');
    expect(both).toContain('{id: co-leader, post: deputy, school: cairn}');
  });

  it.each([
    ['all heads', true],
    ['all of our headteachers', true],
    ['the heads', true],
    ['the five headteachers', true],
    ['all 5 heads', true],
    ['every head', true],
    ['headteacher, all schools', true],
    ['heads of all our schools', true],
    ['the four headteachers', false],
    ['some heads', false],
    ['deputy heads', false],
    ['head, ashby', false],
    ['headteacher', false],
  ])('takes "%s" for the heads of all five schools: %s', (text, isAll) => {
    const schools = ['ashby', 'brook', 'cairn', 'dene', 'fell'].map((id) => ({ id, name: id }));
    const heads = schools.map(({ id }) => ({ post: 'headteacher', school: id }));
    expect(allHeads(text, schools)).toEqual(isAll ? heads : undefined);
  });

  it('is asked about again if it could be several people, or nobody', async () => {
    const { rejections } = await answered(PLAN, '2027-07', 'co-leader', 'facilitator', 'critical friend', '', 'y');
    expect(rejections).toEqual([
      'There are 2 co-leaders: the head of Ashby Primary and the deputy of Cairn Primary. Type the post and place of the one you mean.',
      "The plan doesn't name a facilitator yet.",
    ]);
  });
});

describe('a review that many people come to', () => {
  const HEADS = ['ashby', 'brook', 'cairn', 'dene', 'fell'].map((id) => `post: headteacher, school: ${id}`);

  it('says how to name all heads, and takes "and" between people, by their post if only one has it', async () => {
    const { text, seen, rejections } = await answered(PLAN, '2027-07', 'all five heads and the lecturer', '', 'y');
    expect(seen).toContain('with a comma between them. Type all\nheads for every head.');
    expect(rejections).toEqual([]);
    expect(text.match(/(?<=- \{)post: headteacher, school: \w+/g)).toEqual(HEADS);
    expect(text).toContain('critical-friend');
    expect(text).not.toContain('(lecturer)');
  });

  it('leaves an "and" in the name of a place alone', async () => {
    const { text } = await answered(PLAN, '2027-07', 'academic, Institute of Heads and Teachers', '', '', 'y');
    expect(text).toContain('with: [{post: academic, from: Institute of Heads and Teachers}]');
  });

  it('can be somebody by name and role, once', async () => {
    const friend = 'person: {post: academic, from: University education department}';
    const plan = PLAN.replace(friend, friend.replace('{', '{id: ann, name: Ann Lee, '));
    for (const typed of ['Ann Lee, our critical friend', 'the critical friend, Ann Lee', 'Ann Lee']) {
      const { text, rejections } = await answered(plan, '2027-07', typed, 'Keep', 'y');
      expect(rejections).toEqual([]);
      expect(text).toContain('with: [ann]');
    }
  });

  it('refuses a place that is about people', async () => {
    const { rejections } = await answered(PLAN, '2027-07', 'all six heads and the lecturer', 'all heads', '', '', 'y');
    expect(rejections).toEqual([
      'nlc can\'t tell who "all six heads" are. The plan has 5 schools. Type each of them with a school, such as "teacher, Ashby; teacher, Dene", or all heads.',
    ]);
  });

  it('can be all the staff, who have no post in common', async () => {
    const { text, rejections } = await answered(PLAN, '2027-07', 'all the staff', '', '', 'y');
    expect(rejections).toEqual([]);
    expect(text).toContain('with: [{name: all the staff, post: other}]');
  });
});

it('a school said twice is written once', async () => {
  const friend = { ...OPTIONS, only: ['critical-friend-idle'] };
  const { written } = await sitting(
    { files: { 'plan.yaml': PLAN }, now: '2026-11-01T12:00:00Z' },
    friend,
    'The data',
    'ashby, Ashby Primary, brook, ashby',
    'y',
  );
  expect(written.get('plan.yaml')).toContain('visits_schools: [ashby, brook]');
});

describe('a review that the critical friend does not come to', () => {
  it('is named, and the critical friend is added to it', async () => {
    const plan = PLAN.replace(
      '  reviews: []\n',
      '  reviews:\n    - {date: 2027-07, with: [{post: headteacher, school: ashby}], purpose: Decide}\n',
    );
    const { text, seen } = await answered(plan, 'our critical friend', 'y');
    expect(seen).toContain(`
1 of 1  According to the plan, no critical friend comes to any of the reviews.

For the review of July 2027: who else should come?
So far: headteacher, Ashby Primary. Type only what to add, or -1 to take it out.
`);
    expect(text).toContain('with: [{post: headteacher, school: ashby}, critical-friend], purpose: Decide}');
    expect(text.match(/2027-07/g)).toHaveLength(1);
  });

  it('is the next one, if there are several', async () => {
    const review = (date: string) => `    - {date: ${date}, with: [{post: headteacher, school: ashby}]}\n`;
    const plan = PLAN.replace(
      '  reviews: []\n',
      `  reviews:\n${['2026-06', '2027-07', '2028-07'].map(review).join('')}`,
    );
    const { text } = await answered(plan, 'our critical friend', 'y');
    expect(text).toContain('date: 2027-07, with: [{post: headteacher, school: ashby}, critical-friend]');
    expect(text.match(/critical-friend/g)).toHaveLength(2);
  });
});
