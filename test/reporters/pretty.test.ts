/**
 * The report a person reads: word for word at one width, within the edge at every width, carets under what they mean.
 */

import { readFileSync } from 'node:fs';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { withoutLinesToPaste } from '../kit/lines-shown.ts';
import { runIn } from '../kit/memory-io.ts';
import { OUTLINE, planOf, planWith, SMALLEST } from '../kit/plans.ts';

async function pretty(text: string, columns: number, ...argv: string[]): Promise<string> {
  return (await runIn({ files: { 'plan.yaml': text }, columns }, 'check', '--color', 'never', ...argv, 'plan.yaml'))
    .out;
}

const ONLY = ['--only', 'no-facilitator', '--only', 'critical-friend-idle', '--only', 'critical-friend-insider'];

describe('the whole of it', () => {
  it('at 80 columns', async () => {
    expect(await pretty(SMALLEST, 80, ...ONLY)).toBe(
      `plan.yaml · Upper Vale Reading Network · forming · 5 schools

What this plan does well
  ✓ The critical friend comes from outside the network.                       P6

Two next steps

1  The plan doesn't give the head of Ashby Primary and the deputy of Cairn
   Primary any days to look after the network.
                                              warning · line 20 · no-facilitator
   20 │ leadership:
      │ ━━━━━━━━━━
   Why  As in any organisation, a network's structures need someone inside it to
        look after them, by facilitating or leading. (P5, validated)
   Do   Write down how many days a year each leader has, and who pays for them.
        Two days a year for each school, added together, is a good start.
   Write  in place of lines 22 to 23:
    - {person: {post: headteacher, school: ashby}, days_per_year: …}
    - {person: {post: deputy, school: cairn}, days_per_year: …}

2  The critical friend (an academic from University education department) has no
   remit and no school to visit.         advice · line 25 · critical-friend-idle
   25 │     - {person: {post: academic, from: University education department}…
      │       ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
   Why  Outside advice and a critical friend are important if a network is to
        succeed. (P6, validated)
   Do   Agree what the critical friend will question, on which days, in which
        classrooms, and at which review they will report.
   Write  in place of line 25:
    - person:
        post: academic
        from: University education department
      days_per_year: 3
      remit: "…" # what they will question
      visits_schools: […] # all without brackets, or ids such as ashby, brook

1 warning · 1 piece of advice: nlc check --all plan.yaml
If the warning has to stay for now, the plan can say why:
  nlc explain acknowledged

Checked using the rules of leaflet-2005 2.0, as of 2026-11-24
Codes such as P6 refer to the leaflet. To read one: nlc explain P6
`,
    );
  });

  it('at 40 columns, without lines of the plan', async () => {
    expect(await pretty(SMALLEST, 40, '--no-snippets', '--only', 'no-facilitator')).toBe(
      `plan.yaml · Upper Vale Reading Network ·
forming · 5 schools

One next step

1  The plan doesn't give the head of
   Ashby Primary and the deputy of Cairn
   Primary any days to look after the
   network.
      warning · line 20 · no-facilitator
   Why  As in any organisation, a
        network's structures need
        someone inside it to look after
        them, by facilitating or
        leading. (P5, validated)
   Do   Write down how many days a year
        each leader has, and who pays
        for them. Two days a year for
        each school, added together, is
        a good start.

1 warning.
If the warning has to stay for now, the
plan can say why:
  nlc explain acknowledged

Checked using the rules of leaflet-2005
2.0, as of 2026-11-24
Codes such as P5 refer to the leaflet.
To read one: nlc explain P5
`,
    );
  });

  it('--quiet: errors and warnings alone, and how many there are', async () => {
    const out = await pretty(SMALLEST, 80, '--quiet', ...ONLY);
    expect(out.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      'plan.yaml · Upper Vale Reading Network · forming · 5 schools',
      "warning  The plan doesn't give the head of Ashby Primary and the deputy of Cairn",
      '20 │ leadership:',
      '1 plan checked: 0 errors and 1 warning',
    ]);
    expect(await pretty(SMALLEST, 80, '--quiet', '--only', 'critical-friend-idle')).toBe(
      '1 plan checked: 0 errors and 0 warnings\n',
    );
  });

  it('shows only what is wrong if there are more than twenty plans, unless everything is asked for', async () => {
    const names = Array.from({ length: 21 }, (_, index) => `plan-${index}.yaml`);
    const files = Object.fromEntries(names.map((name, index) => [name, planOf(index)]));
    const checked = async (...argv: string[]) =>
      (await runIn({ files, columns: 80 }, 'check', '--color', 'never', ...argv)).out;
    const [many, few, all] = [
      await checked(...names),
      await checked(...names.slice(1)),
      await checked('--all', ...names),
    ];
    expect(
      [many, few, all].map((out) => [
        /^(?:One|Two|Three|Four|Five) next step/m.test(out),
        /^ +write /im.test(out),
        out.match(/^warning /gm)?.length,
      ]),
    ).toEqual([
      [false, false, 21],
      [true, true, undefined],
      [true, true, undefined],
    ]);
    expect(
      many.slice(many.lastIndexOf('\n\n') + 2),
    ).toBe(`With more than 20 plans, only errors and warnings are shown. For strengths, next
steps and the lines to write, check one plan or use --all.
21 plans checked: 0 errors and 21 warnings in total
Checked using the rules of leaflet-2005 2.0, as of 2026-11-24
Codes such as P5 refer to the leaflet. To read one: nlc explain P5
`);
  });

  it('--all: advice and questions section by section, with what was found since and the question to ask', async () => {
    const out = await pretty(
      SMALLEST,
      80,
      '--all',
      '--rule',
      'no-facilitator=question',
      ...ONLY,
      '--only',
      'no-way-to-leave',
    );
    const heads = out.split('\n').filter((line) => /^(Membership|Leadership|advice|question) /.test(`${line} `));
    expect(heads).toEqual([
      'Leadership',
      "question  The plan doesn't give the head of Ashby Primary and the deputy of",
    ]);
    expect(out).toContain('\n   Later  A study of light-touch critical friends of single schools, not of\n');
    expect(out).toContain('\n   ask   ');
    expect(out).toContain('\nNo errors and no warnings · 2 pieces of advice and 1 question for a meeting\n');
  });

  it('shows lines in their order, whichever the finding is about', async () => {
    expect(await pretty('network:\n  id: vale\n stage: forming\n', 80)).toContain(
      `plan.yaml:3:2
2 │   id: vale
  │   ━━━━━━━━ the line before
3 │  stage: forming
  │  ━━━━━━━━━━━━━━
`,
    );
  });

  it('a plan that cannot be read: the place where reading stopped, and what to do', async () => {
    const text = planWith(
      '{id: brook, name: Brook End School, joined_by: choice}',
      '{id: brook, name: Brook End School',
    );
    expect(await pretty(text, 80)).toBe(
      `plan.yaml

error  The "{" opened here isn't closed where it should be.          plan-syntax
   ┌─ plan.yaml:16:5
16 │   - {id: brook, name: Brook End School
   │     ━
17 │   - {id: cairn, name: Cairn Primary, joined_by: invitation}
   │   ━ nlc stopped reading here
   why   A plan that can't be read can't be checked or shared. The mistake is
         nearly always a small one.
   next  Close it with "}", or look further on for a missing comma or for text
         that needs quotes.

1 error.

Checked using the rules of leaflet-2005 2.0, as of 2026-11-24
`,
    );
  });
});

describe('a network that is still forming', () => {
  const QUIET = `nlc: 1
network: { id: vale, name: Vale, stage: forming, starts: 2027-09, origin: voluntary }
purpose: { moral_purpose: Every child in our five schools leaves us a confident talker and reader., compelling_reason: None of us has more than four classes; alone we cannot test what works., agreed: { by: all, date: 2026-09 }, shared_values: [kindness, honesty] }
focus: { learning_focus: Talk that prepares for reading, pedagogy: Structured partner talk before a text, content: [English], why_this: [{ finding: A third guess, source: Tests 2026, kind: school-data }, { finding: Talk helps, source: Review 2020, kind: research }] }
schools:
  - {id: ashby, name: Ashby Primary, joined_by: choice}
  - {id: brook, name: Brook End School, joined_by: choice}
  - {id: cairn, name: Cairn Primary, joined_by: invitation}
  - {id: dene, name: Dene School, joined_by: choice}
  - {id: fell, name: Fellside School, joined_by: choice}
leadership:
  co_leaders: [{person: {post: headteacher, school: ashby}, days_per_year: 6}, {person: {post: deputy, school: cairn}, days_per_year: 6}]
  critical_friends: [{person: {post: academic, from: University education department}, days_per_year: 3, remit: Ask, visits_schools: all}]
structure: { agreements: { joining: All say yes, leaving: A term's notice, decisions: By talking, closing: Shared out } }
activities: []
`;
  const note =
    'While a network is forming, nlc asks little about shared work, money and what\nshould change for pupils.';

  it('is told what nlc asks later if there is nothing to say now', async () => {
    expect(await pretty(QUIET, 80)).toContain(note);
    expect(await pretty(QUIET, 80, '--quiet')).not.toContain(note);
    expect(await pretty(QUIET, 80, '--only', 'no-way-to-leave')).not.toContain(note);
    expect(await pretty(QUIET.replace("leaving: A term's notice,", ''), 80)).not.toContain(note);
    expect(await pretty(QUIET.replace('stage: forming', 'stage: launching'), 80)).not.toContain(note);
  });
});

describe('a network that has ended', () => {
  const text = planWith('  starts: 2026-09\n', '  starts: 2020-09\n  ends: 2024-07\n');
  const said = async (...argv: string[]) => (await pretty(text, 200, ...argv)).split('\n\n')[1]?.replace('\n', ' ');

  it('is said first, with the way to check it as it was', async () => {
    expect(await said('--as-of', '2024-08-01')).toBe(
      'This network has ended (2024-07). The comments below are about what to write down and pass on. To check an earlier day, use --as-of.',
    );
    const markdown = await pretty(text, 200, '--as-of', '2024-08-01', '-f', 'markdown');
    expect(markdown).toContain(
      '\n\nThis network has ended (2024-07). The comments below are about what to write down and pass on.',
    );
  });

  it('has not ended on its last day', async () => {
    expect(await said('--as-of', '2024-07-31')).not.toContain('has ended');
  });
});

describe('what is not written yet', () => {
  it('is gathered by section, a few words for each gap, and in full with --all', async () => {
    const plan = SMALLEST.replace('stage: forming', 'stage: launching').replace(
      'schools: all',
      'schools: [ashby, brook, cairn]',
    );
    const gathered = await pretty(plan, 80);
    const block = gathered.slice(gathered.indexOf('\nNot written yet\n'));
    expect(block.slice(0, block.indexOf('\n\n'))).toBe(`
Not written yet
  leadership  for the critical friend: a remit and schools to visit
  focus       the evidence that led to the focus
  structure   a partner from outside
  8 other things aren't written yet; nlc check --all lists them.`);
    const whole = await pretty(plan, 80, '--all');
    expect(whole).not.toContain('Not written yet');
    expect(whole).toContain("advice  The plan doesn't say how schools can leave.              no-way-to-leave");
  });

  it('is only counted if nothing in the plan calls for it', async () => {
    const text = readFileSync('test/plans/networks/river-chelmer.yaml', 'utf8');
    const out = await pretty(text, 80);
    expect(out).not.toContain('Not written yet');
    expect(out).toMatch(/\n\n5 things aren't written yet; nlc check --all lists them\.\n\n/);
  });

  it('names no empty sections if only some rules were chosen', async () => {
    expect(await pretty(SMALLEST, 80, '--only', 'head-cautious')).not.toContain('Not written yet');
  });
});

describe('a rule with more findings than a step reports', () => {
  const outcomes = ['Talk', 'Books', 'Songs', 'Plays'].map(
    (name) => `{ id: ${name.toLowerCase()}, statement: ${name}, for: pupils }`,
  );
  const text = `${planWith('stage: forming', 'stage: launching')}outcomes: [${outcomes.join(', ')}]\n`;

  it('has no line about the others, which the advice is for as well, but all of them with --all', async () => {
    const only = ['--only', 'outcome-unmeasurable'];
    const short = await pretty(text, 200, ...only);
    expect(short.match(/The\s+outcome\s+"\w+"\s+has\s+no\s+measure/g)).toHaveLength(3);
    expect(short).not.toContain('Also worth a look');
    const all = await pretty(text, 200, ...only, '--all');
    expect(all.match(/The\s+outcome\s+"\w+"\s+has\s+no\s+measure/g)).toHaveLength(4);
  });
});

describe('the command that shows the rest', () => {
  it.each([
    { path: 'upper-vale.yaml', typed: 'upper-vale.yaml' },
    { path: 'Pläne/été.yaml', typed: 'Pläne/été.yaml' },
    { path: 'our plan.yaml', typed: "'our plan.yaml'" },
    { path: "it's$1.yaml", typed: "'it'\\''s$1.yaml'" },
  ])('$path', async ({ path, typed }) => {
    const { out } = await runIn({ files: { [path]: SMALLEST } }, '--only', 'no-way-to-leave', path);
    expect(out).toContain(`\nNo errors and no warnings · 1 piece of advice: nlc check --all ${typed}\n`);
  });

  it('names standard input by its dash, and each of several plans alone', async () => {
    const argv = ['check', '--only', 'no-way-to-leave', '--stdin-filename', 'new.yaml', '-', 'a.yaml'];
    const { out } = await runIn({ stdin: SMALLEST, files: { 'a.yaml': SMALLEST } }, ...argv);
    expect(out.match(/nlc check.*/g)).toEqual(['nlc check --all -', 'nlc check --all a.yaml']);
  });

  it('stands on a line of its own where there is no room beside the count', async () => {
    expect(await pretty(SMALLEST, 40, '--only', 'no-way-to-leave')).toContain(
      '\nNo errors and no warnings · 1 piece of\nadvice:\n  nlc check --all plan.yaml\n',
    );
  });
});

describe.each([40, 80, 200])('at %i columns', (columns) => {
  const long = planWith(
    '  - {id: ashby, name: Ashby Primary',
    '  - {id: ashby, name: 朝日小学校👩‍👩‍👧‍👦朝日小学校朝日小学校朝日小学校朝日小学校朝日小学校朝日小学校',
    'starts: 2026-09\n',
    'starts: 2026-09\n  ends: 2025-07\n',
  );
  const texts = [SMALLEST, OUTLINE, long, long.replaceAll('\n', '\r\n'), planWith('stage: forming', 'stage forming')];
  const name = 'a-folder/of-some-length/and-another-one/with-a-plan-in-it.yaml';

  it('no line is wider, and every word is there', async () => {
    for (const text of texts) {
      for (const flags of [[], ['--all'], ['--no-snippets', '--all']]) {
        const { out } = await runIn({ files: { [name]: text }, columns }, 'check', '--color', 'never', ...flags, name);
        expect(withoutLinesToPaste(out).filter((line) => stringWidth(line) > columns)).toEqual([]);
        const { plans } = JSON.parse((await runIn({ files: { [name]: text } }, 'check', '-f', 'json', name)).out);
        const said = out.replaceAll(/\s/g, '');
        for (const { level, message, fix, rule, acknowledged } of plans[0].findings) {
          if (acknowledged !== null || (flags.length === 0 && level !== 'error' && level !== 'warning')) continue;
          for (const part of [level, rule, ...`${message} ${fix}`.split(' ')])
            expect(said).toContain(part.replaceAll(/\s/g, ''));
        }
      }
    }
  });
});

describe('what the plan does not speak of', () => {
  const files = {
    'p.yaml': `nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09, origin: voluntary }
purpose: { moral_purpose: Every child in our five schools talks and reads with confidence., compelling_reason: }
focus: { learning_focus: Talk before reading, pedagogy: Partner talk }
schools:
  - { id: ashby, name: Ashby, joined_by: choice }
  - { id: brook, name: Brook, joined_by: choice }
  - { id: cairn, name: Cairn, joined_by: choice }
  - { id: dene, name: Dene, joined_by: choice }
leadership: { co_leaders: , critical_friends: }
activities: []
outcomes: [{ id: talk, statement: More pupils talk before they read, for: pupils }]
`,
  };
  const shown = async (...flags: readonly string[]) =>
    (await runIn({ files }, 'check', '--as-of', '2026-11-24', ...flags, 'p.yaml')).out.split('\n');

  it('is shown by its field instead of a line that has nothing to do with it', async () => {
    const lines = await shown('--only', 'no-way-to-leave', '--all');
    const at = lines.findIndex((line) => line.startsWith('1  '));
    expect(lines.slice(at, at + 2)).toEqual([
      "1  The plan doesn't say how schools can leave.          advice · no-way-to-leave",
      '   not in the plan yet: structure.agreements.leaving',
    ]);
    expect(lines[at + 2]).toMatch(/^ {3}Why /);
  });

  it('is shown at its section if that is written', async () => {
    const lines = await shown('--only', 'shared-values-missing', '--all');
    expect(lines).toContain('   3 │ purpose: { moral_purpose: Every child in our five schools talks and rea…');
    expect(lines).toContain('     │ ━━━━━━━');
  });

  it('has later findings told once for each statement', async () => {
    const all = await shown('--all');
    const since = (words: string) => all.filter((line) => line.includes(words));
    expect(since('A study of light-touch critical friends')).toHaveLength(1);
    expect(all.filter((line) => /P6(?: ·|,) validated/.test(line)).length).toBeGreaterThan(1);
    expect(since('Outside advice and a critical friend are')).toHaveLength(1);
    const review = all.findIndex((line) => line.startsWith('   why   A review is where a network decides'));
    expect(all[review + 1]).toBe('         where people hear from the critical friend. P6 · validated');
  });
});

describe('a step says what to do about its place', () => {
  const advice = async (text: string) =>
    (await pretty(text, 200)).split('\n').filter((line) => /^ {3}(?:Do {3}|next {2})/.test(line));

  it.each([
    ['a wrong word', planWith('stage: forming', 'stage: establishd'), 'Did you mean "established"?'],
    ['an empty file', '', 'Start with nlc init: it asks for what a plan needs and writes the plan for you.'],
    ['a mistake', 'nlc: 1\n\tnetwork: x\n', 'Indent with spaces: two for each level. Most editors can'],
    [
      'an id of nothing',
      planWith('school: cairn', 'school: bruk'),
      'Use an id from the plan, or add the missing entry.',
    ],
    ['a section missing', SMALLEST.replace('focus:', 'x-focus:'), 'Add "focus:" at the left edge, with its fields '],
  ])('%s', async (_, text, says) => {
    const [first = ''] = await advice(text);
    expect(first.replace(/^ {3}(?:Do|next) +/, '').slice(0, says.length)).toBe(says);
  });
});

describe('a warning about what is not written yet', () => {
  const LAUNCHING = planWith('stage: forming', 'stage: launching').replace(
    /^(purpose:\n)/m,
    '$1  agreed: { by: [ashby, brook], date: 2026-10 }\n',
  );
  const WITH_DAYS = LAUNCHING.replace('school: ashby}}', 'school: ashby}, days_per_year: 9}');
  const part = (text: string, heading: string) => text.split(`\n${heading} `)[1]?.split('\n\n')[0] ?? '';

  it.each([
    ['one of two', LAUNCHING],
    ['the only one', WITH_DAYS],
  ])('is in sight: %s', async (_, text) => {
    const report = await pretty(text, 80, '--as-of', '2026-11-24');
    expect(report).toMatch(/warning · (?:line \d+ · )?purpose-not-agreed/);
    expect(part(report, 'Not written yet')).not.toContain('the agreement of');
    expect(report).not.toContain("among what isn't written yet");
  });

  it('is in a report of everything', async () => {
    expect(await pretty(LAUNCHING, 80, '--all', '--as-of', '2026-11-24')).toContain('\n2 warnings · ');
  });
});
