/**
 * The questions of `nlc init`, answered in memory: going through them, going back, the summary, and refused answers.
 */

import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { type InitOptions, init } from '../../src/commands/init.ts';
import type { PartialAnswers } from '../../src/init/partial-answers.ts';
import { QUESTIONS } from '../../src/init/questions.ts';
import { interview } from '../../src/init/wizard.ts';
import { UserError } from '../../src/io/errors.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { memoryIo, runIn } from '../kit/memory-io.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';

const NONE: InitOptions = { school: [], coLeader: [], criticalFriend: [], template: 'starter', color: 'never' };
const NOW = new Date('2026-11-24T12:00:00Z');

async function answered(lines: readonly string[], given: PartialAnswers = {}, width = 80) {
  const prompter = scriptedPrompter(...lines);
  const partial = await interview(given, { prompter, screen: { width, color: false }, now: NOW, file: 'plan.yaml' });
  return { partial, seen: prompter.seen.join(''), rejections: prompter.rejections, left: prompter.left };
}

/** Just Enter, except for a name and a school. */
const SHORTEST = ['Vale', '', '', '', '', '', '', '', 'Ashby', '', '', '', '', '', ''];
/** The same if no school can be named yet: their number instead, and nobody is asked for as a co-leader. */
const UNNAMED = ['Vale', '', '', '', '', '', '', '', '', '9', '', '', '', ''];
const DEFAULTS = {
  name: 'Vale',
  id: 'vale',
  stage: 'forming',
  starts: '2027-09',
  origin: 'voluntary',
  moral_purpose: '',
  compelling_reason: '',
  learning_focus: '',
  pedagogy: '',
  schools: [{ id: 'ashby', name: 'Ashby' }],
  co_leaders: [],
  critical_friends: [],
  activity_title: '',
  activity_schools: 'all' as const,
  activity_kind: 'enquiry',
  school_count: '',
  part_of: '',
};

describe('going through the questions', () => {
  it('accepts defaults and skips texts on Enter', async () => {
    const { partial, rejections, left } = await answered(SHORTEST);
    expect(partial).toEqual(DEFAULTS);
    expect(rejections).toEqual([]);
    expect(left).toEqual([]);
  });

  it('counts only the questions that it asks', async () => {
    const places = async (lines: readonly string[]) =>
      [...(await answered(lines)).seen.matchAll(/ · (\d+ of \d+)/g)].map(([, place]) => place);
    const numbers = (from: number, to: number, all: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `${from + index} of ${all}`);
    expect(await places(SHORTEST)).toEqual([...numbers(1, 9, 15), ...numbers(10, 12, 14), '13 of 13']);
    expect(await places(UNNAMED)).toEqual([...numbers(1, 9, 15), ...numbers(10, 12, 14), '13 of 13']);
    const activity = SHORTEST.toSpliced(12, 1, 'Talk', '');
    expect(await places(activity)).toEqual([...numbers(1, 9, 15), ...numbers(10, 14, 14)]);
    const several = activity.with(8, 'Ashby; Dene').toSpliced(13, 0, '');
    expect(await places(several)).toEqual(numbers(1, 15, 15));
  });

  it('takes every answer', async () => {
    const lines = [
      'Upper Vale',
      'lau',
      '7 September 2026',
      'Mixed',
      'Every child',
      'Too small alone',
      'Talk',
      'Partners',
    ];
    const schools = ['Ashby; Dene', 'Ysgol Tŷ Gwyn', ''];
    const people = ['1, 2', 'Ashby, Teacher', '', 'academic, University of the Vale', ''];
    const { partial, rejections } = await answered([
      ...lines,
      ...schools,
      ...people,
      'Lesson days',
      'Ashby, Dene',
      'Lesson study',
      'Reading for the Valley',
      '',
    ]);
    expect(rejections).toEqual([]);
    expect(partial).toEqual({
      name: 'Upper Vale',
      id: 'upper-vale',
      stage: 'launching',
      starts: '2026-09-07',
      origin: 'mixed',
      moral_purpose: 'Every child',
      compelling_reason: 'Too small alone',
      learning_focus: 'Talk',
      pedagogy: 'Partners',
      schools: [
        { id: 'ashby', name: 'Ashby' },
        { id: 'dene', name: 'Dene' },
        { id: 'ty-gwyn', name: 'Ysgol Tŷ Gwyn' },
      ],
      co_leaders: [
        { post: 'headteacher', school: 'dene' },
        { post: 'teacher', school: 'ashby' },
      ],
      critical_friends: [{ post: 'academic', from: 'University of the Vale' }],
      activity_title: 'Lesson days',
      activity_schools: ['ashby', 'dene'],
      activity_kind: 'lesson-study',
      school_count: '',
      part_of: 'Reading for the Valley',
    });
  });

  it('asks only what options have not answered', async () => {
    const { name, ...given } = DEFAULTS;
    const { partial, seen } = await answered(['Vale', ''], given);
    expect(partial).toEqual({ ...given, name });
    expect(seen).toContain('Name · 1 of 1\n');
  });

  it('shows why it asks each question, with an example or the choices', async () => {
    const { seen: named } = await answered(SHORTEST.with(12, 'Talk').toSpliced(13, 0, ''));
    const { seen: unnamed } = await answered(UNNAMED);
    const { seen: several } = await answered(SHORTEST.with(8, 'Ashby; Dene').with(12, 'Talk').toSpliced(13, 0, '', ''));
    const seen = `${named}${unnamed}${several}`;
    for (const { key, title, asks, why, how, example } of QUESTIONS) {
      if (key === 'id') continue;
      const flat = seen.replace(/\s+/g, ' ');
      expect(flat).toContain(`${title} · `);
      expect(flat).toContain(asks);
      expect(flat).toContain(`Why: ${why}`);
      if (how !== 'choice') expect(flat).toContain(`Example: ${example}`);
    }
    expect(seen).toContain('  2 launching    the work has a start date, or is in its first year\n');
    expect(seen).toContain(
      '\n  8 coaching         one colleague helps another over time\n  9 joint-planning · 10 joint-cpd · 11 problem-solving',
    );
  });

  it.each([60, 80])('fits each screen into %i columns and 24 lines', async (width) => {
    const names = Array.from({ length: 40 }, (_, index) => `School number ${index + 1} of the Upper Vale`);
    const people = ['deputy, 1', 'teacher, 2', 'headteacher, 40', 'governor, 17', '<', '', '', ''];
    const long = Array.from({ length: 30 }, () => 'every child').join(' ');
    const lines = [
      'Vale',
      '',
      '',
      '',
      long,
      long,
      long,
      long,
      names.join(';'),
      '',
      ...people,
      long,
      '1-9',
      '',
      long,
      '',
    ];
    const { seen, left } = await answered(lines, {}, width);
    expect(left).toEqual([]);
    const screens = seen.split(/\n(?=[A-Z][a-z -]+ · \d+ of |Your plan\n)/).map((screen) => screen.split('\n'));
    expect(screens.length).toBe(19);
    // The summary shows every answer whole, however long.
    const heights = screens.slice(1, -1).map((screen) => screen.findIndex((line) => line.startsWith('? ')) + 1);
    expect(heights.filter((height) => height < 2 || height > 24)).toEqual([]);
    const typed = screens.flat().filter((line) => !line.startsWith('? '));
    expect(typed.filter((line) => stringWidth(line) > width)).toEqual([]);
  });
});

describe('going back', () => {
  it('asks the previous question again, with its answer as the default', async () => {
    const { partial, seen } = await answered(['Vale', '<', 'Dale', ...SHORTEST.slice(1)]);
    expect(partial.name).toBe('Dale');
    expect(partial.id).toBe('dale');
    expect(seen).toContain('? Name (Vale) Dale\n');
  });

  it('goes back from lists and keeps the entries', async () => {
    const lines = SHORTEST.toSpliced(9, 0, 'Dene', '<', 'Partners');
    const { partial, seen } = await answered(lines);
    expect(partial.pedagogy).toBe('Partners');
    expect(partial.schools.map(({ name }) => name)).toEqual(['Ashby', 'Dene']);
    expect(seen).toContain('So far: 1 Ashby · 2 Dene\n');
  });

  it('stops at the first question, with a message', async () => {
    const { partial, seen } = await answered(['<', ...SHORTEST]);
    expect(partial).toEqual(DEFAULTS);
    expect(seen).toContain('This is the first question.\n');
  });

  it('skips the kind of activity if there is no activity', async () => {
    const { partial } = await answered([...SHORTEST.slice(0, -1), '<', '<', 'Talk', '4', '', '']);
    expect(partial).toEqual({ ...DEFAULTS, activity_title: 'Talk', activity_kind: 'lesson-study' });
  });

  it('goes back from the summary, or nowhere if nothing was asked', async () => {
    const { partial, seen } = await answered(['<', ''], DEFAULTS);
    expect(partial).toEqual(DEFAULTS);
    expect(seen).toContain('This is the first question.\n');
  });
});

describe('a question mark', () => {
  it('shows more about a question, and asks it again', async () => {
    const { partial, seen, rejections, left } = await answered(['Vale', '', '', '?', '2', ...SHORTEST.slice(4)]);
    expect({ rejections, left }).toEqual({ rejections: [], left: [] });
    expect(partial.origin).toBe('brokered');
    expect(seen).toContain(`? Origin (voluntary) ?

  1 voluntary  every school chose it
  2 brokered   someone helped the schools to come together, and each of them
               chose it
  3 required   the schools had to join
  4 mixed      some schools joined in one of these ways, and some in another
Why: Joining by choice is important if a network is to succeed.
Ask yourselves: What happened to the school that said no, and could a school
still say no today?
The reason is from the leaflet that nlc is based on (P1, validated). To read
more about it later:
  nlc explain P1
Example: voluntary
You can change every answer at the end, and in the plan later.
? Origin (voluntary) 2
`);
  });

  it('is no answer to any question', async () => {
    const twice = [
      'Vale',
      '',
      '',
      '',
      'A',
      'B',
      'C',
      'D',
      'Ashby; Dene',
      '',
      '1, 1',
      '',
      'academic, Leeds',
      '',
      'Talk',
      '',
      '',
      '',
    ];
    const asked = twice.flatMap((line) => ['?', line]);
    const { partial, seen, left } = await answered([...asked, '']);
    expect(left).toEqual([]);
    expect(JSON.stringify(partial)).not.toContain('?');
    expect(partial).toEqual((await answered([...twice, ''])).partial);
    expect(seen.match(/You can change every answer at the end/g)).toHaveLength(twice.length);
    for (const { key, example } of QUESTIONS)
      if (key !== 'id' && key !== 'school_count') expect(seen.split(`Example: ${example}`).length).toBeGreaterThan(1);
  });

  it('explains every code that it shows, and no question has one', async () => {
    const codes = QUESTIONS.flatMap(({ cites }) => cites ?? []);
    expect(codes.filter((code) => !loadFramework().statements.some((statement) => statement.code === code))).toEqual(
      [],
    );
    const { seen } = await answered(SHORTEST.with(12, 'Talk').toSpliced(13, 0, ''));
    expect(seen.match(/\([A-Z]\d+\)/g)).toBe(null);
  });
});

describe('a list of schools', () => {
  const schoolsOf = async (...lines: readonly string[]) => {
    const { partial, seen, rejections } = await answered(SHORTEST.toSpliced(8, 1, ...lines));
    return { names: partial.schools.map(({ name }) => name), seen, rejections };
  };

  it('is read without list markers', async () => {
    const { names } = await schoolsOf('- Fellside; 5. Moor Lane; • X; (12) Eden; 1st School; -; * ;2) St. Ann’s');
    expect(names).toEqual(['Fellside', 'Moor Lane', 'X', 'Eden', '1st School', 'St. Ann’s']);
  });

  it('is read with the numbers of schools', async () => {
    const { names, seen } = await schoolsOf(
      'Thornaby Juniors, 111222',
      'Eden (111223); 111224 Elm; Dene',
      'eden; Eden',
    );
    expect(names).toEqual(['Thornaby Juniors', 'Eden', 'Elm', 'Dene']);
    expect(seen).toContain('\n  Thornaby Juniors, URN 111222\n? School 2');
    expect(seen).toContain('? School 5');
  });

  it.each([
    'Vale Academy (not sure yet)',
    'Vale Academy?',
    'Vale Academy (to be confirmed)',
    "Vale Academy (we'll ask them)",
  ])('has no school that has not decided: %s', async (typed) => {
    const { names, rejections } = await schoolsOf('Ashby', typed, 'Dene (Upper School)');
    expect(names).toEqual(['Ashby', 'Dene (Upper School)']);
    expect(rejections).toEqual([
      "Leave out a school that hasn't decided yet: you can add it later. If it has decided, type its name alone.",
    ]);
  });

  it('is read without repeats, which are reported', async () => {
    const { names, seen } = await schoolsOf('Ashby; Dene', 'Eden; ASHBY; Eden; Dene');
    expect(names).toEqual(['Ashby', 'Dene', 'Eden']);
    expect(seen).toContain('Already in the list, so not added again: ASHBY, Eden and Dene.\n');
    expect(seen).toContain('1 school added, 3 in all.\n');
  });
});

describe('schools on one line', () => {
  const schoolsFor = async (line: string) =>
    (await answered(SHORTEST.toSpliced(8, 1, line))).partial.schools.map(({ id, name }) => [id, name]);

  it.each([
    [
      'Cliff Lane Primary, Northgate Infants, Marsh End School',
      [
        ['cliff-lane', 'Cliff Lane Primary'],
        ['northgate', 'Northgate Infants'],
        ['marsh-end', 'Marsh End School'],
      ],
    ],
    ['Holy Trinity Primary School, St Albans', [['holy-trinity-st-albans', 'Holy Trinity Primary School, St Albans']]],
    ['Hill School, Primary', [['hill', 'Hill School, Primary']]],
    [
      'Northgate Infants; Northgate Juniors; Dene School',
      [
        ['northgate-infants', 'Northgate Infants'],
        ['northgate-juniors', 'Northgate Juniors'],
        ['dene', 'Dene School'],
      ],
    ],
  ])('are told apart, with ids that show which is which: %s', async (line, schools) => {
    expect(await schoolsFor(line)).toEqual(schools);
  });

  it('get longer ids than earlier schools of nearly the same name', async () => {
    const { partial } = await answered(SHORTEST.toSpliced(8, 1, 'Northgate Infants', 'Northgate Juniors'));
    expect(partial.schools.map(({ id }) => id)).toEqual(['northgate', 'northgate-juniors']);
  });
});

it('says beside every list of words that the number will do', async () => {
  const { seen } = await answered(SHORTEST.toSpliced(12, 1, 'Partner talk', '4'));
  for (const list of [
    '  5 closing      it is coming to an end\nType the word or its number.',
    '  4 mixed      some schools joined in one of these ways, and some in another\nType the word or its number.',
    '  23 shared-service · 24 other\nType the word or its number. Type ? to see what each of them means.',
  ])
    expect(seen).toContain(`${list}\n? `);
});

it.each([
  ['15 moderation', 'moderation'],
  ['15. Moderation', 'moderation'],
  ['8 one colleague helps another', 'coaching'],
])('takes a line of the list as it is printed: %s', async (typed, kind) => {
  const { partial, rejections } = await answered(SHORTEST.toSpliced(12, 1, 'Partner talk', typed));
  expect([partial.activity_kind, rejections]).toEqual([kind, []]);
});

it('takes no number with the word of another', async () => {
  const { rejections } = await answered(SHORTEST.toSpliced(12, 1, 'Partner talk', '15 coaching', 'coaching'));
  expect(rejections).toHaveLength(1);
});

describe('schools that may be the same', () => {
  const seenFor = async (...lines: readonly string[]) =>
    (await answered(SHORTEST.toSpliced(8, 1, ...lines))).seen.match(/^Are "[^?]*" the[ \n]same[ \n]school\?/gm) ?? [];

  it('are asked about, and stay in the list', async () => {
    const { partial, seen, rejections } = await answered(
      SHORTEST.toSpliced(8, 1, 'Ashby Primary School', 'Ashby Primary'),
    );
    expect(rejections).toEqual([]);
    expect(partial.schools.map(({ name }) => name)).toEqual(['Ashby Primary School', 'Ashby Primary']);
    expect(seen).toContain(`? School 2 () Ashby Primary
Are "Ashby Primary School" and "Ashby Primary" the same school? Type -2 to
remove the later one, or carry on if they are different schools.
? School 3`);
  });

  it.each([
    "St Hilda's; Dene; St Hildas CE Primary School",
    'Ormesby High School; Ormsby High School',
    'Thornaby; Thornbay',
    'Ysgol Tŷ Gwyn; Ty Gwyn',
  ])('%s', async (names) => {
    expect(await seenFor(names)).toHaveLength(1);
  });

  it.each([
    'Ashby Infants; Ashby Juniors',
    'Ashby Primary School; Ashby High School',
    'Marton Manor; Barton Manor',
    'School 1; School 2; School 21',
    '上海小学; 北京小学',
    'Ashby, 111222; Ashby Primary, 111223',
  ])('%s are two', async (names) => {
    expect(await seenFor(names)).toEqual([]);
  });

  it('are asked about on standard error if they are in options', async () => {
    const { code, err } = await runIn(
      {},
      ...['init', '--yes', '--name', 'Vale', '--school', 'Ashby', '--school', 'Ashby Primary', '--school', 'Dene'],
    );
    expect([code, err]).toEqual([
      0,
      'nlc: Are "Ashby" and "Ashby Primary" the same school? If so, leave one of them out.\n',
    ]);
  });
});

describe('schools that nobody can name yet', () => {
  it('are counted instead, and the question about co-leaders is left out', async () => {
    const { partial, seen, rejections, left } = await answered(UNNAMED);
    expect({ rejections, left }).toEqual({ rejections: [], left: [] });
    expect(partial).toEqual({ ...DEFAULTS, schools: [], school_count: '9' });
    expect(seen).not.toContain('Co-leaders · ');
    expect(seen.slice(seen.indexOf('Your plan'))).toBe(`Your plan
  1  Name               Vale
 id  Short name         vale
  2  Stage              forming
  3  Starts             2027-09
  4  Origin             voluntary
  5  Moral purpose      not answered yet
  6  Compelling reason  not answered yet
  7  Learning focus     not answered yet
  8  Pedagogy           not answered yet
  9  Schools            not answered yet
 10  Number of schools  9
 11  Critical friend    not answered yet
 12  First activity     not answered yet
 13  Programme          none

Press Enter to write plan.yaml. Type a number, or id for the short name, to
change that answer. Type < to go back to the last question.
? Enter or a number () 
`);
  });

  it.each([
    ['12 schools', '12'],
    [' 1 school ', '1'],
    ['07', '07'],
  ])('are read from %j', async (typed, number) => {
    expect((await answered(UNNAMED.with(9, typed))).partial.school_count).toBe(number);
  });

  it.each([
    ['', 'A network needs at least one school. Type how many there will be, or < to name one.'],
    ['a dozen', '"a dozen" isn\'t a number of schools. Type one in figures, such as 9.'],
    ['0', '"0" isn\'t a number of schools. Type one in figures, such as 9.'],
  ])('are needed, and not taken from %j', async (typed, says) => {
    const { partial, rejections } = await answered(UNNAMED.toSpliced(9, 0, typed));
    expect(rejections).toEqual([says]);
    expect(partial.school_count).toBe('9');
  });

  it('can be named after all', async () => {
    const { partial } = await answered([...UNNAMED.slice(0, 9), '<', 'Ashby', ...SHORTEST.slice(9)]);
    expect(partial).toEqual(DEFAULTS);
  });

  it('stay counted if only some are named later', async () => {
    const { partial, seen } = await answered([...UNNAMED.slice(0, -1), '9', 'Ashby', '', '']);
    expect(partial).toEqual({ ...DEFAULTS, school_count: '9' });
    expect(seen).toContain('  9  Schools            Ashby\n 10  Number of schools  9\n 11  Co-leaders ');
  });

  it('make a plan with their number', async () => {
    const { io, out, written } = memoryIo({ columns: 80 });
    expect(await init('plan.yaml', NONE, io, async () => scriptedPrompter(...UNNAMED))).toBe(0);
    expect(out.join('')).toContain('Created plan.yaml: Vale, 9 schools.\n');
    expect(written.get('plan.yaml')).toContain('\n  school_count: 9\n\n# Why you exist.\n');
    expect(written.get('plan.yaml')).toContain('\nschools: []\n');
  });
});

describe('a programme', () => {
  it.each(['', '-', "don't know yet"])('is left out on %j', async (typed) => {
    const { partial } = await answered(SHORTEST.with(13, typed));
    expect(partial).toEqual(DEFAULTS);
  });

  it.each([
    ...['none', 'No', 'n/a', "No, it's just us", 'No, we’re not', 'no programme', 'No programme yet.', 'no we aren’t'],
    ...['nope, just us', 'just us', "we aren't part of one", 'No - we chose this ourselves'],
  ])('is none on %j', async (typed) => {
    const { partial, seen, rejections } = await answered(SHORTEST.with(13, typed));
    expect(rejections).toEqual([]);
    expect(partial).toEqual({ ...DEFAULTS, part_of: 'none' });
    expect(seen).toContain(' 13  Programme          none\n');
  });

  it.each(['No Child Left Behind', 'No. 1 Readers', 'No-Nonsense Phonics', 'No Pens Wednesday'])(
    'can be %s',
    async (typed) => {
      const { partial } = await answered(SHORTEST.with(13, typed));
      expect(partial).toEqual({ ...DEFAULTS, part_of: typed });
    },
  );

  it('that is none has nothing to do with what none of the schools can do', async () => {
    const reason = "We aren't big enough to test anything alone";
    const { partial, rejections } = await answered(SHORTEST.with(5, reason));
    expect(rejections).toEqual([]);
    expect(partial).toEqual({ ...DEFAULTS, compelling_reason: reason });
  });

  it('that is none is written down, so that nobody asks about it again', async () => {
    const { io, written } = memoryIo({ columns: 80 });
    const lines = SHORTEST.with(13, "No, we're not");
    expect(await init('plan.yaml', NONE, io, async () => scriptedPrompter(...lines))).toBe(0);
    expect(written.get('plan.yaml')).toContain(`
  # You belong to no programme. If that changes, write its name here.
  part_of:
    programme: "none"
`);
  });

  it('is written into the plan with its name', async () => {
    const { io, written } = memoryIo({ columns: 80 });
    const lines = SHORTEST.with(13, 'Reading: the Valley');
    expect(await init('plan.yaml', NONE, io, async () => scriptedPrompter(...lines))).toBe(0);
    expect(written.get('plan.yaml')).toContain(`
  # The programme that you belong to. You can add since, until and what it asks of you. (H14)
  part_of:
    programme: "Reading: the Valley"
`);
  });
});

describe('people', () => {
  it('may have the place first, and are shown only if they were read differently', async () => {
    const { partial, seen } = await answered(SHORTEST.toSpliced(10, 0, 'Ashby, teacher', 'deputy, Ashby'));
    expect(partial.co_leaders).toEqual([
      { post: 'teacher', school: 'ashby' },
      { post: 'deputy', school: 'ashby' },
    ]);
    expect(seen).toContain(' Ashby, teacher\n  teacher, Ashby\n');
    expect(seen).toContain(' deputy, Ashby\n? Co-leader 3');
  });

  it('are not added twice', async () => {
    const { partial, rejections } = await answered(SHORTEST.toSpliced(10, 0, 'teacher, Ashby', '5, 1'));
    expect(partial.co_leaders).toEqual([{ post: 'teacher', school: 'ashby' }]);
    expect(rejections).toEqual(['teacher, Ashby is already in the list.']);
  });

  it('from a member school can be critical friends, with a comment', async () => {
    const { partial, seen } = await answered(SHORTEST.toSpliced(11, 0, 'head, Ashby', 'academic, Vale College'));
    expect(partial.critical_friends).toEqual([
      { post: 'headteacher', school: 'ashby' },
      { post: 'academic', from: 'Vale College' },
    ]);
    expect(seen.match(/This person works at a member school\. Someone from outside sees more\./g)).toHaveLength(1);
  });
});

describe('a post that a plan has no word for', () => {
  const { co_leaders: _, ...given } = { ...DEFAULTS, schools: [{ id: 'dene', name: 'Dene School' }] };

  it('is not lost without a word', async () => {
    const { partial, seen } = await answered(['SENCO at Dene', '', ''], given);
    expect(partial.co_leaders).toEqual([{ post: 'middle-leader', school: 'dene' }]);
    expect(seen).toContain(`? Co-leader 1 () SENCO at Dene
  middle-leader, Dene School
A plan has no post called "SENCO", so nlc writes middle-leader, which is the
nearest.
? Co-leader 2`);
  });

  it.each(['principal, Dene', '1, 1', 'mid, Dene', 'teachers, Dene', 'class teacher, Dene', 'TA, Dene', 'other, Dene'])(
    'is not mentioned for %s',
    async (typed) => {
      const { partial, seen } = await answered([typed, '', ''], given);
      expect(partial.co_leaders).toHaveLength(1);
      expect(seen).not.toContain('no post called');
    },
  );
});

describe('a school that is there twice', () => {
  const ORMESBY = { ...DEFAULTS, schools: [{ id: 'ormesby', name: 'Ormesby High School' }] };
  const { co_leaders: _, critical_friends: __, ...given } = ORMESBY;

  it.each(['head, ormesby, ormesby', 'head, Ormesby High School, ormesby', 'Head,  Ormesby , ormesby'])(
    'is one place (%s)',
    async (typed) => {
      const { partial, rejections } = await answered([typed, '', typed, '', ''], given);
      expect(rejections).toEqual([]);
      expect(partial.co_leaders).toEqual([{ post: 'headteacher', school: 'ormesby' }]);
      expect(partial.critical_friends).toEqual([{ post: 'headteacher', school: 'ormesby' }]);
    },
  );

  it('is still outside if it is another one', async () => {
    const { partial } = await answered(['', 'head, Eden, Eden', 'academic, University of Leeds, Leeds', '', ''], given);
    expect(partial.critical_friends).toEqual([
      { post: 'headteacher', from: 'Eden' },
      { post: 'academic', from: 'University of Leeds, Leeds' },
    ]);
  });
});

describe('not knowing yet', () => {
  it.each(["don't know yet", 'TBC', 'we don’t know', 'not sure yet', 'to be agreed in June', '…'])(
    'is no answer to a question for a text: %s',
    async (typed) => {
      const { partial, rejections } = await answered(SHORTEST.toSpliced(5, 1, typed, ''));
      expect(rejections).toEqual(["If you don't know yet, just press Enter. You can answer it later."]);
      expect(partial).toEqual(DEFAULTS);
    },
  );

  it('is no date where Enter would take the one that nlc suggests', async () => {
    const { partial, rejections } = await answered(SHORTEST.toSpliced(2, 1, 'not sure yet', '-'));
    expect(rejections).toEqual(["If you don't know yet, type - to leave the question out. You can answer it later."]);
    expect(partial).toEqual({ ...DEFAULTS, starts: '' });
  });

  it('is no school, and nobody', async () => {
    const says = "If you don't know yet, just press Enter. You can answer it later.";
    const lines = SHORTEST.toSpliced(
      8,
      4,
      'not sure yet',
      'TBC; not sure yet',
      'Ashby',
      '',
      'TBC',
      '',
      "don't know yet",
      '',
    );
    const { partial, rejections, left } = await answered(lines);
    expect(rejections).toEqual([says, says, says, says]);
    expect([partial, left]).toEqual([DEFAULTS, []]);
  });

  it('is not taken from words that only begin so', async () => {
    const reason = "We don't know yet which of our lessons work, and alone none of us can find out";
    const { partial, rejections } = await answered(SHORTEST.with(5, reason));
    expect([rejections, partial.compelling_reason]).toEqual([[], reason]);
  });
});

describe('an earlier answer', () => {
  it.each(['5', '8', '3'])('is kept on Enter and left out on - (%s)', async (number) => {
    const given = { ...DEFAULTS, moral_purpose: 'Every child', pedagogy: 'Talk' };
    const { partial, seen } = await answered([number, '', number, '-', ''], given);
    expect(seen.match(/Press Enter to keep this answer\. Type - to leave it out\.\n/g)).toHaveLength(2);
    expect([partial.moral_purpose, partial.pedagogy, partial.starts].filter((text) => text === '')).toHaveLength(1);
  });

  it('is not what nlc only suggests', async () => {
    const { starts, ...given } = DEFAULTS;
    const { partial, seen } = await answered(['', ''], given);
    expect(seen).toContain(
      'nlc suggests September 2027. Press Enter to use that, or type another date. Type\n- to leave it out.\n',
    );
    expect(seen).not.toContain('keep this answer');
    expect(partial.starts).toBe(starts);
  });

  it('is shown in full if it is too long to fit beside the question', async () => {
    const long = Array.from({ length: 20 }, () => 'every child').join(' ');
    const { seen } = await answered(['5', '', ''], { ...DEFAULTS, moral_purpose: long });
    const [, shown = ''] = /So far: ([\s\S]*?)\nPress Enter to keep/.exec(seen) ?? [];
    expect(shown.replace(/\s+/g, ' ')).toBe(long);
  });

  it('is in the summary in full', async () => {
    const long = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
    const schools = Array.from({ length: 14 }, (_, index) => ({ id: `s${index}`, name: `School ${index + 1}` }));
    const { seen } = await answered([''], { ...DEFAULTS, pedagogy: long, schools });
    const flat = seen.replace(/\s+/g, ' ');
    expect(flat).toContain(`Pedagogy ${long} 9 Schools 14 schools: School 1, School 2,`);
    expect(flat).toContain('School 13 and School 14 10');
  });
});

describe('the id', () => {
  it('comes from the name, and can be changed in the summary', async () => {
    const { partial, seen, rejections } = await answered([...SHORTEST.slice(0, -1), 'id', 'Up Vale', 'up', '']);
    expect(seen).not.toContain('Id · 2 of');
    expect(rejections).toEqual(['A short name has only lower-case letters, digits and hyphens, such as up-vale.']);
    expect(partial.id).toBe('up');
  });
});

it.each([40, 60])('never starts or ends a line of a list with a dot in %i columns', async (width) => {
  const lines = SHORTEST.toSpliced(8, 1, 'Fellside; Moor Lane; Upper Vale Church School; Dene; Eden', '<', '');
  const { seen } = await answered(lines, {}, width);
  expect(seen).toContain('1 Fellside · 2 Moor Lane');
  expect(seen.match(/^\s*·.*$|.*·\s*$/gm)).toBe(null);
});

it('shows how people and schools were read without breaking a word', async () => {
  const lines = SHORTEST.toSpliced(8, 1, 'Thornaby and Stockton Village Juniors, 111222');
  const people = ['head, thornaby', '', 'lecturer, Teesside University Education', ''];
  const { seen, left } = await answered(lines.toSpliced(10, 2, ...people), {}, 40);
  expect(left).toEqual([]);
  expect(seen).toContain('\n  Thornaby and Stockton Village Juniors,\n  URN 111222\n');
  expect(seen).toContain('\n  headteacher, Thornaby and Stockton\n  Village Juniors\n');
  expect(seen).toContain('\n  academic, Teesside University\n  Education (lecturer)\n');
});

it('shows how an answer was read if that differs from what was typed', async () => {
  const { seen } = await answered(SHORTEST.with(1, 'lau').with(2, 'Sept 2026').with(3, 'mixed'));
  expect(seen).toContain(' lau\n  launching\n');
  expect(seen).toContain(' Sept 2026\n  September 2026\n');
  expect(seen).toContain(' mixed\n\nMoral purpose');
});

it('keeps the character for going back next to its words', async () => {
  for (let width = 20; width <= 100; width += 1) {
    const { seen } = await answered([''], DEFAULTS, width);
    expect(seen.match(/< to\b/g)).toHaveLength(2);
  }
});

it.each([
  ['lau', 'launching'],
  ['est', 'established'],
])('asks a network that is under way when it started, without a default: %s', async (typed, stage) => {
  const { partial, seen } = await answered(SHORTEST.with(1, typed));
  expect(partial).toEqual({ ...DEFAULTS, stage, starts: '' });
  expect(seen).toContain('? Starts () \n');
});

describe('the summary', () => {
  it('shows every answer with its number', async () => {
    const { seen } = await answered(SHORTEST);
    expect(seen.slice(seen.indexOf('Your plan'))).toBe(`Your plan
  1  Name               Vale
 id  Short name         vale
  2  Stage              forming
  3  Starts             2027-09
  4  Origin             voluntary
  5  Moral purpose      not answered yet
  6  Compelling reason  not answered yet
  7  Learning focus     not answered yet
  8  Pedagogy           not answered yet
  9  Schools            Ashby
 10  Co-leaders         not answered yet
 11  Critical friend    not answered yet
 12  First activity     not answered yet
 13  Programme          none

Press Enter to write plan.yaml. Type a number, or id for the short name, to
change that answer. Type < to go back to the last question.
? Enter or a number () 
`);
  });

  it('can change and clear any answer', async () => {
    const { partial } = await answered(
      [...SHORTEST]
        .slice(0, -1)
        .concat('5', 'Every child', '5', '-', '2', 'closing', '14', '12', 'Talk', '13', 'coaching', ''),
    );
    expect(partial).toEqual({ ...DEFAULTS, stage: 'closing', activity_title: 'Talk', activity_kind: 'coaching' });
  });

  it('gives a school another name, and the people there stay', async () => {
    const given = { ...DEFAULTS, co_leaders: [{ post: 'headteacher', school: 'ashby' }] };
    const { partial, seen, rejections } = await answered(['9', '2 = Dene', '1 = Saltings Primary', '', ''], given);
    expect(rejections).toEqual(['There is only 1 entry so far.']);
    expect(partial).toEqual({
      ...DEFAULTS,
      schools: [{ id: 'saltings', name: 'Saltings Primary' }],
      co_leaders: [{ post: 'headteacher', school: 'saltings' }],
    });
    expect(seen).toContain('Renamed: Ashby is now Saltings Primary.\n');
    expect(seen).toContain('10  Co-leaders         headteacher, Saltings Primary\n');
  });

  it('gives no school the name of another', async () => {
    const given = { ...DEFAULTS, schools: [...DEFAULTS.schools, { id: 'dene', name: 'Dene' }] };
    const { rejections } = await answered(['9', '2 = ashby', '', ''], given);
    expect(rejections).toEqual(['Already in the list: ashby.']);
  });

  it('says below the summary who left with a school', async () => {
    const given = {
      ...DEFAULTS,
      schools: [...DEFAULTS.schools, { id: 'dene', name: 'Dene' }],
      co_leaders: [{ post: 'teacher', school: 'dene' }],
    };
    const { seen } = await answered(['9', '-2', '', ''], given);
    expect(seen.slice(seen.lastIndexOf('Programme'))).toContain(`
Removed from the plan along with their schools: teacher, Dene.

Press Enter to write plan.yaml.`);
  });

  it('removes people whose school was removed, with a message', async () => {
    const given = {
      ...DEFAULTS,
      schools: [...DEFAULTS.schools, { id: 'dene', name: 'Dene' }],
      co_leaders: [{ post: 'teacher', school: 'dene' }],
      critical_friends: [{ post: 'teacher', school: 'dene' }],
    };
    const { partial, seen } = await answered(['9', '-2', '', ''], given);
    expect(partial).toEqual(DEFAULTS);
    expect(seen).toContain('Removed: Dene\n');
    expect(seen).toContain('Removed from the plan along with their schools: teacher, Dene.\n');
  });

  it('abandons a change on <', async () => {
    const { partial } = await answered(['1', '<', ''], DEFAULTS);
    expect(partial).toEqual(DEFAULTS);
  });
});

describe('an answer that is a guess', () => {
  it('is written, and nlc says that it counts as undecided', async () => {
    const { partial, seen, rejections } = await answered(SHORTEST.toSpliced(7, 1, 'Not decided - probably bar models'));
    expect(partial).toMatchObject({ pedagogy: 'Not decided - probably bar models' });
    expect(seen).toContain(`
? Pedagogy () Not decided - probably bar models
nlc writes that down, and counts it as still to be decided.
`);
    expect(rejections).toEqual([]);
  });
});

describe('answers that are refused', () => {
  it.each([
    { at: 0, typed: ' ', says: 'A network needs a name. Type one: you can change it later.' },
    {
      at: 1,
      typed: 'lanching',
      says: '"lanching" isn\'t in the list. Did you mean "launching"? Type a word from the list, or a number from 1 to 5.',
    },
    {
      at: 1,
      typed: '6',
      says: '"6" isn\'t in the list. Type a word from the list, or a number from 1 to 5.',
    },
    {
      at: 2,
      typed: 'never',
      says: '"never" isn\'t a date. Write a year, a month or a day: 2027, September 2027 or 2027-09-06. If you don\'t know yet, type - to leave the question out.',
    },
    { at: 2, typed: '2026-02-30', says: 'There is no such date as 2026-02-30.' },
    { at: 8, typed: ' ; ', says: 'Type the name of a school, or just press Enter.' },
    { at: 9, typed: '-', says: 'Type the name of a school, or just press Enter.' },
    {
      at: 10,
      typed: 'keen leader, Ashby',
      says: 'No post is called "keen leader". Did you mean senior-leader or middle-leader? Use "other" if no post fits. You can also type a number from 1 to 16.',
    },
    { at: 11, typed: 'nobody', says: 'If there is none yet, just press Enter. You can answer it later.' },
    ...['no', "no, we don't", 'None', 'nope', 'not really', "haven't got one", 'nothing, to be honest'].flatMap(
      (typed) =>
        [5, 7, 12].map((at) => ({
          at,
          typed,
          says: 'If there is none yet, just press Enter. You can answer it later.',
        })),
    ),
    ...['Sue and me', 'just Sue and me so far', 'me and Sue'].map((typed) => ({
      at: 10,
      typed,
      says: 'Write posts instead of names: for each of you a post, a comma and a place, as in "headteacher, Ashby". Put semicolons between people.',
    })),
    {
      at: 10,
      typed: 'just me so far',
      says: 'Write your own post, a comma and a place, as in "headteacher, Ashby".',
    },
    {
      at: 2,
      typed: "we'll start in September 2027, all being well",
      says: "\"we'll start in September 2027, all being well\" isn't a date. Type only the date: September 2027. If you don't know yet, type - to leave the question out.",
    },
    { at: 8, typed: '-1', says: 'There is nothing to remove yet.' },
    { at: 9, typed: 'ASHBY', says: 'Already in the list: ASHBY.' },
    { at: 9, typed: '-2', says: 'There is only 1 entry so far.' },
    { at: 10, typed: 'Ashby', says: 'Write a post too, as in "headteacher, Ashby".' },
    { at: 10, typed: 'teacher', says: '"teacher" doesn\'t say which school. Write it as "teacher, Ashby".' },
    { at: 10, typed: 'teacher, Ashbi', says: 'No school is called "Ashbi". Did you mean "Ashby"?' },
    { at: 10, typed: 'teacher, 2', says: 'No school is called "2". The schools are Ashby.' },
    {
      at: 11,
      typed: '13, 1',
      says: 'Write where the person comes from in words, as in "academic, University of the Vale".',
    },
    { at: 14, typed: '0', says: 'Press Enter to write the plan, or type the number of an answer above, or id.' },
    { at: 14, typed: 'yes', says: 'Press Enter to write the plan, or type the number of an answer above, or id.' },
  ])('$typed', async ({ at, typed, says }) => {
    const { partial, rejections } = await answered(SHORTEST.toSpliced(at, 0, typed));
    expect(rejections).toEqual([says]);
    expect(partial).toEqual(DEFAULTS);
  });
});

describe('the command around it', () => {
  it('writes the plan, releases the terminal, and shows the next steps', async () => {
    const { io, out, written } = memoryIo({ columns: 80 });
    const prompter = scriptedPrompter(...SHORTEST);
    expect(await init('plan.yaml', NONE, io, async () => prompter)).toBe(0);
    expect([...written.keys()]).toEqual(['plan.yaml']);
    expect(prompter.seen.at(-1)).toBe('closed\n');
    expect(out.join('')).toContain('\nCreated plan.yaml: Vale, 1 school.\n'.trimStart());
    expect(out.join('')).toContain('    nlc check plan.yaml\n');
  });

  it('shows the answers if the plan cannot be written', async () => {
    const { io, out } = memoryIo({ columns: 80 });
    const full: typeof io = {
      ...io,
      writeFile: () => {
        throw new UserError('no room');
      },
    };
    await expect(init('plan.yaml', NONE, full, async () => scriptedPrompter(...SHORTEST))).rejects.toThrow('no room');
    expect(out.join('')).toContain(`
Here are your answers, so that you don't lose them. Save them as answers.yaml, and use them
with: nlc init --answers answers.yaml

# Answers for nlc init. To make the same plan again: nlc init --answers FILE
name: "Vale"
id: "vale"
`);
  });

  it('asks nothing with --yes', async () => {
    const { io, written } = memoryIo({ columns: 80 });
    const options = { ...NONE, yes: true, name: 'Vale', school: ['Ashby'] };
    const nobody = () => Promise.reject(new Error('Nobody should be asked'));
    expect(await init('plan.yaml', options, io, nobody)).toBe(0);
    expect([...written.keys()]).toEqual(['plan.yaml']);
  });

  it('checks for the file again before writing', async () => {
    const { io, written } = memoryIo({ columns: 80 });
    let asked = false;
    const script = scriptedPrompter(...SHORTEST);
    const busy = { ...io, exists: () => asked };
    const line: typeof script.line = (prompt) => {
      asked = true;
      return script.line(prompt);
    };
    const asking = async () => ({ ...script, line });
    await expect(init('plan.yaml', NONE, busy, asking)).rejects.toThrow('plan.yaml already exists');
    expect([...written]).toEqual([]);
  });
});

describe('fourteen schools, two of them with a comma in their names', () => {
  const NAMES = [
    ...['Meridian Academy, Hull', 'Meridian Academy, Goole', 'Eastgate Primary Academy', 'Westgate Primary Academy'],
    ...['Fairfield Junior School', 'Hope Street Infants', 'Tower Hill Primary', 'Saint Wilfrid RC Primary'],
    ...['Dale View', 'Park Road', 'Newland Secondary', 'Kelvin High School', 'Longmoor', 'Riverside Special School'],
  ];

  it('can all be chosen by number, and are told apart in messages and the summary', async () => {
    const lines = [NAMES.join('; '), '', 'deputy, Trust', 'deputy, 14', ''];
    const { seen, rejections } = await answered(SHORTEST.toSpliced(8, 3, ...lines));
    expect(seen).toContain(`
Schools: 1 Meridian Academy, Hull · 2 Meridian Academy, Goole
         3 Eastgate Primary Academy · 4 Westgate Primary Academy
         5 Fairfield Junior School · 6 Hope Street Infants
         7 Tower Hill Primary · 8 Saint Wilfrid RC Primary · 9 Dale View
         10 Park Road · 11 Newland Secondary · 12 Kelvin High School
         13 Longmoor · 14 Riverside Special School
`);
    expect(seen).toContain('  deputy, Riverside Special School\n');
    expect(rejections).toEqual([
      'No school is called "Trust". The schools are Meridian Academy, Hull; Meridian Academy, Goole; Eastgate Primary Academy; Westgate Primary Academy; Fairfield Junior School; Hope Street Infants; Tower Hill Primary; Saint Wilfrid RC Primary; Dale View; Park Road; Newland Secondary; and 3 more.',
    ]);
    expect(seen.replace(/\s+/g, ' ')).toContain(
      '14 schools: Meridian Academy, Hull; Meridian Academy, Goole; Eastgate',
    );
  });
});

it('asks whether the word that contains what was typed was meant', async () => {
  const { rejections } = await answered(SHORTEST.toSpliced(12, 1, 'Fractions', 'visit', 'study visit'));
  expect(rejections).toEqual([
    '"visit" isn\'t in the list. Did you mean "study-visit"? Type a word from the list, or a number from 1 to 24.',
  ]);
});

it('takes several people in one line, and says what is missing if there is only a number', async () => {
  const lines = [
    'Ashby; Dene',
    '',
    '2',
    'head, 1; ; deputy, Dene',
    'deputy, 2; teacher, 1',
    'teacher, 1; teacher, 1',
    '',
  ];
  const { partial, seen, rejections } = await answered(SHORTEST.toSpliced(8, 3, ...lines));
  expect(rejections).toEqual([
    '"2" doesn\'t say which school. Write it as "deputy, Ashby".',
    'deputy, Dene is already in the list.',
    'teacher, Ashby is already in the list.',
  ]);
  expect(seen).toContain(
    '? Co-leader 1 () head, 1; ; deputy, Dene\n  headteacher, Ashby\n  deputy, Dene\n? Co-leader 3',
  );
  expect(partial.co_leaders).toEqual([
    { post: 'headteacher', school: 'ashby' },
    { post: 'deputy', school: 'dene' },
  ]);
});

describe('several people in one answer', () => {
  const people = async (typed: string, schools = 'Ashby; Dene; Harbour and Vale Primary') => {
    const { partial, rejections } = await answered(SHORTEST.toSpliced(8, 2, schools, '', typed, ''));
    return { people: partial.co_leaders?.map(({ post, school }) => `${post}, ${school}`), rejections };
  };

  it.each([
    ['head, Ashby and deputy, Dene', ['headteacher, ashby', 'deputy, dene']],
    ['head of Ashby & the deputy at Dene', ['headteacher, ashby', 'deputy, dene']],
    ['head, Ashby/SENCO, Dene', ['headteacher, ashby', 'middle-leader, dene']],
    ['heads of Ashby and Dene', ['headteacher, ashby', 'headteacher, dene']],
    ['head, 1 and 2', ['headteacher, ashby', 'headteacher, dene']],
    ['head, Ashby + deputy, Dene; teacher, Dene', ['headteacher, ashby', 'deputy, dene', 'teacher, dene']],
    ['head, Harbour and Vale Primary', ['headteacher, harbour-vale']],
    ['head, Harbour and Vale', ['headteacher, harbour-vale']],
  ])('%s', async (typed, expected) => {
    expect(await people(typed)).toEqual({ people: expected, rejections: [] });
  });

  it('says what is wrong if one of them is nobody', async () => {
    const { partial, rejections } = await answered(
      SHORTEST.toSpliced(8, 2, 'Ashby; Dene', '', 'head, Ashby and deputy, Elm', ''),
    );
    expect(rejections).toHaveLength(1);
    expect(rejections[0]).toContain('Ashby and deputy, Elm');
    expect(partial.co_leaders).toEqual([]);
  });

  it('are critical friends too', async () => {
    const { partial } = await answered(
      SHORTEST.toSpliced(11, 0, 'academic, University of the Vale and consultant, Arts and Crafts Ltd'),
    );
    expect(partial.critical_friends).toEqual([
      { post: 'academic', from: 'University of the Vale' },
      { post: 'consultant', from: 'Arts and Crafts Ltd' },
    ]);
  });
});

it('says what every kind of activity means if somebody types ?', async () => {
  const { seen } = await answered(SHORTEST.with(12, 'Talk').toSpliced(13, 0, '?', ''));
  const [screen = '', more = ''] = seen.slice(seen.indexOf('What kind of work is it?')).split('? Kind of activity');
  expect(screen).toContain('Type the word or its number. Type ? to see what each of them means.\n');
  expect(more).toContain(`
   9 joint-planning   lessons or units planned together
  10 joint-cpd        training that staff of several schools do together
  11 problem-solving  people from several schools working on one hard problem
`);
  expect(more.match(/^ {2}[ \d]\d [a-z-]+ {2,}\S/gm)).toHaveLength(24);
});

it('takes lesson visits as a learning walk', async () => {
  const { partial, rejections } = await answered(
    SHORTEST.toSpliced(12, 2, 'Visits to maths lessons', 'lesson visits', ''),
  );
  expect(rejections).toEqual([]);
  expect(partial).toMatchObject({ activity_title: 'Visits to maths lessons', activity_kind: 'learning-walk' });
});

it('keeps what people call a network out of its name', async () => {
  const { partial, seen } = await answered(SHORTEST.with(0, 'Vale Maths Cluster, we just call it the cluster'));
  expect(partial).toMatchObject({ name: 'Vale Maths Cluster', id: 'vale-maths-cluster' });
  expect(seen).toContain('  Vale Maths Cluster\nLeft out: "we just call it the cluster".\n');
});

it('offers the September to come to whoever starts next September', async () => {
  const { rejections } = await answered(SHORTEST.toSpliced(2, 0, 'next September'));
  expect(rejections).toEqual([
    '"next September" isn\'t a date. Add the year, as in September 2027. If you don\'t know yet, type - to leave the question out.',
  ]);
});
