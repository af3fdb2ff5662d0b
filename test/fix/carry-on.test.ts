/** Somebody stops `nlc fix` and carries on later: every answer comes back where it was given. */

import { expect, it } from 'vitest';
import { sitting } from '../kit/sitting.ts';

const PLAN = `nlc: 1
network: { id: tees, name: Tees Readers, stage: launching, starts: 2026-09, origin: voluntary }
purpose: { moral_purpose: Every child reads well, compelling_reason: "" }
focus: { learning_focus: Pupils infer more, pedagogy: Asking in turn }
schools:
  - { id: ashby, name: Ashby Primary, joined_by: choice }
  - { id: brook, name: Brook School, joined_by: choice }
  - { id: cairn, name: Cairn School, joined_by: choice }
leadership:
  co_leaders:
    - { person: { post: headteacher, school: ashby } }
    - { person: { post: deputy, school: brook } }
    - { person: { post: teacher, school: cairn } }
  critical_friends: []
activities: []
`;
const world = (answers = '') => ({
  files: { 'plan.yaml': PLAN, ...(answers !== '' && { 'plan.yaml.answers': answers }) },
  now: '2026-11-01T12:00:00Z',
});
const only = { only: ['no-facilitator', 'no-model-of-learning', 'compelling-reason-missing'] };
const stopped = ['We are too few', '6', '4.5', '3', '!', 'too early', 'heads', 'April 2027'];

it('saves an answer for each entry, and what was accepted', async () => {
  const first = await sitting(world(), only, ...stopped.slice(0, -1), 'STOP');
  expect(first.code).toBe('stopped');
  const saved = first.written.get('plan.yaml.answers') ?? '';
  expect(saved).toBe(`# Answers for plan.yaml. To carry on from here: nlc fix --answers FILE plan.yaml
compelling-reason-missing:
  purpose.compelling_reason: "We are too few"
no-facilitator:
  leadership.co_leaders[0].days_per_year: "6"
  leadership.co_leaders[1].days_per_year: "4.5"
  leadership.co_leaders[2].days_per_year: "3"
no-model-of-learning:
  acknowledged.because: "too early"
  acknowledged.agreed_with: "heads"
`);
  const second = await sitting(world(saved), { ...only, answers: 'plan.yaml.answers' }, 'April 2027', 'y');
  expect(second.left).toEqual([]);
  const whole = await sitting(world(), only, ...stopped, 'y');
  expect(second.written.get('plan.yaml')).toBe(whole.written.get('plan.yaml'));
  expect(second.written.get('plan.yaml')).toContain(`
    - { person: { post: headteacher, school: ashby }, days_per_year: 6 }
    - { person: { post: deputy, school: brook }, days_per_year: 4.5 }
    - { person: { post: teacher, school: cairn }, days_per_year: 3 }
`);
  expect(second.written.get('plan.yaml')).toContain(`
  - rule: no-model-of-learning
    because: too early
    agreed_with: Heads
    until: 2027-04
`);
  expect(second.seen).toContain('Written.');
  expect(second.seen).not.toContain('No person, partner or group');
});

it('offers the answers by itself, and forgets them if they are not wanted', async () => {
  const first = await sitting(world(), only, ...stopped.slice(0, 2), 'STOP');
  const saved = first.written.get('plan.yaml.answers') ?? '';
  expect(first.seen).toContain(`Stopped. The plan hasn't changed. Your answers are saved in plan.yaml.answers.
To carry on from there:
  nlc fix --answers plan.yaml.answers plan.yaml
`);
  const second = await sitting(world(saved), only, '', '4.5', '3', '', '', '', 'y');
  expect(second.seen).toContain('? Carry on from your answers in plan.yaml.answers? [Y/n] \n');
  expect(second.seen).toContain('nlc has read 2 earlier answers from plan.yaml.answers');
  expect(second.written.get('plan.yaml')).toContain('compelling_reason: "We are too few"');
  expect(second.removed).toEqual(['plan.yaml.answers']);
  const third = await sitting(world(saved), only, 'no', 'Another reason', '', '', '', '', '', '', 'y');
  expect(third.written.get('plan.yaml')).toContain('compelling_reason: "Another reason"');
  expect(third.removed).toEqual([]);
});

it('does not offer what somebody left who stopped nlc init', async () => {
  const others = '# Answers for nlc init. To carry on from here: nlc init --answers FILE plan.yaml\nname: "Vale"\n';
  const { seen } = await sitting(world(others), only, 'STOP');
  expect(seen).not.toContain('Carry on');
});

it('does not count a warning that was accepted as still there', async () => {
  const { seen } = await sitting(
    world(),
    { only: ['compelling-reason-missing'] },
    '!',
    'We are writing it together',
    'the heads',
    '',
    'y',
  );
  const [, said = ''] = seen.split('Written. ');
  expect(said.replace(/\s+/g, ' ')).toMatch(/^The plan had \d+ warnings and now has \d+\. Still there: /);
  expect(said.replace(/\s+/g, ' ')).not.toContain("doesn't say why these schools need to work together");
});

it('shows a new section without the name of the one before it', async () => {
  const plan = `${PLAN}resources:\n  notes: none\n\n`;
  const { seen } = await sitting(
    { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
    { only: ['no-pupil-outcome'] },
    'More pupils infer',
    'a test',
    '45',
    '2026',
    '60',
    '2027',
    'n',
  );
  expect(seen).toMatch(/New below line \d+:\n\n? *outcomes:/);
});
