/** What somebody types in `nlc fix` who has no answer to a question, or only a guess. */

import { describe, expect, it } from 'vitest';
import { parseSlot } from '../../src/fix/parse-slot.ts';
import { interview } from '../../src/init/wizard.ts';
import { planWith } from '../kit/plans.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';
import { sitting } from '../kit/sitting.ts';

const MODEL = { only: ['no-model-of-learning'] };
const world = {
  files: { 'plan.yaml': planWith('stage: forming', 'stage: launching') },
  now: '2026-11-01T12:00:00Z',
};

it.each([
  ...['no', "no, we don't", 'none', 'nope', 'not really', 'n/a', "haven't got one", 'never heard of one'],
  ...['nothing, to be honest', "we don't", 'No.', 'no we don’t'],
])('says how to leave out the name of a model to whoever types %j', async (typed) => {
  const { rejections, left, written, seen } = await sitting(world, MODEL, typed, '');
  expect(rejections).toEqual(['If there is none yet, just press Enter. You can answer it later.']);
  expect(left).toEqual([]);
  expect(written.size).toBe(0);
  expect(seen).toContain('Nothing has changed in the plan.');
});

it('takes a name that begins with no', async () => {
  const { rejections, written } = await sitting(world, MODEL, 'No child left behind', 'Our own', '', 'y');
  expect(rejections).toEqual([]);
  expect(written.get('plan.yaml')).toContain('name: No child left behind');
});

it('still hears a guess as undecided', async () => {
  const { rejections, seen } = await sitting(world, MODEL, 'Undecided - maybe Spiral of Inquiry', '', '', 'y');
  expect(rejections).toEqual([]);
  expect(seen).toContain("nlc still says: The plan doesn't describe a model of learning: how pupils learn");
});

it.each([
  ['what is not measured yet', 'not measured yet'],
  ['what is measured later', 'not yet, we do it this month'],
  ['how it will be measured', "we'll ask them in September"],
])('keeps no figure from %s', async (_, typed) => {
  const outcome = '  - {id: talk, statement: More pupils talk about books, for: pupils, measure: Pupil survey}';
  const plan = `${world.files['plan.yaml']}outcomes:\n${outcome}\n`;
  const only = { only: ['outcome-unmeasurable'] };
  const { rejections, written } = await sitting(
    { ...world, files: { 'plan.yaml': plan } },
    only,
    typed,
    '',
    '',
    '',
    'y',
  );
  expect(rejections).toEqual(["If you don't know yet, just press Enter. You can answer it later."]);
  expect(written.size).toBe(0);
});

it.each(['a panel of Year 7s, not settled yet', 'Year 7s say what changed (still to be agreed)'])(
  'has no activity in "%s"',
  async (typed) => {
    const { rejections, written } = await sitting(world, { only: ['pupils-passive'] }, typed, '', 'y');
    expect(rejections).toEqual(["If you don't know yet, just press Enter. You can answer it later."]);
    expect(written.size).toBe(0);
  },
);

it.each(["The hub's training covers that, I couldn't quote it", "Somebody at the uni said so, we can't remember who"])(
  'has no research in "%s"',
  async (typed) => {
    const only = { only: ['no-research'] };
    const plan = `${world.files['plan.yaml']}`.replace(
      'focus:\n',
      'focus:\n  why_this: [{finding: A third guess at words, source: Joint assessment, kind: school-data}]\n',
    );
    const { rejections, written } = await sitting({ ...world, files: { 'plan.yaml': plan } }, only, typed, '', 'y');
    expect(rejections).toEqual(["If you don't know yet, just press Enter. You can answer it later."]);
    expect(written.size).toBe(0);
  },
);

it.each(['I did, with the hub', "we're our own", 'They asked us'])('has no partner in "%s"', (typed) => {
  const slot = { path: ['network', 'brokered_by'], kind: { kind: 'reference' as const }, isList: false };
  const newPartners = { idFor: () => 'x', names: new Map<string, string>() };
  const known = { schools: [], holders: [], referents: { kind: 'partner', known: [] }, newPartners };
  expect(parseSlot(typed, slot, known)).toEqual({
    problem: `"${typed}" isn't the name of a partner. Type only the name, or press Enter.`,
  });
});

it('names nobody who has not been asked', async () => {
  const friend = { only: ['no-critical-friend'] };
  const plan = world.files['plan.yaml'].replace(/ {2}critical_friends:\n.*\n/, '  critical_friends: []\n');
  const { rejections } = await sitting({ ...world, files: { 'plan.yaml': plan } }, friend, "we'll ask the uni", '');
  expect(rejections).toEqual(["If you don't know yet, just press Enter. You can answer it later."]);
});

it('takes one word where only one fits', async () => {
  const only = { only: ['plan-shape'] };
  const plan = planWith();
  const files = {
    'plan.yaml': `${plan}partners: [{id: uni, name: University, kind: university, part_played: adviser and funder}]\n`,
  };
  const { rejections } = await sitting({ ...world, files }, only, 'adviser and funder', 'adviser', 'y');
  expect(rejections).toEqual(['You can only choose one here. Type "adviser" or "funder", whichever fits best.']);
});

it('takes no finding from whoever will still read, and no measure from whoever will ask', async () => {
  const plan = world.files['plan.yaml'].replace('  pedagogy:', '  why_this: []\n  pedagogy:');
  const { rejections, written } = await sitting(
    { ...world, files: { 'plan.yaml': plan } },
    { only: ['focus-without-evidence'] },
    ...["we'll ask the uni", ''],
  );
  expect(rejections).toEqual(["If you don't know yet, just press Enter. You can answer it later."]);
  expect(written.size).toBe(0);
});

it.each(["don't know yet, probably a survey", 'not sure - perhaps a survey'])('keeps %j as a guess', async (typed) => {
  const { seen } = await sitting(world, MODEL, typed, '', '', 'y');
  expect(seen).toContain("nlc still says: The plan doesn't describe a model of learning: how pupils learn");
});

describe('somebody who is not sure', () => {
  const LATER = "If you don't know yet, just press Enter. You can answer it later.";
  const NONE_YET = 'If there is none yet, just press Enter. You can answer it later.';
  const unsure = [
    ...['not sure, Sue has read about it', 'Not sure Sue has read about it', "don't know, ask Sue", 'no idea, sorry'],
    ...[
      "haven't thought about that",
      "I'm not really sure, it was an EEF thing",
      'not sure - perhaps something by EEF',
    ],
  ];
  const found = {
    ...world,
    files: { 'plan.yaml': world.files['plan.yaml'].replace('  pedagogy:', '  why_this: []\n  pedagogy:') },
  };

  it.each(unsure)('gives no finding with "%s"', async (typed) => {
    const { rejections, written } = await sitting(found, { only: ['focus-without-evidence'] }, typed, '');
    expect(rejections).toEqual([LATER]);
    expect(written.size).toBe(0);
  });

  it.each(unsure)('gives no source with "%s"', async (typed) => {
    const lines = ['In 14 of 20 lessons nobody explained a method', typed, '', '', 'n'];
    const { rejections } = await sitting(found, { only: ['focus-without-evidence'] }, ...lines);
    expect(rejections).toEqual([LATER]);
  });

  it.each(['not sure, Sue has read about it', "don't know, ask Sue", 'nothing really'])(
    'gives no name and no measure with "%s"',
    async (typed) => {
      const refused = typed === 'nothing really' ? NONE_YET : LATER;
      expect((await sitting(world, MODEL, typed, '')).rejections).toEqual([refused]);
      const outcome = '  - {id: talk, statement: More pupils talk about books, for: pupils}';
      const files = { 'plan.yaml': `${world.files['plan.yaml']}outcomes:\n${outcome}\n` };
      const only = { only: ['outcome-unmeasurable'] };
      expect((await sitting({ ...world, files }, only, typed, '', '', '', '', '', '')).rejections).toEqual([refused]);
    },
  );

  it('is told at once that a guess is still to be decided', async () => {
    const outcome = '  - {id: talk, statement: More pupils talk about books, for: pupils}';
    const files = { 'plan.yaml': `${world.files['plan.yaml']}outcomes:\n${outcome}\n` };
    const typed = 'Not sure, maybe we record six children';
    const only = { only: ['outcome-unmeasurable'] };
    const { seen, rejections } = await sitting({ ...world, files }, only, typed, '', '', '', '', 'n');
    expect(rejections).toEqual([]);
    expect(seen).toContain(`${typed}\nnlc writes that down, and counts it as still to be decided.\n`);
  });

  it('gives a network no name in nlc init', async () => {
    const prompter = scriptedPrompter('not sure, Sue will think of one', 'STOP');
    const session = { prompter, screen: { width: 80, color: false }, now: new Date('2026-11-01'), file: 'plan.yaml' };
    await interview({}, session).catch(() => undefined);
    expect(prompter.rejections).toEqual(['A network needs a name. Type one: you can change it later.']);
  });
});
