/** Names of partners, schools, programmes and payers with more around them than a name, and none where names belong. */

import { describe, expect, it } from 'vitest';
import { parseName } from '../../src/fix/names-typed.ts';
import type { Path } from '../../src/plan/path.ts';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const named = (text: string, path: Path) =>
  parseName(text, { path, kind: { kind: 'text', takesNumbers: false }, isList: false }, { titles: TITLES });
const TITLES = ["Teachers' meetings", 'Walks'].map((name) => ({ id: name, name }));
const PARTNER: Path = ['partners', 0, 'name'];
const SCHOOL: Path = ['schools', 0, 'name'];
const PAYER: Path = ['resources', 'years', 0, 'income', 0, 'from'];
const TRUST = 'the Harnley Educational Trust';

describe('the name of a partner or a payer', () => {
  it.each([
    [`${TRUST}, for this year only`, 'for this year only'],
    [`${TRUST} for this year only`, 'for this year only'],
    [`${TRUST}, until July`, 'until July'],
    [`${TRUST} (since 2024)`, 'since 2024'],
    [`${TRUST}, for the first two years`, 'for the first two years'],
    [`${TRUST}, this year`, 'this year'],
  ])('is kept without what is said about it: %s', (typed, left) => {
    const read = { value: TRUST, note: `Left out: "${left}".` };
    expect(named(typed, PARTNER)).toEqual(read);
    expect(named(typed, PAYER)).toEqual(read);
  });

  it.each(['Until Now Theatre', 'The Year of Reading', 'Class of 2024', 'Trust Me, Ltd', 'Since 1870'])(
    'stays whole: %s',
    (typed) => {
      expect(named(typed, PARTNER)).toEqual({ value: typed });
    },
  );
});

describe('the name of a school', () => {
  it.each([
    ['Harnley Primary (310)', 'Harnley Primary', 'Left out: 310 pupils. You can add pupils to the plan later.'],
    ['Harnley Primary, until July', 'Harnley Primary', 'Left out: "until July".'],
  ])('is kept alone: %s', (typed, value, note) => {
    expect(named(typed, SCHOOL)).toEqual({ value, note });
  });
});

describe('a payer', () => {
  it.each([
    "£600 each school, so £3,600 or £3,000 if Thornwick doesn't, and £4,500 from the Trust",
    'schools, 600 each',
    '4500 from the Trust',
    'the Trust (4,500 pounds)',
    'about 8k euros',
  ])('is no sum of money: %s', (typed) => {
    expect(named(typed, PAYER)).toEqual({
      problem: 'Type only who pays, such as schools or the name of a trust; the amount is asked next.',
    });
  });

  it.each(['schools', 'Wave 300 Trust', 'Opportunity Area 2', 'The 1989 Fund', 'Vale Council'])(
    'can be %s',
    (typed) => {
      expect(named(typed, PAYER)).toEqual({ value: typed });
    },
  );
});

describe('a programme', () => {
  it.each([
    [
      'No, but the Harnley Educational Trust gives us money this year',
      "nlc writes none, and doesn't keep the rest. To say who pays, run nlc init on the plan later.",
    ],
    ['No, but we might join one', "nlc writes none, and doesn't keep the rest."],
    ["No, we're not", undefined],
    ['none', undefined],
  ])('is none in %j, and nlc says what it drops', (typed, note) => {
    expect(named(typed, ['network', 'part_of', 'programme'])).toEqual({
      value: 'none',
      ...(note !== undefined && { note }),
    });
  });
});

const WORLD = {
  files: { 'plan.yaml': planWith('stage: forming', 'stage: launching') },
  now: '2026-11-01T12:00:00Z',
};

describe('schools', () => {
  const agreed = (...typed: readonly string[]) =>
    sitting(WORLD, { only: ['purpose-not-agreed'] }, ...typed, '', '', 'y');

  it.each(['none that I know of, he reads things', 'none, as far as I know', 'nobody yet, Dene meets in May'])(
    'can be none: %s',
    async (typed) => {
      const { rejections } = await agreed(typed, 'all');
      expect(rejections).toHaveLength(1);
      expect(rejections[0]).toMatch(/press Enter/);
    },
  );

  it.each([
    ['only Dene', '[dene]'],
    ['just Dene', '[dene]'],
    ['Dene only', '[dene]'],
    ['so far only Dene and Fellside', '[dene, fell]'],
    ['just Dene for now', '[dene]'],
    ['all of them but Dene', '[ashby, brook, cairn, fell]'],
    ["all of us, I think, though Dene hasn't said", '[ashby, brook, cairn, fell]'],
    ["all of them, I think, though I don't know about Dene", '[ashby, brook, cairn, fell]'],
    ["all of them, I think, though I don't know about Dene, Sheila is quiet", '[ashby, brook, cairn, fell]'],
    ["all of them but Dene, Fellside hasn't said", '[ashby, brook, cairn]'],
    ['everyone except Dene School, they still have to', '[ashby, brook, cairn, fell]'],
  ])('can be %s', async (typed, ids) => {
    const { rejections, written } = await agreed(typed);
    expect(rejections).toEqual([]);
    expect(written.get('plan.yaml')).toContain(`by: ${ids}`);
  });

  it("can't be all but one that isn't clear", async () => {
    const { rejections } = await agreed("all of them but Dene, Felside hasn't said", 'all');
    expect(rejections).toHaveLength(1);
  });

  it.each(['all of them', 'all of us', 'everyone'])('can be %s', async (typed) => {
    const { rejections, written } = await agreed(typed);
    expect(rejections).toEqual([]);
    expect(written.get('plan.yaml')).toContain('by: all');
  });
});

describe('a word of a list', () => {
  const partner = (...typed: readonly string[]) => sitting(WORLD, { only: ['no-outside-partner'] }, 'Vale', ...typed);

  it.each(['1 local-authority', '1. local-authority', '1) council', '1 - local authority'])(
    'can be typed with its number: %s',
    async (typed) => {
      const { rejections } = await partner(typed, '', '', '', 'n');
      expect(rejections).toEqual([]);
    },
  );

  it.each(['5 pays', '5 funder', '5. Pays'])('can be typed with what it means: %s', async (typed) => {
    const { rejections, seen } = await partner('2', typed, '', '', 'n');
    expect(rejections).toEqual([]);
    expect(seen).toContain(`${typed}\n  funder\n`);
  });

  it("isn't taken with the number of another, nor is none", async () => {
    const { rejections } = await partner('2 local-authority', 'none', '1', '', '', '', 'n');
    expect(rejections[0]).toContain('"2 local-authority" isn\'t in the list.');
    expect(rejections[1]).toBe('If none of these fits, press Enter.');
  });
});

describe('the title of an activity', () => {
  const TITLE: Path = ['activities', 2, 'title'];

  it.each([
    ["it's the teachers' meetings again", "Teachers' meetings"],
    ['That’s our walks, as before', 'Walks'],
    ['it is just the walks.', 'Walks'],
  ])('is asked for again if the plan has that work: %s', (typed, title) => {
    expect(named(typed, TITLE)).toEqual({
      problem: `The plan has "${title}" already. Type other work here, or press Enter.`,
    });
  });

  it.each([
    ["it's the moderation mornings again", 'Moderation mornings'],
    ["that's our book swap", 'Book swap'],
    ["It's Our World", undefined],
    ["It's Good to Talk", undefined],
    ["Teachers' meetings", undefined],
  ])('has nothing before it that isn’t part of it: %s', (typed, value) => {
    expect(named(typed, TITLE)).toEqual(value === undefined ? undefined : { value });
  });

  it('is compared with those of the plan in a sitting', async () => {
    const { rejections, written } = await sitting(
      {
        files: {
          'plan.yaml': `${planWith('stage: forming', 'stage: launching')}`,
        },
        now: '2026-11-01T12:00:00Z',
      },
      { only: ['pupils-passive'] },
      ...["it's the partner talk enquiry again", 'Reading council', 'all', '', 'y'],
    );
    expect(rejections).toEqual(['The plan has "Partner talk enquiry" already. Type other work here, or press Enter.']);
    expect(written.get('plan.yaml')).toContain('title: Reading council');
  });
});
