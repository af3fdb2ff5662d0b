/** What a person can type other than answers: back, more, finish, leave out, and what they see when they carry on. */

import { describe, expect, it } from 'vitest';
import { sitting } from '../kit/sitting.ts';

const PLAN = `nlc: 1
network: { id: tees, name: Tees Readers, stage: launching, starts: 2026-09, origin: voluntary }
purpose: { moral_purpose: Every child reads well, compelling_reason: "" }
focus: { learning_focus: Pupils infer more, pedagogy: Reciprocal reading }
schools:
  - { id: ashby, name: Ashby Primary, joined_by: choice }
  - { id: brook, name: Brook School, joined_by: choice }
leadership:
  co_leaders:
    - { person: { post: headteacher, school: ashby } }
    - { person: { post: deputy, school: brook } }
  critical_friends: []
activities: []
`;
const world = { files: { 'plan.yaml': PLAN }, now: '2026-11-01T12:00:00Z' };
const only = { only: ['no-critical-friend', 'compelling-reason-missing'] };
const TWO = { only: ['moral-purpose-thin', 'compelling-reason-missing'] };
const REASON = 'None of us has enough classes to test what works';
const NEEDED = "nlc can't write your last answer without this one. Type an answer, or < to go back.";
const FRIEND = 'academic, University of Leeds';

describe('going back', () => {
  it('offers the earlier answer, which Enter keeps', async () => {
    const { seen, left, written } = await sitting(
      world,
      only,
      ...[FRIEND, '', '', '', '<', '<', '<', '<', '', '', '', '', REASON, 'y'],
    );
    expect(left).toEqual([]);
    expect(seen).toContain(`
Press Enter to keep this answer. Type - to leave it out.
? Who it is (${FRIEND}) 
`);
    expect(written.get('plan.yaml')).toBe(
      PLAN.replace('reason: ""', `reason: "${REASON}"`).replace(
        'critical_friends: []',
        'critical_friends:\n    - { person: { post: academic, from: University of Leeds } }',
      ),
    );
  });

  it('shows a long answer above the prompt, and leaves it out on a dash', async () => {
    const long = 'Every child in our two schools leaves us a confident talker and reader';
    const { seen, left, written } = await sitting(world, TWO, long, '<', '-', REASON, 'n');
    expect(left).toEqual([]);
    expect(seen).toContain(`
So far: ${long}
Press Enter to keep this answer. Type - to leave it out.
? Moral purpose (${long}) -
The plan keeps what it has there.
`);
    expect(seen).toContain('Nothing was written. Your answers are saved in plan.yaml.answers.');
    expect(
      written.get('plan.yaml.answers'),
    ).toBe(`# Answers for plan.yaml. To carry on from here: nlc fix --answers FILE plan.yaml
compelling-reason-missing:
  purpose.compelling_reason: "${REASON}"
`);
  });

  it('leads from the reason for accepting to the question', async () => {
    const { left, written } = await sitting(
      world,
      { only: ['compelling-reason-missing'] },
      ...['!', '<', '!', 'We are writing it', '<', '', '?', 'all heads', '<', '', '2027', 'y'],
    );
    expect(left).toEqual([]);
    expect(written.get('plan.yaml')).toContain(`
  - rule: compelling-reason-missing
    because: We are writing it
    agreed_with: all heads
    until: 2027
`);
  });
});

describe('a question mark', () => {
  it('says why, what to do and where to read more, and asks again', async () => {
    const { seen, left } = await sitting(world, { only: ['no-critical-friend'] }, '?', FRIEND, 'done', 'n');
    expect(left).toEqual([]);
    expect(seen).toContain(`? Who it is () ?
Who it is: someone by post and place of work, or by the id of a person in the
plan.
Type a post, then a comma and where the person works, with semicolons between
several. The posts are:
   1 headteacher         leads a school
`);
    expect(seen).toContain(`  16 other               has any other job

Why  Outside advice and a critical friend are important if a network is to
     succeed. (P6, validated)
Do   `);
    expect(seen).toContain(`
More nlc explain no-critical-friend
? Who it is () ${FRIEND}
`);
  });
});

describe('finishing early', () => {
  it('shows and writes what was answered, and asks nothing else', async () => {
    const { seen, left, code, written } = await sitting(
      world,
      { only: ['moral-purpose-thin', 'compelling-reason-missing'] },
      REASON,
      'Done',
      'y',
    );
    expect(left).toEqual([]);
    expect(code).toBe(0);
    expect(written.get('plan.yaml')).toBe(PLAN.replace('Every child reads well', REASON));
    expect(seen.slice(seen.indexOf(' Done\n'))).toContain(` Done

Here is what would change in plan.yaml.
`);
  });

  it('keeps the first answers about a thing, and drops the others', async () => {
    const { left, written } = await sitting(world, { only: ['no-critical-friend'] }, FRIEND, 'done', 'y');
    expect(left).toEqual([]);
    expect(written.get('plan.yaml')).toBe(
      PLAN.replace(
        'critical_friends: []',
        'critical_friends:\n    - { person: { post: academic, from: University of Leeds } }',
      ),
    );
  });

  it('without an answer changes nothing', async () => {
    const { seen, left, written } = await sitting(world, { only: [] }, 'done');
    expect([left, written.size]).toEqual([[], 0]);
    expect(seen).toMatch(/ done\n\nNothing has changed in the plan\.\nclosed\n$/);
  });
});

it('takes nothing but yes or no for a confirmation', async () => {
  const { rejections, left, written } = await sitting(
    world,
    { only: ['compelling-reason-missing'] },
    ...[REASON, '!', '?', 'no'],
  );
  expect([left, written.has('plan.yaml')]).toEqual([[], false]);
  const says = 'Type y for yes, n for no, or < to go back. Enter means yes.';
  expect(rejections).toEqual([says, says]);
});

it('goes back from the end to the last of several questions, below their finding', async () => {
  const one = { only: ['no-critical-friend'] };
  const { seen, left, written } = await sitting(world, one, FRIEND, 'Asks questions', '3', '', '<', 'all', 'y');
  expect(left).toEqual([]);
  const [, again = ''] = seen.split('? Write these changes? [Y/n] <\n');
  expect(again).toMatch(/^\n1 of 1 {2}The plan doesn't name a critical friend\./);
  expect([...again.matchAll(/^\? (.+?) (?:\(|\[)/gm)].map(([, label]) => label)).toEqual([
    'Schools visited',
    'Write these changes?',
  ]);
  expect(written.get('plan.yaml')).toContain('University of Leeds');
  expect(written.get('plan.yaml')).toContain('Asks questions');
  expect(written.get('plan.yaml')).toContain('visits_schools: all');
});

it('goes back from the end to the last question, also if it was left out', async () => {
  const other = 'None of us can train a new teacher alone';
  const changed = await sitting(world, { only: ['compelling-reason-missing'] }, REASON, '<', other, 'y');
  expect(changed.seen.split('? Compelling reason (')[2]).toMatch(new RegExp(`^${REASON}\\) ${other}\n`));
  expect(changed.written.get('plan.yaml')).toContain(`compelling_reason: "${other}"`);
  const twoRules = { only: ['compelling-reason-missing', 'no-critical-friend'] };
  const skipped = await sitting(world, twoRules, FRIEND, '', '', '', '', '<', REASON, 'y');
  expect(skipped.left).toEqual([]);
  expect(skipped.written.get('plan.yaml')).toContain('University of Leeds');
  expect(skipped.written.get('plan.yaml')).toContain(`compelling_reason: "${REASON}"`);
  const early = await sitting(world, twoRules, FRIEND, '', '', '', 'done', '<', REASON, 'y');
  expect(early.written.get('plan.yaml')).toBe(skipped.written.get('plan.yaml'));
});

it('asks for what an entry cannot do without, and leaves out nothing that was answered', async () => {
  const { rejections, left, written, seen } = await sitting(
    world,
    { only: ['school-left-out'] },
    // Whoever has none isn't told to press Enter, which wouldn't do either.
    ...['Partner talk', '', 'done', 'enquiry', 'done', 'none', 'not yet', 'all', 'y'],
  );
  expect([rejections, left]).toEqual([Array(5).fill(NEEDED), []]);
  expect(seen).toContain('? Kind of activity () \n');
  expect(written.get('plan.yaml')).toContain('  - { title: Partner talk, kind: enquiry, schools: all }\n');
});

it('shows earlier answers in a line each, without their questions', async () => {
  const first = await sitting(world, only, FRIEND, 'Question our evidence', 'STOP');
  const saved = first.written.get('plan.yaml.answers') ?? '';
  const files = { 'plan.yaml': PLAN, 'plan.yaml.answers': saved };
  const { seen, left } = await sitting({ ...world, files }, only, '', '2', '', '', 'y');
  expect(left).toEqual([]);
  expect(
    seen.slice(seen.indexOf('nlc has read'), seen.indexOf(' 2\n')),
  ).toBe(`nlc has read 2 earlier answers from plan.yaml.answers, and won't ask those
questions again.
  Who it is: academic, University of Leeds
  Remit of the critical friend: Question our evidence

1 of 2  The plan doesn't name a critical friend.

How many days a year does the critical friend give you? It takes at least 3 to
see the work.
For example: 4
? Days a year ()`);
});

it('says which post stands for a word that a plan has no place for', async () => {
  const plan = PLAN.replace(/ {2}co_leaders:\n(?: {4}.*\n)+/, '  co_leaders: []\n');
  const { seen } = await sitting(
    { ...world, files: { 'plan.yaml': plan } },
    { only: ['no-co-leadership'] },
    ...['SENCO, Ashby; head, Brook', 'done', 'n'],
  );
  expect(seen).toContain(`
  middle-leader, Ashby Primary
A plan has no post called "SENCO", so nlc writes middle-leader, which is the
nearest.
  headteacher, Brook School
`);
});

describe('not knowing yet', () => {
  it('is no answer', async () => {
    const { rejections, left, written } = await sitting(
      world,
      { only: ['compelling-reason-missing'] },
      ...["don't know yet", '-'],
    );
    expect([rejections, left, written.size]).toEqual([
      ["If you don't know yet, just press Enter. You can answer it later."],
      [],
      0,
    ]);
  });

  it('leaves out the other questions about a section that the plan has not got', async () => {
    const model = { only: ['no-model-of-learning'] };
    const { seen, left, rejections } = await sitting(world, model, 'nobody yet', '');
    expect([rejections.length, left]).toEqual([1, []]);
    expect(seen).toMatch(/\? Name of the model \(\) \n\nNothing has changed in the plan\. If [^?]*closed\n$/);
    const back = await sitting(world, model, 'Spiral of inquiry', '<', '-');
    expect(back.left).toEqual([]);
    expect(back.seen).toMatch(/\? Source of the model \(\) <\n[\s\S]*\(Spiral of inquiry\) -\n\nNothing has changed/);
    // The source was left out, so the rule about a model without one doesn't ask again.
    const whole = await sitting(world, model, 'Spiral of inquiry', '', 'Scan, focus, act', 'y');
    expect(whole.seen.match(/\? Source of the model/g)).toHaveLength(1);
    expect(whole.written.get('plan.yaml')).toContain(
      'model_of_learning: { name: Spiral of inquiry, summary: "Scan, focus, act" }',
    );
  });
});

it('takes somebody at a school by a part of its name, and shows where one person ends', async () => {
  const plan = `${PLAN}outcomes:
  - { id: infer, statement: Pupils infer more, for: pupils, measure: a test, target: { value: 60, date: 2028 } }
`;
  const { seen, left, written } = await sitting(
    { ...world, files: { 'plan.yaml': plan } },
    { only: ['no-review'] },
    ...['July 2027', 'head, Brook; teacher, ashby; academic, Leeds', 'Keep, change or stop', 'y'],
  );
  expect(left).toEqual([]);
  expect(seen).toContain('  headteacher, Brook School; teacher, Ashby Primary; academic, Leeds\n');
  expect(written.get('plan.yaml')).toContain(`
        - { post: headteacher, school: brook }
        - { post: teacher, school: ashby }
        - { post: academic, from: Leeds }
`);
});
