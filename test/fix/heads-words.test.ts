/** What busy people type at each kind of question, and what is made of it: an answer, or what to type instead. */

import { describe, expect, it } from 'vitest';
import { answerKindAt } from '../../src/edit/answer-kinds.ts';
import { figureAlone, withoutDate } from '../../src/fix/measured-on.ts';
import { parseName, parseReference } from '../../src/fix/names-typed.ts';
import { numberWithRemark, parseNumber } from '../../src/fix/parse-number.ts';
import { parseSlot } from '../../src/fix/parse-slot.ts';
import type { Known } from '../../src/fix/parsed.ts';
import { parseProgramme } from '../../src/init/parse-answer.ts';
import { parseCoLeader, parseCriticalFriend } from '../../src/init/parse-person.ts';
import { yesAlone } from '../../src/init/prompt.ts';
import { type Data, isList, isMap, type Path, printPath } from '../../src/plan/path.ts';
import { isFilledIn } from '../../src/plan/placeholder-text.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { saysNothingElse, saysOpen, saysWithout } from '../../src/plan/said-instead.ts';
import { parseTypedAmount } from '../../src/plan/typed-values.ts';
import { planWith } from '../kit/plans.ts';
import { plansUnderTest } from '../kit/plans-under-test.ts';
import { sitting } from '../kit/sitting.ts';

const schools = [
  { id: 'ashby', name: 'Ashby Primary' },
  { id: 'dene', name: 'Dene School' },
  { id: 'fell', name: 'Fellside School' },
];
const known: Known = {
  schools,
  today: dayOf(2026, 12, 1),
  holders: [],
  referents: { kind: 'school', known: schools },
};

describe('who comes from outside', () => {
  const EXAMPLE = 'academic, University of the Vale';

  it.each<[string, string]>([
    [
      'Dr Sue Hart, University of Leeds',
      'Write what post Dr Sue Hart has too, as in "Dr Sue Hart, academic, University of Leeds".',
    ],
    ['Jan from the council', 'Write what post Jan has too, as in "Jan, adviser, the council".'],
    ['Durham University', 'Write a post too, as in "academic, Durham University".'],
    ['Vale Council', 'Write a post too, as in "adviser, Vale Council".'],
    ['yes, Sue', `Write a post and a place after the name too, as in "Sue, ${EXAMPLE}".`],
    [
      'the steering group',
      `"the steering group" is a group. Type who comes from it, each with a post and a place, as in "${EXAMPLE}", with semicolons between people.`,
    ],
    ['me', 'Write your own post, a comma and a place, as in "headteacher, Ashby Primary".'],
    ['someone from the university', `Write a post, a comma and a place, as in "${EXAMPLE}".`],
  ])('is asked for again after "%s"', (typed, problem) => {
    expect(parseCriticalFriend(typed, schools)).toEqual({ problem });
  });

  it.each([
    ['educational psychologist, Leeds City Council', 'Leeds City Council', 'educational psychologist'],
    ['a speech therapist, Vale Hospital Trust', 'Vale Hospital Trust', 'speech therapist'],
  ])('keeps a post that a plan has no word for: %s', (typed, place, post) => {
    expect(parseCriticalFriend(typed, schools)).toEqual({
      person: { post: 'other', from: `${place} (${post})` },
      note: `A plan has no post called "${post}", so nlc writes "other", and keeps your words after the place.`,
    });
  });

  it('leaves whoever works at a school there, even without a word for the post', () => {
    expect(parseCriticalFriend('caretaker, Ashby Primary', schools)).toEqual({
      person: { post: 'other', school: 'ashby' },
      note: 'A plan has no post called "caretaker", so nlc writes "other".',
    });
  });

  it.each([
    ['me and Ewan Reid, head of Dene', 'headteacher, Ashby Primary; Ewan Reid, head of Dene'],
    ['just me, and the head of Dene', 'headteacher, Ashby Primary; the head of Dene'],
  ])('asks whoever begins with themselves for their own post: %s', (typed, example) => {
    expect(parseCoLeader(typed, schools)).toEqual({
      problem: `Write your own post too, with a semicolon after it, as in "${example}".`,
    });
  });

  it('takes the post of whoever says that it is them', () => {
    expect(parseCoLeader('me, deputy, Dene School', schools)).toEqual({ person: { post: 'deputy', school: 'dene' } });
  });

  it.each(['headteachr, Leeds University', 'somebody, Leeds University', 'not sure, Leeds University', 'Zed, Leeds'])(
    'keeps no other words as a post: %s',
    (typed) => {
      expect(parseCriticalFriend(typed, schools)).toHaveProperty('problem');
    },
  );
});

describe('people who take part', () => {
  const slot = { path: ['evaluation', 'reviews', 0, 'with'], kind: { kind: 'person' as const }, isList: true };

  it('can be all the heads and somebody with a place after a comma', () => {
    expect(parseSlot('heads, deputy of Dene', slot, known)).toEqual({
      value: [...schools.map(({ id }) => ({ post: 'headteacher', school: id })), { post: 'deputy', school: 'dene' }],
    });
  });

  it('can be everybody, in other words', () => {
    expect(parseSlot('all of us', slot, known)).toEqual({ value: [{ name: 'all of us', post: 'other' }] });
  });

  it('are asked for one by one where only one of several can be meant', () => {
    expect(parseSlot('chairs of governors', slot, known)).toEqual({
      problem:
        'nlc can\'t tell who "chairs of governors" are. Type each of them with a school, such as "teacher, Ashby; teacher, Dene", or all heads.',
    });
  });
});

describe('a figure', () => {
  const value = {
    path: ['outcomes', 0, 'baseline', 'value'],
    kind: { kind: 'text', takesNumbers: true },
    isList: false,
  } as const;

  it.each([
    ['62 per cent last July', '62 per cent', 'last July'],
    ['75 by summer 2028', '75', 'by summer 2028'],
    ['62% (last summer)', '62%', 'last summer'],
    ['about 60 this year', 'about 60', 'this year'],
    ['40% in 2025/26', '40%', 'in 2025/26'],
    ['62%, end of last year', '62%', 'end of last year'],
    ['Half of them, last July', 'Half of them', 'last July'],
  ])('is kept without roughly when: %s', (typed, text, when) => {
    expect(withoutDate(typed, value)).toEqual({
      text,
      note: `Left out: "${when}". nlc asks about the date next.`,
    });
  });

  it.each([
    [
      '44% in Aug 2025 (81 of 184)',
      '44%',
      'Left out: "81 of 184". Left out: "in Aug 2025". nlc asks about the date next.',
    ],
    ['41 of 118 (35%)', '35%', 'Left out: "41 of 118".'],
    ['35% (41 of 118)', '35%', 'Left out: "41 of 118".'],
    ['64 (May 2026)', '64', 'Left out: "(May 2026)". nlc asks about the date next.'],
  ])('is kept without how many that is: %s', (typed, text, note) => {
    expect(figureAlone(typed, value)).toEqual({ text, note });
  });

  it.each(['boys (all of them)', '35% of girls (41)', '81% (82 %) ()'])(
    'is left alone with its brackets: %s',
    (typed) => {
      expect(figureAlone(typed, value)).toBeUndefined();
    },
  );

  it('keeps its brackets where no figure is asked for', () => {
    expect(figureAlone('35% (41)', { ...value, path: ['outcomes', 0, 'measure'] })).toBeUndefined();
  });

  it.each(['3 of our 12 schools', '12 by the river', 'Half in the spring group', '55-60%'])(
    'is left alone: %s',
    (typed) => {
      expect(withoutDate(typed, value)).toBeUndefined();
    },
  );

  it.each([
    ["haven't got one", true],
    ["we haven't set one", true],
    ["nothing, we've never tested", true],
    ['no data yet', true],
    ['to be collected in the autumn', true],
    ["they don't talk in lessons", false],
    ['to be kept at this level', false],
  ])('says that there is none, or is words: %s', async (typed, isNone) => {
    const plan = `${planWith('stage: forming', 'stage: launching')}outcomes:
  - {id: talk, statement: More pupils talk about books, for: pupils, measure: Pupil survey}
`;
    const { rejections, written } = await sitting(
      { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' },
      { only: ['outcome-unmeasurable'] },
      ...[typed, '', '', '', 'y'],
    );
    expect(rejections).toEqual(isNone ? ["If you don't know yet, just press Enter. You can answer it later."] : []);
    expect(written.get('plan.yaml')?.includes(`value: ${typed}`) ?? false).toBe(!isNone);
  });
});

describe('a number of days', () => {
  const kind = { kind: 'number', isWhole: false, minimum: 0, maximum: Number.POSITIVE_INFINITY } as const;

  it.each([
    ['5 days paid by the trust', 5, 'paid by the trust'],
    ['10 days of release', 10, 'of release'],
    ['about 6 days from the budget', 6, 'from the budget'],
  ])('is read from %s', (typed, value, rest) => {
    expect(numberWithRemark(typed, kind)).toEqual({ value, note: `Left out: "${rest}".` });
  });

  it.each([
    ['3 each, so 6', 6, '3 each'],
    ['one from each, so 5', 5, 'one from each'],
    ['two from each school, which makes about 10 altogether', 10, 'two from each school'],
  ])('is the total in "%s"', (typed, value, rest) => {
    const slot = { path: ['activities', 0, 'takes_part', 'pupils'], kind, isList: false };
    expect(parseSlot(typed, slot, known)).toEqual({ value, note: `Left out: "${rest}".` });
  });

  it('is not the total if it is about one person', () => {
    const slot = { path: ['leadership', 'co_leaders', 0, 'days_per_year'], kind, isList: false };
    expect(parseSlot('5 days each, so 10', slot, known)).toHaveProperty('problem');
  });

  it.each(['5 days for each of us', '10 days for two people', '3 days a term', '5 days in a month or so'])(
    'is not read from %s',
    (typed) => {
      expect(numberWithRemark(typed, kind)).toBeUndefined();
    },
  );

  it.each([
    ['nothing official, 4 maybe', "If it's none, type 0. If it's about 4, type 4."],
    ['none, Jo has 5 and I have 2', "If it's none, type 0."],
  ])('is none, or about one: %s', (typed, problem) => {
    expect(parseNumber(typed, kind)).toEqual({ problem });
  });

  it('is one person’s', () => {
    const slot = { path: ['leadership', 'co_leaders', 0, 'days_per_year'], kind, isList: false };
    expect(parseSlot('they get 10 days between them', slot, known)).toEqual({
      problem: '"they get 10 days between them" is for several people. Type only how many of them this one has.',
    });
  });
});

describe('a date', () => {
  const slot = {
    path: ['evaluation', 'reviews', 0, 'date'],
    kind: { kind: 'date' as const, takesYesNo: false },
    isList: false,
  };

  it.each([
    ["July '28", '2028-07'],
    ['12/7/28', '2028-07-12'],
    ['12.7.28', '2028-07-12'],
    ["6th May '27", '2027-05-06'],
    ['today', '2026-12-01'],
    ['Yesterday.', '2026-11-30'],
  ])('is %s', (typed, value) => {
    expect(parseSlot(typed, slot, known)).toEqual({ value });
  });

  it.each([
    [
      'last summer',
      'A term or a season could be one of several months. Write the month and the year, such as April 2026 or July 2026.',
    ],
    [
      'next winter',
      'A term or a season could be one of several months. Write the month and the year, such as January 2027 or December 2026.',
    ],
    ['last September', 'Add the year, as in September 2026.'],
    ['last December', 'Add the year, as in December 2025.'],
    ['January this year', 'Add the year, as in January 2026.'],
    ['March next year', 'Add the year, as in March 2027.'],
    ['June last year', 'Add the year, as in June 2025.'],
    ['in two years', 'If that means December 2028, type that, or another date.'],
    ['in 18 months', 'If that means June 2028, type that, or another date.'],
    ["a year's time", 'If that means December 2027, type that, or another date.'],
    ['9th July 2027 at Dene', 'Type only the date: 9 July 2027.'],
    ['July 2027 and July 2028', 'Type only one date, such as July 2027.'],
    ['Sept 28', 'Type the year in full: September 2028 or 28 September 2027, for example.'],
    ['12/13/14/15', 'Write a year, a month or a day: 2027, September 2027 or 2027-09-06.'],
  ])('isn’t %s, and what to type is said', (typed, hint) => {
    expect(parseSlot(typed, slot, known)).toEqual({ problem: `"${typed}" isn't a date. ${hint}` });
  });
});

describe('schools', () => {
  const WHICH = 'Type the names or numbers of the schools, with commas between them, or all.';

  it.each([
    'yes',
    'four of the five',
    'most of them',
    'we all did in September',
    'some',
    'two schools',
    'one from each school',
    'two in every school',
  ])('are asked for by name after "%s"', (typed) => {
    expect(parseReference(typed, known)).toEqual({ problem: WHICH });
  });

  it.each([
    ['Fell School', 'Fellside School'],
    ['Ashbey', 'Ashby Primary'],
  ])('may be meant by the beginning of their name: %s', (typed, name) => {
    expect(parseReference(typed, known)).toEqual({
      problem: `No school is called "${typed}". Did you mean "${name}"?`,
    });
  });

  it.each([
    "she's been to Ashby and Fellside",
    'She mostly visits Ashby, Fellside',
    'they have been in Ashby; Fellside',
    'Ashby and Fellside',
  ])('are read from %s', (typed) => {
    const slot = {
      path: ['leadership', 'critical_friends', 0, 'visits_schools'],
      kind: { kind: 'reference' as const },
    };
    expect(parseSlot(typed, { ...slot, isList: true }, known)).toEqual({ value: ['ashby', 'fell'] });
  });

  it('are all of them where somebody says all the heads', () => {
    const slot = { path: ['purpose', 'agreed', 'by'], kind: { kind: 'reference' as const }, isList: true };
    expect(parseSlot('all the heads', slot, known)).toEqual({ value: 'all' });
  });
});

describe('a word of a list', () => {
  const choice = (typed: string, path: Path) =>
    parseSlot(typed, { path, kind: answerKindAt(path) as never, isList: false }, known);

  it.each([
    ["it's a university", ['partners', 0, 'kind'], 'higher-education'],
    ['charity I think', ['partners', 0, 'kind'], 'charity'],
    ['trains us', ['partners', 0, 'part_played'], 'provider'],
    ['they evaluate our work', ['partners', 0, 'part_played'], 'evaluator'],
    ['pays', ['partners', 0, 'part_played'], 'funder'],
    ['test results', ['focus', 'why_this', 0, 'kind'], 'school-data'],
    ['ofsted', ['focus', 'why_this', 0, 'kind'], 'inspection'],
    ['pupils', ['focus', 'why_this', 0, 'kind'], 'pupil-voice'],
    ['our staff', ['focus', 'why_this', 0, 'kind'], 'practitioner'],
    ['the Department', ['sharing', 'artefacts', 0, 'audience'], 'authority'],
  ])('is meant by "%s"', (typed, path, value) => {
    expect(choice(typed, path)).toMatchObject({ value });
  });

  it('isn’t suggested because both are about education', () => {
    expect(choice("the council's education people", ['partners', 0, 'kind'])).toEqual({
      problem: `"the council's education people" isn't in the list. Type a word from the list, or a number from 1 to 12.`,
    });
  });
});

describe('a name', () => {
  const named = (text: string, path: Path) =>
    parseName(text, { path, kind: { kind: 'text', takesNumbers: false }, isList: false }, {});
  const PARTNER: Path = ['partners', 0, 'name'];
  const GROUP: Path = ['structure', 'groups', 0, 'name'];
  const MODEL: Path = ['focus', 'model_of_learning', 'name'];

  it.each([
    ['just the university', PARTNER, 'the university', undefined],
    ['Leeds University, where Sue works', PARTNER, 'Leeds University', 'where Sue works'],
    ['Ysgol Trust - pays for cover', PARTNER, 'Ysgol Trust', 'pays for cover'],
    ['Just Reading', PARTNER, 'Just Reading', undefined],
    ['the School for the Deaf and the Blind', PARTNER, 'the School for the Deaf and the Blind', undefined],
    ['Reading leads, who meet termly', GROUP, 'Reading leads', 'who meet termly'],
  ])('is kept alone: %s', (typed, path, value, left) => {
    expect(named(typed, path)).toEqual({ value, ...(left !== undefined && { note: `Left out: "${left}".` }) });
  });

  it.each([
    'I do, we do, you do',
    'I do it, we do it, you do it',
    'model; try; apply',
    'Talk for Writing, we all use it',
    'maybe talk',
  ])('of a model is kept as it is: %s', (typed) => {
    expect(named(typed, MODEL)).toBeUndefined();
  });

  it.each([
    ["the heads' meeting does that", GROUP, 'group'],
    ["it's me", GROUP, 'group'],
    ['each school has its own', MODEL, 'model'],
    ["we use the trust's model", MODEL, 'model'],
  ])('isn’t "%s"', (typed, path, kind) => {
    expect(named(typed, path)).toEqual({
      problem: `"${typed}" isn't the name of a ${kind}. Type only the name, or press Enter.`,
    });
  });

  it('is one of two', () => {
    expect(named('the university and the council', PARTNER)).toEqual({
      problem: 'Type one partner here. Add any others to "partners" in the plan later (nlc explain partners).',
    });
  });
});

describe('a programme', () => {
  it.each([
    ['none, but the DfE pays', 'none'],
    ['National Year of Reading, I think', 'National Year of Reading'],
    ['No. 1 Readers', 'No. 1 Readers'],
  ])('is read from "%s"', (typed, programme) => {
    expect(parseProgramme(typed)).toBe(programme);
  });
});

describe('what somebody types who pays', () => {
  const PAYER: Path = ['resources', 'years', 0, 'income', 0, 'from'];
  const paid = (text: string) =>
    parseName(text, { path: PAYER, kind: { kind: 'text', takesNumbers: false }, isList: false }, {});

  it('is one of two', () => {
    expect(paid('the council and the schools')).toHaveProperty('problem');
  });

  it('is without how much of it', () => {
    expect(paid('our trust, mostly')).toEqual({ value: 'our trust' });
  });

  it.each([
    ['2.5k', 2500],
    ['£3 K', 3000],
    ['2,500 in total', 2500],
    ['2500 all told.', 2500],
  ])('can be %s', (typed, amount) => {
    expect(parseTypedAmount(typed)).toBe(amount);
  });
});

describe('an answer that is none', () => {
  const activities = (typed: string, ...more: readonly string[]) =>
    sitting(
      { files: { 'plan.yaml': planWith('stage: forming', 'stage: launching') }, now: '2026-11-01T12:00:00Z' },
      { only: ['pupils-passive'] },
      typed,
      ...more,
      '',
    );

  it.each(['nothing else', 'No others yet.', "that's all for now", 'none more'])(
    'says that there is nothing else: %s',
    async (typed) => {
      expect((await activities(typed)).rejections).toEqual(['If there is nothing else, just press Enter.']);
    },
  );

  it.each(['maybe', "it's too early to say", 'early days', 'It depends.', 'ask me in June', 'dunno', 'skip this'])(
    'leaves the question open: %s',
    async (typed) => {
      expect((await activities(typed)).rejections).toEqual([
        "If you don't know yet, just press Enter. You can answer it later.",
      ]);
    },
  );

  it.each(['PASS', 'Skip counting'])('may be a name: %s', async (typed) => {
    expect((await activities(typed, 'all', '', 'y')).rejections).toEqual([]);
  });

  it.each(['yes', 'Yeah.', 'Y'])('says only yes: %s', async (typed) => {
    expect((await activities(typed)).rejections).toEqual([
      'Yes alone says too little. Type what it is, in a few words.',
    ]);
  });
});

describe('names and words of the plans under test', () => {
  const isRefused = (path: Path, value: string, kind: Kind) => {
    const read = parseName(value, { path, kind, isList: false }, {}) ?? { value };
    return 'problem' in read && isFilledIn(value);
  };
  type Kind = Parameters<typeof parseName>[1]['kind'];
  const TEXT: Kind = { kind: 'text', takesNumbers: false };
  const texts = (data: Data, path: Path, wanted: RegExp): [Path, string][] => {
    if (isList(data)) return data.flatMap((item, index) => texts(item, [...path, index], wanted));
    if (isMap(data)) return Object.entries(data).flatMap(([key, value]) => texts(value, [...path, key], wanted));
    return typeof data === 'string' && wanted.test(printPath(path)) ? [[path, data]] : [];
  };
  const all = (wanted: RegExp) => plansUnderTest().flatMap((data) => texts(data, [], wanted));

  it.each([
    /^partners\[\d+\]\.name$/,
    /^structure\.groups\[\d+\]\.name$/,
    /^focus\.model_of_learning\.name$/,
    /^activities\[\d+\]\.title$/,
  ])('are not refused: %s', (wanted) => {
    const found = all(wanted);
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter(([path, text]) => isRefused(path, text, TEXT)).map(([, text]) => text)).toEqual([]);
  });

  it('are not taken for answers that leave a question open', () => {
    const found = all(/./).filter(([, text]) => isFilledIn(text));
    expect(found.length).toBeGreaterThan(1000);
    const open = found.filter(([, text]) => saysOpen(text) || saysNothingElse(text) || yesAlone(text) !== undefined);
    expect(open.map(([path, text]) => `${printPath(path)}: ${text}`)).toEqual([]);
    const figures = all(/(?:measure|value)$/).filter(([, text]) => isFilledIn(text) && saysWithout(text));
    expect(figures.map(([, text]) => text)).toEqual([]);
  });
});
