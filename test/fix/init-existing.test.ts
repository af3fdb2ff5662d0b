/** `nlc init` on a plan that exists: it asks what its own questions leave open, and then what was found. */

import { expect, it } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { QUESTIONS } from '../../src/init/questions.ts';
import { Interrupted } from '../../src/io/errors.ts';
import { memoryIo, runIn } from '../kit/memory-io.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';

const PLAN = `nlc: 1
network:
  id: vale
  name: Upper Vale
  stage: launching
  starts: 2026-09
purpose:
  moral_purpose: Every child leaves us a confident reader.
schools:
  - {id: ashby, name: Ashby Primary, joined_by: choice}
  - {id: dene, name: Dene School, joined_by: choice}
`;
const NONE = { school: [], coLeader: [], criticalFriend: [], template: 'starter', color: 'never' } as const;

/** Somebody types these lines and then stops. */
async function continued(files: Readonly<Record<string, string>>, answers: string | undefined, ...typed: string[]) {
  const { io, out, written } = memoryIo({ files, now: '2026-11-29T12:00:00Z' });
  const script = scriptedPrompter(...typed);
  const line: typeof script.line = (prompt) => {
    if (script.left.length === 0) throw new Interrupted();
    return script.line(prompt);
  };
  const options = { ...NONE, ...(answers !== undefined && { answers }) };
  const code = await init('plan', options, io, async () => ({ ...script, line })).catch((error: unknown) => {
    if (error instanceof Interrupted) return 'stopped';
    throw error;
  });
  return { code, out: out.join(''), written, seen: script.seen.join(''), rejections: script.rejections };
}

/** The questions of `nlc init` that were asked, in the order in which they were. */
function asked(seen: string): string[] {
  const text = seen.replace(/\s+/g, ' ');
  const found = QUESTIONS.map(({ key, asks }) => ({ key, at: text.indexOf(asks) })).filter(({ at }) => at >= 0);
  return found.sort((a, b) => a.at - b.at).map(({ key }) => key);
}

const TYPED = [
  ...['voluntary', 'None of us has more than four classes.', '', ''],
  ...[
    'headteacher, Ashby; deputy, Dene',
    '!',
    'academic, University of the Vale',
    'Partner talk enquiry',
    'enquiry',
    'all',
    '',
    '',
    '',
  ],
];

it('asks the open questions first, and then about what was found, but not what was just left for later', async () => {
  const { code, out, written, seen, rejections } = await continued({ 'plan.yaml': PLAN }, undefined, ...TYPED);
  expect(asked(seen)).toEqual([
    ...['origin', 'compelling_reason', 'learning_focus', 'pedagogy', 'co_leaders', 'critical_friends'],
    ...['activity_title', 'activity_kind', 'part_of', 'moral_purpose'],
  ]);
  const after = seen.slice(seen.indexOf('? Programme'));
  expect(after).toContain('The moral purpose has only 7 words.');
  expect(after).not.toMatch(/learning focus|approach to teaching/);
  expect(rejections).toEqual([
    'Press Enter to leave the question for later. To say why something can stay as it is, use nlc fix.',
  ]);
  expect([code, out, written.has('plan.yaml')]).toEqual(['stopped', '', false]);
  expect(seen).toContain(`
Stopped. The plan hasn't changed. Your answers are saved in plan.yaml.answers.
To carry on from there:
  nlc init --answers plan.yaml.answers plan.yaml
`);
});

it('says in its first line that it carries on, and how to start another plan', async () => {
  const { seen } = await continued({ 'plan.yaml': PLAN }, undefined);
  expect(seen.slice(0, seen.indexOf('Upper Vale:'))).toBe(`
plan.yaml already exists, so nlc will carry on with it. To start a new plan
instead, give another name:
  nlc init other.yaml

`);
  const own = await continued(
    {
      'plan.yaml': PLAN,
      'plan.yaml.answers': '# Answers for plan.yaml. To carry on from here: nlc init --answers FILE plan.yaml\n',
    },
    undefined,
  );
  expect(own.seen).toMatch(/^\nplan\.yaml already exists, so nlc will carry on with it\./);
});

it('goes on from the answers of somebody who stopped', async () => {
  const { written } = await continued({ 'plan.yaml': PLAN }, undefined, ...TYPED);
  const files = { 'plan.yaml': PLAN, 'plan.yaml.answers': written.get('plan.yaml.answers') ?? '' };
  const again = await continued(files, 'plan.yaml.answers', '', '', '', ...Array(60).fill(''));
  expect(again.written.get('plan.yaml')).toBe(`nlc: 1
network:
  id: vale
  name: Upper Vale
  stage: launching
  starts: 2026-09
  origin: voluntary
purpose:
  moral_purpose: Every child leaves us a confident reader.
  compelling_reason: None of us has more than four classes.
schools:
  - {id: ashby, name: Ashby Primary, joined_by: choice}
  - {id: dene, name: Dene School, joined_by: choice}
leadership:
  co_leaders:
    - {person: {post: headteacher, school: ashby}}
    - {person: {post: deputy, school: dene}}
  critical_friends:
    - {person: {post: academic, from: University of the Vale}}
activities:
  - {title: Partner talk enquiry, kind: enquiry, schools: all}
`);
  // The plan still has no focus, which is an error.
  expect(again.code).toBe(1);
});

it('asks how many schools there are only if none is named, and about co-leaders only if one is', async () => {
  const { seen } = await continued({ 'plan.yaml': 'nlc: 1\nnetwork: {id: vale}\n' }, undefined, ...Array(14).fill(''));
  expect(asked(seen)).toEqual([
    ...['name', 'stage', 'starts', 'origin', 'moral_purpose', 'compelling_reason', 'learning_focus', 'pedagogy'],
    ...['schools', 'school_count', 'critical_friends', 'activity_title', 'part_of'],
  ]);
});

it.each(["No, it's just us", "No, we're not", 'no programme', 'no'])(
  'writes that there is no programme for %j, and doesn’t ask again',
  async (typed) => {
    const { written, rejections } = await continued(
      { 'plan.yaml': PLAN },
      undefined,
      ...TYPED.slice(0, -3),
      typed,
      'done',
      'y',
    );
    expect(rejections).toEqual([
      'Press Enter to leave the question for later. To say why something can stay as it is, use nlc fix.',
    ]);
    const text = written.get('plan.yaml') ?? '';
    expect(text).toContain('\n  part_of:\n    programme: none\n');
    const again = await continued({ 'plan.yaml': text }, undefined, ...Array(40).fill(''));
    expect(asked(again.seen)).not.toContain('part_of');
  },
);

it.each([[[]], [['--yes']], [['--name', 'Vale']], [['--template', 'full']]])(
  'leaves the plan alone without a terminal, or with options for a new one: %j',
  async (argv) => {
    expect(await runIn({ files: { 'plan.yaml': PLAN } }, 'init', ...argv)).toMatchObject({
      code: 2,
      err: 'nlc: plan.yaml already exists. Give another name, as in "nlc init other.yaml", or use --force to overwrite it.\n',
    });
  },
);
