/** Plain answers with a remark after them: the answer is taken, and the remark is said to be left out. */

import { describe, expect, it } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { parseSlot } from '../../src/fix/parse-slot.ts';
import { choiceTyped } from '../../src/init/parse-answer.ts';
import { nameWithoutAsides } from '../../src/plan/asides.ts';
import { saysUnsure } from '../../src/plan/said-instead.ts';
import { allOf } from '../../src/plan/words-for.ts';
import { memoryIo } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';
import { sitting } from '../kit/sitting.ts';

const WORDS = ['choice', 'invitation', 'brokered', 'required'];
const KNOWN = { schools: [], referents: undefined, holders: [] };

describe('a word of a list', () => {
  it.each([
    [
      '4 - said yes because the trust more or less made them',
      'required',
      'said yes because the trust more or less made them',
    ],
    ['brokered, by the county', 'brokered', 'by the county'],
    ['2 I think, but ask Jo', 'invitation', 'but ask Jo'],
    ['choice (as far as I remember)', 'choice', 'as far as I remember'],
  ])('is taken from "%s"', (typed, word, remark) => {
    expect(choiceTyped(typed, WORDS)).toEqual({ word, note: `Left out: "${remark}".` });
  });

  it.each(['2, 3', 'choice, or brokered', '3 - or 4', 'somehow, by choice', 'the county, I think'])(
    'is not clear in "%s"',
    (typed) => {
      expect(choiceTyped(typed, WORDS)).toBeUndefined();
    },
  );

  it('is taken in the wizard, too', async () => {
    const { io } = memoryIo({ files: {}, now: '2026-11-29T12:00:00Z' });
    const script = scriptedPrompter('Vale', '3 I think, we are in our second year');
    await init(
      'plan',
      { school: [], coLeader: [], criticalFriend: [], template: 'starter', color: 'never' },
      io,
      async () => script,
    ).catch(() => undefined);
    expect(script.seen.join('')).toContain('  established\nLeft out: "we are in our second year".\n');
  });
});

describe('a number', () => {
  const slot = (field: string) => ({
    path: ['structure', 'groups', 0, field],
    kind: { kind: 'number' as const, isWhole: true, minimum: 0, maximum: Infinity },
    isList: false,
  });

  it('is taken from an answer with a remark', () => {
    expect(parseSlot('6, every half term', slot('meets_per_year'), KNOWN)).toEqual({
      value: 6,
      note: 'Left out: "every half term".',
    });
  });

  it.each([
    ['10, two from each school', 'two from each school'],
    ['6 - one from each', 'one from each'],
    ['12 (2 from every school)', '2 from every school'],
  ])('is the total in "%s"', (typed, remark) => {
    expect(parseSlot(typed, slot('members'), KNOWN)).toEqual({
      value: Number.parseInt(typed, 10),
      note: `Left out: "${remark}".`,
    });
  });

  it.each(['6, plus a teaching assistant', '42,000 but that is for all', '6, or 7', '6 - one from each and Jo'])(
    'is not clear in "%s"',
    (typed) => {
      expect(parseSlot(typed, slot('members'), KNOWN)).toHaveProperty('problem');
    },
  );
});

describe('two figures', () => {
  const amount = {
    path: ['resources', 'years', 0, 'income', 0, 'amount'],
    kind: { kind: 'number' as const, isWhole: false, minimum: 0, maximum: Infinity },
    isList: false,
  };

  it.each([
    ["£21,000 (it's £42,000 over the two years)", '21000'],
    ['21000, or 22000 with the grant', '21000'],
    ['500 - and 300 from the trust', '500'],
  ])('are one too many: "%s"', (typed, first) => {
    expect(parseSlot(typed, amount, KNOWN)).toEqual({
      problem: `There is more than one figure in that. Type only the one that is asked for, such as ${first}.`,
    });
  });

  it('are one if a comma is in it', () => {
    expect(parseSlot('£21,000', amount, KNOWN)).toEqual({ value: 21000 });
  });
});

describe('yes or no', () => {
  const coDesigns = { path: ['partners', 0, 'co_designs'], kind: { kind: 'yes-no' as const }, isList: false };
  const governors = {
    path: ['schools', 0, 'governors_agreed'],
    kind: { kind: 'date' as const, takesYesNo: true },
    isList: false,
  };

  it.each([
    ['no, it only pays', false, 'it only pays'],
    ['Yes (they wrote half of it)', true, 'they wrote half of it'],
  ])('is taken from "%s"', (typed, value, remark) => {
    expect(parseSlot(typed, coDesigns, KNOWN)).toEqual({ value, note: `Left out: "${remark}".` });
  });

  it.each(['no, but it may', 'yes, if the heads agree', 'yes - or nearly', 'it only pays'])(
    'is not clear in "%s"',
    (typed) => {
      expect(parseSlot(typed, coDesigns, KNOWN)).toEqual({
        problem: `"${typed}" is neither yes nor no. Type y for yes or n for no.`,
      });
    },
  );

  it.each([
    ['no, they had a letter', { value: false, note: 'Left out: "they had a letter".' }],
    ['yes, in May 2026', { value: '2026-05' }],
    ['yes, all of them', { value: true, note: 'Left out: "all of them".' }],
    ['yes, in the summer of 2026', { problem: expect.stringContaining('Write the month, such as April 2026') }],
  ])('says when, if a date follows: "%s"', (typed, read) => {
    expect(parseSlot(typed, governors, KNOWN)).toEqual(read);
  });
});

describe('the name of a partner', () => {
  it.each([
    ['the council, but it only gives us the money', 'the council', 'but it only gives us the money'],
    ['Vale Trust (which pays for cover)', 'Vale Trust', 'which pays for cover'],
    ['Leeds University - they come twice', 'Leeds University', 'they come twice'],
    ['the council, a fixed sum for two years', 'the council', 'a fixed sum for two years'],
  ])('has no more in it than that: "%s"', (typed, text, remark) => {
    expect(nameWithoutAsides(typed)).toEqual({ text, leftOut: [remark], hasTime: false });
  });

  it.each([
    ...['But Hill Trust', 'Vale Trust, a charity', 'We Are Family', 'A Grant for Schools'],
    // What isn't decided is for the questions to refuse.
    ...[
      'Southport Uni, I hope',
      'Vale Trust (we might ask them)',
      'Vale Trust, who haven’t said yes',
      'Vale, if they pay',
    ],
  ])('keeps all of "%s"', (typed) => {
    expect(nameWithoutAsides(typed).text).toBe(typed);
  });
});

describe('all the schools', () => {
  it.each(['all', 'all six', 'all 6 of us', 'the six schools', 'all of our six schools'])(
    'are meant by "%s"',
    (words) => {
      expect(allOf(words, 6)).toEqual({ remark: '' });
    },
  );

  it.each(['all five', 'six', 'the six heads', 'some heads'])('are not meant by "%s"', (words) => {
    expect(allOf(words, 6)).toBeUndefined();
  });

  it('can be counted in an answer', async () => {
    const world = {
      files: { 'plan.yaml': planWith('stage: forming', 'stage: launching') },
      now: '2026-11-01T12:00:00Z',
    };
    const { written, rejections } = await sitting(world, { only: ['purpose-not-agreed'] }, 'all five', '', '', 'y');
    expect(rejections).toEqual([]);
    expect(written.get('plan.yaml')).toContain('by: all');
  });
});

describe('all the schools, with a remark', () => {
  it.each([
    ['all, in turn', 'in turn'],
    ["all six, at the heads' meeting in October", "at the heads' meeting in October"],
    ['the six schools (each sends its deputy)', 'each sends its deputy'],
    ['all, though Dene has missed two of six', 'though Dene has missed two of six'],
    ['all, although Dene sends a deputy', 'although Dene sends a deputy'],
    ["all, though Dene can't always come", "though Dene can't always come"],
    ['all six (though Dene is not always there)', 'though Dene is not always there'],
    ['all, but sometimes without Ashby', undefined],
    ['all, though not Dene, and Ashby not always', undefined],
  ])('are meant by "%s"', (words, remark) => {
    expect(allOf(words, 6)?.remark).toBe(remark);
  });

  it.each([
    'all, but not Dene',
    'all, except Dene',
    'all, if their governors agree',
    'all five, in turn',
    'Ashby, in turn',
    'all, though Dene has left',
    'all, though Dene has decided not to',
    'all, although not Dene',
  ])('are not all meant by "%s"', (words) => {
    expect(allOf(words, 6)).toBeUndefined();
  });

  it('are chosen, and the remark is said to be left out', async () => {
    const world = {
      files: { 'plan.yaml': planWith('stage: forming', 'stage: launching') },
      now: '2026-11-01T12:00:00Z',
    };
    const typed = ["all, at the heads' meeting", '', '', 'y'];
    const { written, rejections, seen } = await sitting(world, { only: ['purpose-not-agreed'] }, ...typed);
    expect(rejections).toEqual([]);
    expect(seen).toContain(`Left out: "at the heads' meeting".`);
    expect(written.get('plan.yaml')).toContain('by: all');
  });
});

it.each(['not looked at any properly', 'Never really looked', 'not yet searched for any'])(
  'is no research: "%s"',
  (words) => {
    expect(saysUnsure(words, false)).toBe(true);
  },
);

it('leaves out how the schools belong to a partner', () => {
  expect(nameWithoutAsides('Beacon Coast Trust, three of our schools belong to it')).toMatchObject({
    text: 'Beacon Coast Trust',
    leftOut: ['three of our schools belong to it'],
  });
  expect(nameWithoutAsides('Three of Us Theatre').text).toBe('Three of Us Theatre');
});

describe('a figure', () => {
  const slot = (...path: (string | number)[]) => ({
    path: ['outcomes', 0, ...path, 'value'],
    kind: { kind: 'text' as const, takesNumbers: true },
    isList: false,
  });

  it.each([
    '36% in June 2026, then 38% in October 2026',
    '36 in 2025 and 38 in 2026',
    '46 percent in November 2024, 38 now',
  ])('is only one: "%s"', (typed) => {
    const second = typed.includes('%') ? '38%' : '38';
    expect(parseSlot(typed, slot('readings', 0), KNOWN)).toEqual({
      problem: `Type only one figure here, such as "${second}". Add the others to the plan later (nlc explain outcomes.readings).`,
    });
    expect(parseSlot(typed, slot('baseline'), KNOWN)).toEqual({
      problem: `Type only one figure here, such as "${second}".`,
    });
  });

  it('can have words with it', () => {
    expect(parseSlot('38% of 61 pupils, up from 36%', slot('target'), KNOWN)).toEqual({
      value: '38% of 61 pupils, up from 36%',
    });
  });
});

describe('a text that says that nothing is decided', () => {
  const world = {
    files: {
      'plan.yaml': `${planWith('stage: forming', 'stage: established')}resources: { currency: GBP, years: [{ year: 2026-27, income: [{ from: the county, amount: 900, ends: 2027-03 }] }] }\n`,
    },
    now: '2026-11-01T12:00:00Z',
  };
  const only = { only: ['no-life-after-funding'] };

  it.each(['No idea, nobody has talked about it', "We haven't worked this out. We'd have to see.", 'No idea yet'])(
    'is not written: "%s"',
    async (typed) => {
      const { rejections, written } = await sitting(world, only, typed, '', '');
      expect(rejections).toHaveLength(1);
      expect(rejections[0]).toMatch(/press Enter/);
      expect(written.size).toBe(0);
    },
  );

  it('is written if a guess follows', async () => {
    const { rejections, written, seen } = await sitting(world, only, 'No idea, probably only the visits', '', '', 'y');
    expect(rejections).toEqual([]);
    expect(seen).toContain('nlc writes that down, and counts it as still to be decided.');
    expect(written.get('plan.yaml')).toContain('plan: No idea, probably only the visits');
  });
});

it('asks for the date alone if one comes before what is not settled', async () => {
  const world = {
    files: { 'plan.yaml': planWith('stage: forming', 'stage: launching') },
    now: '2026-11-01T12:00:00Z',
  };
  const typed = ['all', "July 2026, after that it isn't settled", 'July 2026', '', 'y'];
  const { rejections, written } = await sitting(world, { only: ['purpose-not-agreed'] }, ...typed);
  expect(rejections).toHaveLength(1);
  expect(rejections[0]).toMatch(/Type only the date: July 2026\.$/);
  expect(written.get('plan.yaml')).toContain('date: 2026-07');
});

it('takes one activity at a time', async () => {
  const { rejections, written } = await sitting(
    { files: { 'plan.yaml': planWith('stage: forming', 'stage: launching') }, now: '2026-11-01T12:00:00Z' },
    { only: ['pupils-passive'] },
    ...['Reading council; book club', 'Reading council', 'all', '', 'y'],
  );
  expect(rejections).toEqual(['Type only one activity here. nlc init asks about others, one at a time.']);
  expect(written.get('plan.yaml')).toContain('title: Reading council');
});

it.each([
  ['Northcliff Primary (me)', 'Northcliff Primary'],
  ['Ysgol Fach Infants (us)', 'Ysgol Fach Infants'],
  ['Moss Lane - our school', 'Moss Lane'],
])('knows that "%s" is whose who answers', (typed, name) => {
  expect(nameWithoutAsides(typed).text).toBe(name);
});
