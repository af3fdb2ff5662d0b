/**
 * Answers that begin by saying that there is nothing, and go on: none of it is a name, a finding, a rule or a value.
 */

import { describe, expect, it } from 'vitest';
import { interview } from '../../src/init/wizard.ts';
import { isFilledIn } from '../../src/plan/placeholder-text.ts';
import { beginsWithNothing } from '../../src/plan/said-instead.ts';
import { planWith } from '../kit/plans.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';
import { sitting } from '../kit/sitting.ts';

const NOTHING = [
  "nothing yet; Moss Lane's school council had a chat about reading",
  'none yet, but Jo has an idea',
  'Well, nothing so far - the council had a chat',
  "we've never said; Thornwick can simply not sign",
  "we haven't talked about it, I'd say a term's notice",
  'nobody has decided that, we just do it',
  "we haven't agreed any; I'd say trust, Paul is keener on results",
  "we don't have any, Paul keeps a list",
  "we haven't got anything on fluency",
  'We have nothing on fluency',
  'no data on fluency yet',
  'no rule really, they just tell us',
  'no agreement as such; they tell us',
  "there's no set process, they tell us",
  'Not really, they just tell us',
];
const SOMETHING = [
  ...['No blame, no shame', 'Nothing about us without us', 'Draft, discuss, redraft', 'Never give up, ever'],
  ...['No child left behind, whatever it takes', 'None of us has more than four classes; alone we can’t'],
  ...['Nothing formal, they ring us', 'nothing that I know of, except the new children', "No term's notice, a letter"],
  ...['Not decided - probably bar models', "We haven't got any books in three reading corners", 'Nothing for granted'],
];

it.each(NOTHING)('says first that there is nothing: %s', (text) => {
  expect(beginsWithNothing(text)).toBe(true);
});

it.each(SOMETHING)('says something: %s', (text) => {
  expect(beginsWithNothing(text)).toBe(false);
});

it.each(["we've never said; Thornwick can simply not sign", "we haven't agreed any; I'd say trust"])(
  'counts as still to be decided in a plan: %s',
  (text) => {
    expect(isFilledIn(text)).toBe(false);
  },
);

const WORLD = {
  files: {
    'plan.yaml': planWith('stage: forming', 'stage: launching').replace('  pedagogy:', '  why_this: []\n  pedagogy:'),
  },
  now: '2026-11-01T12:00:00Z',
};
const ONLY_THAT =
  'That begins by saying there is nothing yet. If there is something, type only that; if not, press Enter.';

describe('nlc fix', () => {
  it.each([
    ['no-way-to-leave', "we've never said; Thornwick can simply not sign"],
    ['no-way-to-leave', 'no rule really, they just tell us'],
    ['pupils-passive', "nothing yet; Moss Lane's school council had a chat"],
    ['no-model-of-learning', 'none as such, we each do our own'],
    ['focus-without-evidence', "we haven't got anything on fluency"],
    ['shared-values-missing', 'nothing agreed yet, I would say trust'],
  ])('asks %s for only what there is after "%s"', async (rule, typed) => {
    const { rejections, written } = await sitting(WORLD, { only: [rule] }, typed, '');
    expect(rejections).toEqual([ONLY_THAT]);
    expect(written.size).toBe(0);
  });

  it.each([
    [
      'focus-without-evidence',
      'In 14 of 20 lessons nobody explained; we haven’t got anything on fluency',
      'we haven’t got anything on fluency',
    ],
    [
      'shared-values-missing',
      "we haven't agreed any; I'd say trust, Paul is keener on results",
      "we haven't agreed any",
    ],
    ['shared-values-missing', 'trust; none that I know of', 'none that I know of'],
  ])('names the entry of %s that says so in "%s"', async (rule, typed, entry) => {
    const { rejections, written } = await sitting(WORLD, { only: [rule] }, typed, '');
    expect(rejections).toEqual([
      `"${entry}" says that there is nothing yet. Leave it out and type the others again; if there is nothing else, press Enter.`,
    ]);
    expect(written.size).toBe(0);
  });

  it('takes no source from somebody who says that there is none', async () => {
    const typed = "nothing, that's what we don't have";
    const lines = ['In 14 of 20 lessons nobody explained a method', typed, '', '', 'n'];
    const { rejections } = await sitting(WORLD, { only: ['focus-without-evidence'] }, ...lines);
    expect(rejections).toEqual([ONLY_THAT]);
  });
});

it('is no title of an activity in nlc init', async () => {
  const typed = ['nothing yet; the council had a chat', 'no activity as such, we talk', 'none so far, we just meet'];
  const prompter = scriptedPrompter('Vale', ...Array(7).fill(''), 'Ashby', '', '', '', ...typed, 'STOP');
  const session = { prompter, screen: { width: 80, color: false }, now: new Date('2026-11-01'), file: 'plan.yaml' };
  await interview({}, session).catch(() => undefined);
  expect(prompter.rejections).toEqual([ONLY_THAT, ONLY_THAT, ONLY_THAT]);
});
