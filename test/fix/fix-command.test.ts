/** `nlc fix` as a person sees it: what is asked, what is written, and what happens when somebody stops. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fix } from '../../src/commands/fix.ts';
import { changesView } from '../../src/fix/patch.ts';
import { memoryIo, runIn } from '../kit/memory-io.ts';
import { OUTLINE, planWith, SMALLEST } from '../kit/plans.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';
import { OPTIONS, one, sitting } from '../kit/sitting.ts';

const CROMER = readFileSync('test/plans/networks/cromer-ridge.yaml', 'utf8');

describe('a sitting', () => {
  it('asks about one rule, and writes the answers where they belong', async () => {
    const { code, written, seen, left } = await sitting(
      one(CROMER),
      { only: ['no-co-leadership'] },
      'headteacher, 2; deputy, Langham',
      '6',
      '4',
      'y',
    );
    expect(code).toBe(0);
    expect(left).toEqual([]);
    expect(written.get('plan.yaml')).toBe(
      CROMER.replace(
        '  co_leaders: []\n',
        `  co_leaders:
    - {person: {post: headteacher, school: holt}, days_per_year: 6}
    - {person: {post: deputy, school: langham}, days_per_year: 4}
`,
      ),
    );
    expect(seen).toBe(`
Cromer Ridge cluster: 1 thing to look at. Nothing is written until the end.
Press Enter to skip a question. Type < to go back, ? to read more about it, ! to
leave things as they are and say why, and done to finish early. Press Ctrl-C to
stop without writing: your answers are kept.

1 of 1  The plan doesn't name any co-leaders.

Who will share the lead of the network?
Posts: 1 headteacher · 2 deputy · 3 senior-leader · 4 middle-leader · 5 teacher
       6 teaching-assistant · 7 support-staff · 8 business-manager · 9 governor
       10 pupil · 11 parent · 12 adviser · 13 academic · 14 consultant
       15 officer · 16 other
Schools: 1 Gresham Village Primary School · 2 Holt Primary School
         3 Langham Village School · 4 St Mary's, Roughton
         5 Northrepps Primary School · 6 The Belfry, Overstrand
Type a post and a school, by name or number, with a comma between them. Give two
if you can, with semicolons between them.
For example: deputy, Holt Primary School
? Who it is () headteacher, 2; deputy, Langham
  headteacher, Holt Primary School
  deputy, Langham Village School

For headteacher, Holt Primary School: how many working days a year are set aside
for the role?
For example: 10
? Days a year () 6

For deputy, Langham Village School: how many working days a year are set aside
for the role?
For example: 10
? Days a year () 4

Here is what would change in plan.yaml.

Line 27 (in leadership) changes from:
      co_leaders: []
to:
      co_leaders:
        - {person: {post: headteacher, school: holt}, days_per_year: 6}
        - {person: {post: deputy, school: langham}, days_per_year: 4}

Press Enter to write this, or type n to leave the plan as it is. To change an
answer, type < and its number, such as <2; the others stay as they are. < alone
goes back to the last question.
? Write these changes? [Y/n] y
Written. The plan had 4 warnings and now has 2. Still there: The moral purpose
has only 6 words. The plan doesn't name a critical friend.
To see what nlc says about the plan now:
  nlc check plan.yaml
closed
`);
  });

  it('says why, and goes back to the question and the finding before', async () => {
    const { seen, written, left } = await sitting(
      one(CROMER),
      { only: ['focus-vague', 'moral-purpose-thin'] },
      'Pupils explain their thinking in maths',
      '<',
      'Pupils in Years 2 to 4 explain their thinking in maths',
      '?',
      'Partner talk before every problem',
      '<',
      'Partner talk',
      'Every child in our six schools can explain what they think',
      '',
    );
    expect(left).toEqual([]);
    expect(seen).toContain('Why  A classroom focus that schools share and base on evidence unites a network.');
    expect(written.get('plan.yaml')).toContain(
      'focus:\n  learning_focus: Pupils in Years 2 to 4 explain their thinking in maths\n  pedagogy: Partner talk\n',
    );
    expect(written.get('plan.yaml')).toContain(
      '  moral_purpose: Every child in our six schools can explain what they think\n',
    );
  });

  it('refuses what it cannot understand, and says why', async () => {
    const only = ['no-critical-friend', 'purpose-not-agreed'];
    const text = OUTLINE.replace(/ {4}by: all.*\n/, '')
      .replace(/ {4}how: Heads.*\n/, '')
      .replace(/ {2}critical_friends:.*\n(?: {4}.*\n)+/, '  critical_friends: []\n');
    const { rejections, left, seen } = await sitting(
      { files: { 'plan.yaml': text }, now: '2026-11-24T12:00:00Z' },
      { only },
      'someone',
      'academic, University of Norwich',
      'Question our evidence',
      'many',
      '4',
      'dene',
      'Nowhere School',
      '1, dene; fellside school',
      'n',
    );
    expect(left).toEqual([]);
    expect(rejections).toEqual([
      'Write a post, a comma and a place, as in "academic, University of the Vale".',
      '"many" isn\'t a number. Write one in figures, such as 10 or 1.5.',
      'No school is called "Nowhere School". The plan has Ashby Primary School, Brook End School, Cairn Primary, Dene School, Elm Infants and Fellside School.',
    ]);
    expect(seen).toContain('New below line 28 (in purpose):\n        by: [ashby, dene, fell]\n');
  });

  it('changes nothing if everything is skipped', async () => {
    const { code, written, seen } = await sitting(one(CROMER), {}, ...Array.from({ length: 40 }, () => ''));
    expect({ code, written: [...written] }).toEqual({ code: 0, written: [] });
    expect(seen).toContain('\nNothing has changed in the plan. If something can stay as it is, type ! at its\n');
  });

  it('writes down that a network lives with a finding', async () => {
    const { written, rejections } = await sitting(
      one(CROMER),
      { only: ['no-critical-friend'] },
      '!',
      'The trust sends one in May',
      'the steering group',
      'soon',
      'May 2012',
      'y',
    );
    expect(written.get('plan.yaml')?.slice(CROMER.trimEnd().length + 1)).toBe(`acknowledged:
  - rule: no-critical-friend
    because: The trust sends one in May
    agreed_with: the steering group
    until: 2012-05
`);
    expect(rejections).toEqual([
      '"soon" isn\'t a date. Write a year, a month or a day: 2027, September 2027 or 2027-09-06, or press Enter to leave it open.',
    ]);
  });

  it('lets nobody live with an error', async () => {
    const { rejections } = await sitting(
      one(planWith('origin: voluntary', 'origin:').replace('stage: forming', 'x-stage: forming')),
      { only: ['plan-shape'] },
      '!',
      'forming',
      'n',
    );
    expect(rejections).toEqual(["An error can't be accepted: the plan has to be corrected."]);
  });

  it('asks about one section only', async () => {
    const { seen } = await sitting(one(CROMER), { section: 'purpose' }, '', '');
    expect(seen.match(/\d of \d.*/g)).toEqual(['1 of 1  The moral purpose has only 6 words.']);
  });

  it('tells what is still not right', async () => {
    const { seen } = await sitting(one(CROMER), { only: ['moral-purpose-thin'] }, 'Help the pupils', 'n');
    expect(seen).toContain('nlc still says: The moral purpose has only 3 words.\n');
    expect(seen).toContain(
      'Nothing was written. Your answers are saved in plan.yaml.answers. To carry on\nfrom there:\n  nlc fix --answers plan.yaml.answers plan.yaml\n',
    );
  });
});

describe('a sitting that is stopped', () => {
  it('leaves the plan as it was, keeps the answers, and goes on from them', async () => {
    const only = ['no-critical-friend', 'moral-purpose-thin'];
    const purpose = 'Every child in our six schools: "I can" explain #what they think';
    const { code, written, seen } = await sitting(one(CROMER), { only }, purpose, 'academic, Norwich', 'STOP');
    expect(code).toBe('stopped');
    expect([...written.keys()]).toEqual(['plan.yaml.answers']);
    expect(seen).toContain("Stopped. The plan hasn't changed. Your answers are saved in plan.yaml.answers.");
    const saved = written.get('plan.yaml.answers') ?? '';
    expect(saved).toBe(`# Answers for plan.yaml. To carry on from here: nlc fix --answers FILE plan.yaml
moral-purpose-thin:
  purpose.moral_purpose: ${JSON.stringify(purpose)}
no-critical-friend:
  leadership.critical_friends.person: "academic, Norwich"
`);
    const world = { ...one(CROMER), files: { 'plan.yaml': CROMER, 'old.answers': saved } };
    const resumed = await runIn(world, 'fix', '--answers', 'old.answers', 'plan.yaml');
    expect(resumed.code).toBe(0);
    expect(resumed.written.get('plan.yaml')).toBe(
      CROMER.replace('Help the pupils of our schools.', `'${purpose}'`).replace(
        '  critical_friends: []\n',
        '  critical_friends:\n    - {person: {post: academic, from: Norwich}}\n',
      ),
    );
  });

  it('says what it has read, and deletes only a file that it wrote and used up', async () => {
    const only = ['no-critical-friend', 'moral-purpose-thin'];
    const first = await sitting(one(CROMER), { only }, 'Every child in our six schools reads every day', 'STOP');
    const saved = first.written.get('plan.yaml.answers') ?? '';
    const world = (text: string) => ({ ...one(CROMER), files: { 'plan.yaml': CROMER, 'plan.yaml.answers': text } });
    const answers = 'plan.yaml.answers';
    const done = await sitting(world(saved), { only, answers }, 'academic, Norwich', '', '', '', 'y');
    expect(done.seen).toContain(
      "nlc has read 1 earlier answer from plan.yaml.answers, and won't ask those\nquestions again.\n",
    );
    expect(done.seen).toContain(
      'nlc has deleted plan.yaml.answers, because its answers are in the plan now.\nclosed\n',
    );
    expect(done.removed).toEqual([answers]);
    const own = await sitting(
      world(saved.replace(/^#.*\n/, '')),
      { only, answers },
      'academic, Norwich',
      '',
      '',
      '',
      'y',
    );
    expect(own.seen).toContain('so you can delete that\nfile.\n');
    const unused = await sitting(
      world(saved),
      { only: ['no-critical-friend'], answers },
      'academic, Norwich',
      '',
      '',
      '',
      'y',
    );
    expect([own.removed, unused.removed]).toEqual([[], []]);
  });

  it.each([
    ['- a list', 'It has no answers in it.'],
    ['a: [', `The "[" opened here isn't closed where it should be.`],
  ])('needs answers in the file: %s', async (text, words) => {
    const { code, err } = await runIn(
      { files: { 'plan.yaml': CROMER, 'a.yaml': text } },
      'fix',
      '--answers',
      'a.yaml',
      'plan.yaml',
    );
    expect({ code, says: err.includes(words) || err }).toEqual({ code: 2, says: true });
  });
});

describe('without questions', () => {
  const school = (line: string) =>
    SMALLEST.replace('activities:', `activities:\n  - { title: Walks, kind: learning-walk, ${line} }\n`).replace(
      /activities:\n( {2}- \{ title: Walks.*\n)\s*\[\]/,
      'activities:\n$1',
    );

  it.each([
    ['a misspelt word', planWith('stage: forming', 'stage: lunching'), 'stage: launching'],
    ['a misspelt field', planWith('  origin:', '  orgin:'), 'origin: voluntary'],
    ['a date as people write it', planWith('starts: 2026-09', 'starts: 01/09/2026'), 'starts: 2026-09-01'],
    ['a month in words', planWith('starts: 2026-09', 'starts: September 2026'), 'starts: 2026-09'],
    ['a long dash', planWith('  - {id: dene', '  – {id: dene'), '- {id: dene, name: Dene School, joined_by: choice}'],
    ['a tab', planWith('  origin:', '\torigin:'), 'origin: voluntary'],
    ['a colon that is not plain', planWith('  origin: voluntary', '  origin： voluntary'), 'origin: voluntary'],
  ])('puts right %s', async (_, text, line) => {
    const { code, out, written } = await runIn({ files: { 'plan.yaml': text } }, 'fix', '--safe', 'plan.yaml');
    expect(out).toMatch(/^Line \d+ is now: /);
    expect(out.trimEnd().replace(/^.* is now: /, '')).toBe(line);
    expect(written.get('plan.yaml')).toContain(line);
    expect(code).toBe(0);
    expect((await runIn({ files: { 'plan.yaml': written.get('plan.yaml') ?? '' } }, 'check', 'plan.yaml')).code).toBe(
      0,
    );
  });

  it.each([
    ['names for ids', 'schools: [Ashby Primary, Dene School]', 'schools: [ashby, dene]'],
    ['names with commas between them', 'schools: "Ashby Primary, Dene School"', 'schools: [ashby, dene]'],
    ['all in capitals', 'schools: ALL', 'schools: all'],
    ['a date under another name', 'schools: all, date: 12 March 2027', 'schools: all, starts: 2027-03-12'],
    [
      'a post and a school',
      'schools: all, led_by: [a teacher at Dene School]',
      'led_by: [{post: teacher, school: dene}]',
    ],
    ['yes', 'schools: all, uses_model: "yes"', 'uses_model: true'],
  ])('puts right %s', async (_, line, right) => {
    const text = school(line);
    const { out, written } = await runIn({ files: { 'plan.yaml': text } }, 'fix', '--safe', 'plan.yaml');
    expect(out).toContain(right);
    expect(written.get('plan.yaml')).toBe(
      text.replace(
        line,
        line.startsWith('schools: all, date')
          ? right
          : line.replace(/(?<=^|, )(schools|led_by|uses_model): (?!all,).*$/, right),
      ),
    );
  });

  it('leaves alone what a person has to decide', async () => {
    const text = school('schools: all, led_by: [Jane Smith]');
    const { code, out, written } = await runIn({ files: { 'plan.yaml': text } }, 'fix', '--safe', 'plan.yaml');
    expect({ code, written: written.size }).toEqual({ code: 1, written: 0 });
    expect(out).toBe(
      'There is nothing here that nlc can fix without asking you. To be asked, run nlc\nfix in a terminal.\n',
    );
  });

  it('prints a patch instead of writing', async () => {
    const text = planWith('stage: forming', 'stage: lunching');
    const { code, out, err, written } = await runIn({ files: { 'plan.yaml': text } }, 'fix', '--dry-run', 'plan.yaml');
    expect({ code, written: written.size }).toEqual({ code: 0, written: 0 });
    expect(out).toBe(`--- plan.yaml
+++ plan.yaml
@@ -3,5 +3,5 @@
   id: upper-vale-reading
   name: Upper Vale Reading Network
-  stage: lunching
+  stage: launching
   starts: 2026-09
   origin: voluntary
`);
    expect(err).toBe('Line 5 is now: stage: launching\n');
  });

  it('shows what is wrong with a plan that it cannot read, and leaves the terminal alone', async () => {
    const { io, out } = memoryIo({ files: { 'plan.yaml': 'a: [\n' } });
    const code = await fix('plan.yaml', OPTIONS, io, async () => {
      throw new Error('Nobody is asked anything');
    });
    expect(code).toBe(1);
    expect(out.join('')).toContain('plan-syntax');
    expect(out.join('')).not.toContain('To be asked');
  });
});

describe('a request that makes no sense', () => {
  const files = { 'plan.yaml': SMALLEST, 'two.yaml': `${SMALLEST}---\n${SMALLEST}` };
  it.each([
    [['-'], 'nlc fix changes a file, so it needs the name of one.'],
    [['gone.yaml'], "gone.yaml doesn't exist."],
    [['two.yaml'], 'two.yaml has 2 plans in it. nlc fix changes one plan at a time, so put each one in its own file.'],
    [['--only', 'no-critcal-friend', 'plan.yaml'], 'Did you mean no-critical-friend?'],
    [['--answers', 'gone', 'plan.yaml'], "gone doesn't exist."],
  ])('%j', async (argv, says) => {
    const { code, err } = await runIn({ files }, 'fix', ...argv);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  it('a plan that has changed in the meantime is not written over', async () => {
    const files = { 'plan.yaml': CROMER };
    const { io, written } = memoryIo({ files, now: '2012-03-01T12:00:00Z' });
    let reads = 0;
    const changing = {
      ...io,
      readFile: (path: string, limit: number) => {
        reads += path === 'plan.yaml' ? 1 : 0;
        return reads > 1 ? { bytes: new TextEncoder().encode(`${CROMER}# later\n`) } : io.readFile(path, limit);
      },
    };
    const script = scriptedPrompter('Every child in our six schools can explain what they think', 'y');
    const run = fix('plan.yaml', { ...OPTIONS, only: ['moral-purpose-thin'] }, changing, async () => script);
    await expect(run).rejects.toMatchObject({
      errors: [
        { message: 'plan.yaml has changed since nlc read it, so nothing was written. Run nlc fix again.' },
        { message: expect.stringContaining('Your answers are saved in plan.yaml.answers.') },
      ],
    });
    expect([...written.keys()]).toEqual(['plan.yaml.answers']);
  });
});

it('takes out an acknowledgement that nothing needs, and no other, without asking', async () => {
  const plan = `${SMALLEST}acknowledged:
  - {rule: no-facilitator, because: The heads take turns}
  - {rule: fixed-givers, because: We take turns}
`;
  const { code, out, written } = await runIn({ files: { 'plan.yaml': plan } }, 'fix', '--safe', 'plan.yaml');
  expect(written.get('plan.yaml')).toBe(plan.replace(/ {2}- \{rule: fixed.*\n/, ''));
  expect([code, out]).toEqual([
    0,
    'Line 30 is gone: There is nothing left to accept under "Schools that only give or only receive" (fixed-givers).\n',
  ]);
});

it('says whose days a question is about', async () => {
  const plan = planWith(
    'critical_friends:',
    'facilitators: [{person: {post: teacher, school: dene}, days_per_year: 12}]\n  critical_friends:',
  );
  const { seen, written } = await sitting(one(plan), { only: ['role-without-time'] }, '3 days a year', '4', 'y');
  expect([...seen.matchAll(/^For (?!example|each).*:/gm)].map(([text]) => text)).toEqual([
    'For the head of Ashby Primary:',
    'For the deputy of Cairn Primary:',
  ]);
  expect(written.get('plan.yaml')).toBe(
    plan
      .replace(
        '{person: {post: headteacher, school: ashby}}',
        '{person: {post: headteacher, school: ashby}, days_per_year: 3}',
      )
      .replace('{person: {post: deputy, school: cairn}}', '{person: {post: deputy, school: cairn}, days_per_year: 4}'),
  );
});

describe('the figures of a new outcome', () => {
  const only = { only: ['no-pupil-outcome'] };

  it('are asked about one by one, each with its date', async () => {
    const answers = ['Pupils read more', '', '64', '', '75', '', 'n'];
    const { seen, left } = await sitting(one(CROMER), only, ...answers);
    expect(left).toEqual([]);
    expect(seen).toContain(`
Where are things before the work starts? Type a figure or words. If you haven't
measured it yet, just press Enter.
For example: 64
? Baseline () 64

When was that measured, or when will it be?
For example: 2027, September 2027 or 2027-09-06
? Baseline date () 

What are you aiming for? Type the figure, or words if there is none.
For example: 75
? Target () 75

By when do you want to reach that?
`);
  });

  it('have no date if they are left out', async () => {
    const { seen, left } = await sitting(one(CROMER), only, 'Pupils read more', '', '', '', 'n');
    expect(left).toEqual([]);
    expect([...seen.matchAll(/^\? (.+?) \(/gm)].map(([, label]) => label)).toEqual([
      'What will change',
      'Measure',
      'Baseline',
      'Target',
    ]);
  });

  it('are asked about again on the way back, without the dates that were not asked', async () => {
    const { seen } = await sitting(one(CROMER), only, 'Pupils read more', '', '', '<', '40', '2011', '', 'n');
    const labels = [...seen.matchAll(/^\? (.+?) \(/gm)].map(([, label]) => label);
    expect(labels.slice(2)).toEqual(['Baseline', 'Target', 'Baseline', 'Baseline date', 'Target']);
  });
});

it('asks again in plain words for a date that could be several months, and shows what it has read', async () => {
  const { seen, rejections, written } = await sitting(
    one(CROMER),
    { only: ['no-critical-friend'] },
    '!',
    'The trust sends one',
    '',
    'summer term 2012',
    'September',
    '2012/13',
    'by 1st of Sept 2012',
    'y',
  );
  expect(rejections).toEqual([
    '"summer term 2012" isn\'t a date. A term or a season could be one of several months. Write the month, such as April 2012 or July 2012.',
    '"September" isn\'t a date. Add the year, as in September 2012.',
    '"2012/13" isn\'t a date. A school year has many months. Write the one you mean, such as September 2012 or July 2013.',
  ]);
  expect(seen).toContain('For example: 2027, September 2027 or 2027-09-06. Press Enter to set no date.\n? Until when');
  expect(seen).toContain('by 1st of Sept 2012\n  1 September 2012\n');
  expect(written.get('plan.yaml')).toContain('because: The trust sends one, until: 2012-09-01}\n');
});

it('counts so that the numbers add up, and says when answers change how many there are', async () => {
  const { seen, left } = await sitting(
    one(CROMER),
    {},
    ...[
      'academic, University of East Anglia',
      'Ask what is missing',
      '4',
      '',
      '',
      'Partner talk',
      'enquiry',
      'all',
      '',
    ],
    ...Array.from({ length: 30 }, () => ''),
    'STOP',
  ).catch(() => ({ seen: '', left: [] }));
  const [, atStart] = /: (\d+) things to look at/.exec(seen) ?? [];
  let total = Number(atStart);
  let number = 0;
  for (const [, change, at, of] of seen.matchAll(/^(That (?:settles|brings up) \d+ .*\n)?(\d+) of (\d+) {2}/gm)) {
    const [, verb, by = '0'] = /^That (settles|brings up) (\d+)/.exec(change ?? '') ?? [];
    total += verb === 'settles' ? -Number(by) : Number(by);
    number += 1;
    expect([at, of]).toEqual([String(number), String(total)]);
  }
  expect(left.length).toBeLessThan(30);
  expect(number).toBe(total);
});

it('says in plain words which lines are removed, changed and new', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const before = 'nlc: 1\nnetwork:\n  id: a\n  name: A\n  stage: forming\nschools: all\nfocus:\n  pedagogy:\n';
  const after = '# Plan\nnlc: 1\nnetwork:\n  name: B\n  stage: forming\n  origin: mixed\nschools: all\nfocus:\n';
  expect(changesView('p.yaml', bytes(before), bytes(after), { color: false, width: 80 })).toBe(`
Here is what would change in p.yaml.

New at the top:
    # Plan

Lines 3 to 4 (in network) change from:
      id: a
      name: A
to:
      name: B

New below line 5 (in network):
      origin: mixed

Line 8 (in focus) is removed:
      pedagogy:

`);
});

it.each([
  ['focus-untranslated', planWith('Talk that prepares for reading', 'Explaining aloud how you know'), ['Content']],
  [
    'critical-friend-idle',
    planWith(
      'critical_friends:',
      'critical_friends: [{person: {post: academic}, remit: Ask us, visits_schools: all, days_per_year: 2}]\n  x-was:',
    ),
    ['Days a year'],
  ],
  [
    'focus-split',
    planWith(/learning_focus: .*/.exec(SMALLEST)?.[0] ?? '', 'learning_focus: Outdoor learning, space and assessment'),
    ['Learning focus'],
  ],
])('asks only for what %s is about', async (rule, text, titles) => {
  const { seen } = await sitting(
    { files: { 'plan.yaml': text }, now: '2026-11-24T12:00:00Z' },
    { only: [rule] },
    ...titles.map(() => ''),
    '',
  );
  expect([...seen.matchAll(/^\? (.*) \(\) $/gm)].map(([, title]) => title)).toEqual(titles);
});

describe('the same question about several schools', () => {
  const joining = (...words: readonly string[]) =>
    planWith(
      /^schools:\n(?: .*\n)+/m.exec(SMALLEST)?.[0] ?? '',
      `schools:\n${words.map((word, at) => `  - {id: s${at}, name: School ${at}${word}}\n`).join('')}`,
    ).replace(/leadership:\n(?: .*\n)+/, 'leadership: {co_leaders: [], critical_friends: []}\n');
  const open = joining('', ', joined_by: brokered', '', '');
  const only = { only: ['plan-shape'] };

  it('is asked once for all', async () => {
    const { seen, written, left } = await sitting(one(open), only, 'chose', 'y');
    expect(left).toEqual([]);
    expect(seen).toContain(`1 of 1  Entry 1 of "schools" doesn't have "joined_by".
The same goes for 2 other entries.

For School 0, School 2 and School 3: how did the school join?
  1 choice      the school asked to join, or was one of the founders
`);
    expect(seen).toContain('One answer goes for all of them. If it is different for some, type different.\n');
    const choice = ', joined_by: choice';
    expect(written.get('plan.yaml')).toBe(joining(choice, ', joined_by: brokered', choice, choice));
  });

  it('is asked for each if they differ, and again so later', async () => {
    const typed = ['different for some', 'choice', 'invitation', 'required'];
    const { seen, written } = await sitting(one(open), only, ...typed, 'y');
    expect([...seen.matchAll(/^For (School.*?): /gm)].map(([, who]) => who)).toEqual([
      'School 0, School 2 and School 3',
      'School 0',
      'School 2',
      'School 3',
    ]);
    const right = joining(
      ', joined_by: choice',
      ', joined_by: brokered',
      ', joined_by: invitation',
      ', joined_by: required',
    );
    expect(written.get('plan.yaml')).toBe(right);
    const stopped = await sitting(one(open), only, ...typed, 'STOP');
    const answers = 'plan.yaml.answers';
    const files = { 'plan.yaml': open, [answers]: stopped.written.get(answers) ?? '' };
    const resumed = await sitting({ ...one(open), files }, { ...only, answers }, 'y');
    expect([resumed.left, resumed.written.get('plan.yaml')]).toEqual([[], right]);
  });

  it('can be left again for the question about all', async () => {
    const { written } = await sitting(one(open), only, 'different', '<', '4', 'y');
    expect(written.get('plan.yaml')).toContain('School 3, joined_by: required');
  });
});

it('says whose days it asks about only if there are several people', async () => {
  const asked = async (people: string, ...days: string[]) =>
    (await sitting(one(CROMER), { only: ['no-co-leadership'] }, people, ...days, 'n')).seen.includes(
      'For headteacher, ',
    );
  const several = await asked('headteacher, 2; deputy, Langham', '6', '4');
  expect([several, await asked('headteacher, 2', '6')]).toEqual([true, false]);
});

it('breaks wide lines of what would change between words', async () => {
  const plan = OUTLINE.replace(
    /^purpose:[\s\S]*?\n(?=\S)/m,
    'purpose: { moral_purpose: Every child in all of our six schools reads and talks well, compelling_reason: "" }\n\n',
  );
  const { seen } = await sitting(
    { files: { 'plan.yaml': plan }, now: '2026-11-24T12:00:00Z' },
    { only: ['compelling-reason-missing'] },
    'None of us has more than four classes, and alone we cannot test what works',
    'n',
  );
  expect(seen).toContain(`changes from:
    purpose: { moral_purpose: Every child in all of our six schools reads and
        talks well, compelling_reason: "" }
to:
    purpose: { moral_purpose: Every child in all of our six schools reads and
        talks well, compelling_reason: "None of us has more than four classes,
        and alone we cannot test what works" }
`);
});

it('writes an id as one, wherever the plan has it, and says on which line', async () => {
  const plan = SMALLEST.replace('id: ashby', 'id: Ashby School').replace('school: ashby', 'school: Ashby School');
  const { out } = await runIn({ files: { 'plan.yaml': plan } }, 'check', 'plan.yaml');
  expect(out).toContain(`
   Do   Write it as ashby-school, here and wherever the plan uses it.
   Write  in place of line 15:
  - {id: ashby-school, name: Ashby Primary, joined_by: choice}
`);
  const fixed = await runIn({ files: { 'plan.yaml': plan } }, 'fix', '--safe', 'plan.yaml');
  expect(fixed.written.get('plan.yaml')).toBe(
    SMALLEST.replace('id: ashby', 'id: ashby-school').replace('school: ashby', 'school: ashby-school'),
  );
});

it('makes no id that another entry has', async () => {
  const plan = SMALLEST.replace('id: ashby', 'id: Brook');
  const { out, written } = await runIn({ files: { 'plan.yaml': plan } }, 'fix', '--safe', 'plan.yaml');
  expect(written.size).toBe(0);
  expect(out).toContain('There is nothing here that nlc can fix without asking you.');
});

it('makes a school of a name in a list, without a question, and leaves empty what only a person knows', async () => {
  const hand = `nlc: 1
network:
  name: Our network
  id: our-network
schools:
  - Ashby
  - Brook
`;
  const { written, out } = await runIn({ files: { 'hand.yaml': hand } }, 'fix', '--safe');
  expect(written.get('hand.yaml')).toBe(
    hand.replace(/ {2}- (\w)(\w+)/g, (_, first: string, rest: string) => {
      const id = `${first.toLowerCase()}${rest}`;
      return `  - id: ${id}\n    name: ${first}${rest}\n    joined_by:`;
    }),
  );
  expect(out).toContain('Line 6 is now: - id: ashby\nLine 7 is now: name: Ashby\nLine 8 is now: joined_by:\n');
  const shown = await runIn({ files: { 'hand.yaml': hand } }, 'check', '--only', 'plan-shape');
  expect(shown.out.match(/write in place of lines 6 to 7:/g)).toHaveLength(1);
  expect(shown.out.replace(/\s+/g, ' ')).toContain('The lines to write for the error above correct this one too.');
  const { out: json } = await runIn({ files: { 'hand.yaml': hand } }, 'check', '--only', 'plan-shape', '-f', 'json');
  expect(
    JSON.parse(json).plans[0].findings.map(({ path, settledAbove }: { path: string; settledAbove?: true }) => [
      path,
      settledAbove,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ['schools[0]', undefined],
      ['schools[1]', true],
    ]),
  );
});

it('gives a school of which only the name is written an id of its own', async () => {
  const plan = SMALLEST.replace('schools:\n', 'schools:\n  - Ashby\n');
  const { written } = await runIn({ files: { 'plan.yaml': plan } }, 'fix', '--safe');
  expect(written.get('plan.yaml')).toContain('  - id: ashby-2\n    name: Ashby\n    joined_by:\n  - {id: ashby, name');
});

it('makes no section of nothing', async () => {
  const plan = SMALLEST.replace(/^focus:\n(?: .*\n)+/m, '');
  const { written, out } = await runIn({ files: { 'plan.yaml': plan } }, 'fix', '--safe');
  expect([written.size, out]).toEqual([0, expect.stringContaining('There is nothing here that nlc can fix')]);
});

it('writes the version of the format, which has only one', async () => {
  const plan = SMALLEST.replace(/^nlc: 1\n/m, '');
  expect(plan).not.toBe(SMALLEST);
  const { out } = await runIn({ files: { 'plan.yaml': plan } }, 'check', 'plan.yaml');
  expect(out).toMatch(/write {1,2}(?:at the top of the plan|below line \d+):\nnlc: 1\n/i);
  const { written } = await runIn({ files: { 'plan.yaml': plan } }, 'fix', '--safe', 'plan.yaml');
  expect(written.get('plan.yaml')?.match(/^nlc: 1$/gm)).toHaveLength(1);
});
