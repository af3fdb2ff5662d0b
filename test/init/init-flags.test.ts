/** `nlc init` without questions: answers from options, a file of saved answers, and a spreadsheet. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/yaml/read.ts';
import { runIn, type World } from '../kit/memory-io.ts';

const SMALL = ['--name', 'Upper Vale', '--school', 'Ashby', '--school', 'Dene'];

async function started(argv: readonly string[], files: World['files'] = {}) {
  const { code, out, err, written } = await runIn({ files }, 'init', ...argv);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return { out, plan: written.get('plan.yaml') ?? '', written };
}

async function refused(argv: readonly string[], files: World['files'] = {}) {
  const { code, out, err, written } = await runIn({ files }, 'init', ...argv);
  expect({ code, out, written: [...written] }).toEqual({ code: 2, out: '', written: [] });
  return err;
}

describe('the plan', () => {
  it('is made from options and defaults', async () => {
    const { out, plan, written } = await started(SMALL);
    expect([...written.keys()]).toEqual(['plan.yaml']);
    expect(
      plan
        .split('\n')
        .filter((line) => /^ {2,}(?:id|name|stage|starts|origin|-)/.test(line))
        .map((line) => line.replace(/ +#.*/, '')),
    ).toEqual([
      '  id: upper-vale',
      '  name: "Upper Vale"',
      '  stage: forming',
      '  starts: 2027-09',
      '  origin: voluntary',
      '  - { id: ashby, name: "Ashby", joined_by: }',
      '  - { id: dene, name: "Dene", joined_by: }',
    ]);
    expect(out).toBe(`Created plan.yaml: Upper Vale, 2 schools.

Next steps
  1. Ask each head what their school can't do alone, and write down what the
     answers have in common.                           compelling-reason-missing
  2. At the next meeting, ask each school to name the one thing its pupils
     should do better. Choose the one you share, and write down how you would
     see the change.                                               focus-missing
  3. Ask two people from different schools to lead together, if possible one who
     is a head and one who isn't. Give both of them time for it.
                                                                no-co-leadership

Working on the plan
  To be asked for what is missing, one question at a time:
    nlc fix plan.yaml
  Or open plan.yaml in any text editor. The lines that start with # explain what
  goes where.
  After each change, check the plan again:
    nlc check plan.yaml
  To see a plan with every field filled in:
    nlc init --template full example.yaml
  Leave line 1 as it is: it helps some text editors. (A plan without it:
  nlc init --schema none.)

nlc filled in the stage (forming), the start (September 2027) and the origin
(voluntary), because you gave no option for them. If that isn't so, change it in
plan.yaml.
`);
    const { out: without } = await started([...SMALL, '--schema', 'none']);
    expect(without).not.toContain('Line 1');
  });

  it('says only what it filled in', async () => {
    const { out } = await started([...SMALL, '--yes', '--stage', 'launching', '--origin', 'mixed']);
    expect(out).not.toContain('nlc filled in');
    const { out: other } = await started([...SMALL, '--yes', '--stage', 'forming', '--starts', '2027']);
    expect(other).toContain(`
nlc filled in the origin (voluntary), because you gave no option for it. If that
isn't so, change it in plan.yaml.
`);
  });

  it('takes every option', async () => {
    const { out, plan } = await started([
      ...['--name', 'Upper Vale', '--id', 'uv', '--stage', 'Launching', '--starts', '2026', '--origin', 'mixed'],
      ...['--moral-purpose', 'Every child in our schools reads', '--compelling-reason', 'Alone we are too small'],
      ...['--learning-focus', 'Talk before reading', '--pedagogy', 'Partner talk', '--activity', 'Talk: days'],
      ...['--activity-kind', 'lesson study', '--school', 'Ashby', '--school', 'Ysgol Tŷ Gwyn'],
      ...['--co-leader', 'Head teacher, ashby', '--co-leader', 'teacher, tŷ gwyn'],
      ...['--critical-friend', 'academic, University, education department'],
    ]);
    const lines = plan.split('\n').map((line) => line.replace(/ +#.*/, ''));
    expect(lines).toEqual(
      expect.arrayContaining([
        '  id: uv',
        '  stage: launching',
        '  starts: 2026',
        '  origin: mixed',
        '  moral_purpose: "Every child in our schools reads"',
        '  compelling_reason: "Alone we are too small"',
        '  learning_focus: "Talk before reading"',
        '  pedagogy: "Partner talk"',
        '  - { id: ty-gwyn, name: "Ysgol Tŷ Gwyn", joined_by: }',
        '    - { person: { post: headteacher, school: ashby } }',
        '    - { person: { post: teacher, school: ty-gwyn } }',
        '    - { person: { post: academic, from: "University, education department" } }',
        '  - { title: "Talk: days", kind: lesson-study, schools: all }',
      ]),
    );
    expect(out.match(/^ {2}✓ /gm)).toHaveLength(3);
    expect(out.match(/^ {2}\d\. /gm)).toHaveLength(3);
  });

  it('has schools from a spreadsheet and from options', async () => {
    const csv = 'EstablishmentName;URN\nAshby Primary School;123456\n;\nDene;123457\n';
    const { plan } = await started(['--name', 'V', '--schools-from', 's.csv', '--school', 'Dene', '--school', 'Eden'], {
      's.csv': csv,
    });
    expect(plan.match(/^ {2}- \{.*$/gm)).toEqual([
      '  - { id: ashby, name: "Ashby Primary School", identifier: { scheme: urn, value: "123456" }, joined_by: }',
      '  - { id: dene, name: "Dene", identifier: { scheme: urn, value: "123457" }, joined_by: }',
      '  - { id: eden, name: "Eden", joined_by: }',
    ]);
  });

  it('reports the rows of a spreadsheet that it cannot use, and goes on', async () => {
    const files = { 's.csv': 'name,urn\nAshby,123456\n,123458\n' };
    const { code, err, written } = await runIn({ files }, 'init', '--name', 'V', '--schools-from', 's.csv');
    expect(code).toBe(0);
    expect(err).toMatch(/^nlc: s\.csv:3: .+\n$/);
    expect(written.get('plan.yaml')).toContain('name: "Ashby",');
  });

  it('can be saved as answers, which make the same plan', async () => {
    const first = await started([...SMALL, '--save-answers', 'a.yaml', '--co-leader', 'deputy, Dene']);
    const saved = first.written.get('a.yaml') ?? '';
    const again = await started(['--answers', 'a.yaml'], { 'a.yaml': saved });
    expect(again.plan).toBe(first.plan);
    const changed = await started(['--answers', 'a.yaml', '--stage', 'closing'], { 'a.yaml': saved });
    expect(changed.plan).toBe(first.plan.replace('stage: forming', 'stage: closing'));
  });

  it('has the number of schools and the programme, from options and from saved answers', async () => {
    const flags = ['--name', 'Vale', '--school-count', '9', '--part-of', 'Reading for the Valley'];
    const first = await started([...flags, '--save-answers', 'a.yaml']);
    expect(first.out).toContain('Created plan.yaml: Vale, 9 schools.\n');
    expect(first.plan).toContain(`  origin: voluntary
  # How many schools there are, until you can name them all. Delete the line then.
  school_count: 9
  # The programme that you belong to. You can add since, until and what it asks of you. (H14)
  part_of:
    programme: "Reading for the Valley"

# Why you exist.
`);
    expect(first.plan).toContain('\nschools: []\n');
    const saved = first.written.get('a.yaml') ?? '';
    expect(saved).toContain('\nschool_count: 9\n');
    expect(saved).toContain('\npart_of: "Reading for the Valley"\n');
    expect((await started(['--answers', 'a.yaml'], { 'a.yaml': saved })).plan).toBe(first.plan);
    const byHand = 'name: Vale\nschool_count: 9\nschools: [Ashby]\npart_of: none\n';
    const { plan } = await started(['--answers', 'b.yaml'], { 'b.yaml': byHand });
    expect(plan).toContain(`
  school_count: 9
  # You belong to no programme. If that changes, write its name here.
  part_of:
    programme: "none"
`);
  });

  it.each([
    [
      'many',
      '"school_count" is "many", but it should be a whole number. Write only the figure, without words, symbols or quotes.',
    ],
    ['0', '"school_count" is the number 0, but it should be at least 1. Change it to what is expected.'],
    ['1', '"school_count" is 1, but 2 schools are named. Include them in the count, or leave it out.'],
  ])('has no number of schools such as %s', async (number, says) => {
    expect(await refused([...SMALL, '--school-count', number])).toBe(`nlc: --school-count: ${says}\n`);
    const answers = `name: Vale\nschools: [Ashby, Dene]\nschool_count: ${number}\n`;
    expect(await refused(['--answers', 'a.yaml'], { 'a.yaml': answers })).toBe(`nlc: a.yaml:3:15: ${says}\n`);
  });

  it('is made from answers as a person would write them', async () => {
    const files = {
      'a.yaml':
        'name: Vale\nstarts: 2026\npedagogy:\nschools: [Ashby, {name: Dene, phase: primary}]\nco_leaders:\n  - teacher, dene\n  - {post: Head teacher, school: Ashby}\n',
    };
    const { plan } = await started(['--answers', 'a.yaml'], files);
    expect(plan).toContain('  starts: 2026\n');
    expect(plan).toContain('  - { id: dene, name: "Dene", phase: primary, joined_by: }');
    expect(plan).toContain('    - { person: { post: teacher, school: dene } }');
    expect(plan).toContain('    - { person: { post: headteacher, school: ashby } }');
  });
});

describe('the start', () => {
  const startOf = async (...flags: readonly string[]) =>
    /^ {2}starts:(.*)$/m.exec((await started([...SMALL, '--yes', ...flags])).plan)?.[1]?.trim();

  it('is next September, but unknown for a network that is under way', async () => {
    expect(await startOf('--stage', 'forming')).toBe('2027-09');
    for (const stage of ['launching', 'established', 'sustaining', 'closing'])
      expect(await startOf('--stage', stage)).toBe('');
  });

  it('is understood in words, as an option and in saved answers', async () => {
    expect(await startOf('--stage', 'established', '--starts', 'Sept 2024')).toBe('2024-09');
    const { plan } = await started(['--answers', 'a.yaml'], {
      'a.yaml': 'name: Vale\nstarts: September 2024\nschools: [Ashby]\n',
    });
    expect(plan).toContain('  starts: 2024-09\n');
  });
});

describe('line 1', () => {
  it.each([
    [[], '# yaml-language-server: $schema=file:///installed/nlc-toolkit/framework/plan.schema.json'],
    [['--schema', 'https://example.org/plan.json'], '# yaml-language-server: $schema=https://example.org/plan.json'],
    [
      ['--schema', 'none'],
      "# The plan of a network of schools. Lines that begin with # are notes for you: nlc doesn't read them, and you can delete them.",
    ],
  ])('%j', async (flags, line) => {
    expect((await started([...SMALL, ...flags])).plan.split('\n')[0]).toBe(line);
  });
});

it.each([
  ['Thornby; Askrigg', ['Thornby', 'Askrigg']],
  ['Thornby Primary, Askrigg Primary', ['Thornby Primary', 'Askrigg Primary']],
  ["St Mary's, Askrigg", ["St Mary's, Askrigg"]],
  ['Thornby, 123456', ['Thornby']],
])('one --school "%s" is understood as it would be at a terminal', async (text, names) => {
  const { plan } = await started(['--yes', '--name', 'Vale', '--school', text]);
  const schools = names.map((name) => ({ name }));
  expect(readYaml(plan).documents[0]?.data).toMatchObject({ schools });
});

describe('what is refused', () => {
  it('reports everything that is missing, with its option', async () => {
    expect(
      await refused([]),
    ).toBe(`nlc: Questions can only be asked in a terminal, so give the answers as options. Still needed:
nlc:   --name <name>: What is the network called?
nlc:   --school <name> (for each school), --schools-from <file> or --school-count <number>: Which schools are in the network?
nlc: For example: nlc init --yes --name "Upper Vale" --school "Ashby Primary" --school "Dene School"
`);
    expect(
      await refused(['--yes', '--name', 'Vale']),
    ).toBe(`nlc: With --yes, nlc asks nothing, so give these answers as options:
nlc:   --school <name> (for each school), --schools-from <file> or --school-count <number>: Which schools are in the network?
nlc: For example: nlc init --yes --name "Upper Vale" --school "Ashby Primary" --school "Dene School"
`);
  });

  it('asks about one school that could be several', async () => {
    expect(await refused(['--yes', '--name', 'Vale', '--school', 'Thornby, Askrigg, Hawes, Muker'])).toBe(
      'nlc: --school "Thornby, Askrigg, Hawes, Muker": Did you mean 4 schools? Then write --school "Thornby" --school "Askrigg" --school "Hawes" --school "Muker". If it is one school, leave out the commas.\n',
    );
  });

  it('reports everything that is wrong, with its option', async () => {
    const flags = ['--stage', 'lanching', '--starts', '2026-13', '--id', 'Up', '--co-leader', 'techer, Ashby'];
    expect(await refused([...SMALL, ...flags, '--co-leader', 'teacher, Ashbi', '--school', ' '])).toBe(
      [
        'nlc: --co-leader "techer, Ashby": No post is called "techer". Did you mean teacher? Use "other" if no post fits. You can also type a number from 1 to 16.',
        'nlc: --co-leader "teacher, Ashbi": No school is called "Ashbi". Did you mean "Ashby"?',
        'nlc: --id: "id" is "Up", but it should be an id of lower-case letters, digits and hyphens, such as ashby. Write it as up.',
        'nlc: --stage: "stage" is "lanching", but it can only be forming, launching, established, sustaining or closing. Did you mean "launching"?',
        'nlc: --starts: "starts" is "2026-13", but there is no such date.',
        'nlc: --school, number 3 (name): "name" is empty, but a school needs a name.',
        '',
      ].join('\n'),
    );
  });

  it('asks for the schools of co-leaders', async () => {
    expect(await refused(['--name', 'V', '--co-leader', 'teacher, Ashby'])).toBe(
      'nlc: --co-leader names a school, so give the schools as well, with --school or --schools-from.\n',
    );
  });

  it('reports everything wrong in saved answers, with its place', async () => {
    const text = `name: [Vale]
stag: forming
stage: lanching
starts: 2026-02-30
schools:
  - {id: ashby, name: Ashby, phase: primry}
  - {id: ashby, name: Dene, pupil: 4}
  - 17
co_leaders: nobody
critical_friends:
  - {post: wizard, fron: Vale}
  - {school: Ashby}
  - {post: teacher, school: eden}
activity: Talk
`;
    expect(await refused(['--answers', 'a.yaml'], { 'a.yaml': text })).toBe(
      [
        'nlc: a.yaml:2:1: No answer is called "stag". Did you mean "stage"?',
        'nlc: a.yaml:1:7: "name" is a list, but it should be text.',
        'nlc: a.yaml:14:11: "activity" needs a title and a kind below it.',
        'nlc: a.yaml:7:29: No answer is called "pupil". Did you mean "pupils"?',
        'nlc: a.yaml:8:5: Entry 3 of "schools" needs a name that is text. An id is optional, but it must be text too.',
        'nlc: a.yaml:9:13: "co_leaders" is "nobody", but it should be a list.',
        'nlc: a.yaml:11:20: No answer is called "fron". Did you mean "from"?',
        'nlc: a.yaml:12:5: Entry 2 of "critical_friends" needs a post, such as headteacher.',
        'nlc: a.yaml:3:8: "stage" is "lanching", but it can only be forming, launching, established, sustaining or closing. Did you mean "launching"?',
        'nlc: a.yaml:6:37: "phase" is "primry", but it can only be nursery, primary, middle, secondary, all-through, special, alternative, post-16 or other. Did you mean "primary"?',
        'nlc: a.yaml:11:12: "post" is "wizard", but it can only be headteacher, deputy, senior-leader, middle-leader, teacher, teaching-assistant, support-staff, business-manager, governor, pupil, parent, adviser, academic, consultant, officer or other. Use the word that fits best.',
        'nlc: a.yaml:4:9: "starts" is "2026-02-30", but there is no such date.',
        'nlc: a.yaml:7:10: "id" is "ashby", which is the id of an earlier school.',
        'nlc: a.yaml:13:29: No school is called "eden". The schools are Ashby, Dene and entry 3.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['name: "Vale', 'a.yaml:1:7: '],
    ['', 'a.yaml has no answers in it, such as "name: Upper Vale".\n'],
    ['- Vale', 'a.yaml has no answers in it, such as "name: Upper Vale".\n'],
  ])('saved answers without any: %j', async (text, says) => {
    expect(await refused(['--answers', 'a.yaml'], { 'a.yaml': text })).toContain(`nlc: ${says}`);
  });

  it.each([
    [['--answers', 'none.yaml'], "nlc: none.yaml doesn't exist.\n"],
    [['--schools-from', 'none.csv'], "nlc: none.csv doesn't exist.\n"],
    [['north/plan.yaml'], "nlc: north/plan.yaml can't be written because its folder doesn't exist.\n"],
    [['--schema', 'a b'], 'nlc: --schema must be an address without spaces, or "none".\n'],
    [['--template', 'startr'], 'nlc: No template is called "startr". Did you mean starter?\n'],
  ])('%j', async (flags, says) => {
    expect(await refused([...SMALL, ...flags])).toBe(says);
  });

  it('a spreadsheet without a usable school', async () => {
    const err = await refused(['--name', 'V', '--schools-from', 's.csv'], { 's.csv': 'name\n' });
    expect(err).toMatch(/nlc: s\.csv has no school that nlc can use\.\n$/);
  });

  it('never writes over an existing file without --force', async () => {
    const files = { 'plan.yaml': 'mine', 'a.yaml': 'mine too' };
    expect(await refused([...SMALL, '--save-answers', 'a.yaml'], files)).toBe(
      'nlc: plan.yaml already exists. Give another name, as in "nlc init other.yaml", or use --force to overwrite it.\nnlc: a.yaml already exists. Give another name, or use --force to overwrite it.\n',
    );
    expect(await refused([...SMALL, 'north/other.yaml'], { 'north/': '', 'north/other.yaml': '' })).toBe(
      'nlc: north/other.yaml already exists. Give another name, as in "nlc init another.yaml", or use --force to overwrite it.\n',
    );
    expect((await started([...SMALL, '--force'], files)).plan).toContain('name: "Upper Vale"');
  });
});

it.each([
  ['other', 'other.yaml'],
  ['north.v2/other', 'north.v2/other.yaml'],
])('gives a plan called %s the file extension it needs, with a message', async (named, file) => {
  const { code, err, written } = await runIn({ files: { 'north.v2/': '' } }, 'init', named, ...SMALL);
  expect({ code, err }).toEqual({
    code: 0,
    err: `nlc: ${named} has no file extension, so the plan will be in ${file}.\n`,
  });
  expect([...written.keys()]).toEqual([file]);
});

it.each(['other.yml', '.plan.yaml'])('keeps the extension of %s', async (named) => {
  expect([...(await started([named, ...SMALL])).written.keys()]).toEqual([named]);
});

it('lists the templates', async () => {
  const { out, written } = await started(['--list-templates']);
  expect(out.split('\n')).toContain(
    'starter  start here, with questions (nlc init) or by hand (nlc init --yes): the smallest plan worth checking',
  );
  expect(out).not.toContain('bedford');
  expect([...written]).toEqual([]);
});

describe('a worked example', () => {
  const NAMES = ['full', 'large', 'online', 'closing'];

  it.each(NAMES)('%s is copied whole, with its notes, and is sound', async (name) => {
    const { plan, out } = await started(['--template', name, '--schema', 'none']);
    const shipped = readFileSync(`templates/${name}.yaml`, 'utf8');
    expect(`${shipped.slice(0, shipped.indexOf('\n') + 1)}${plan}`).toBe(shipped);
    const { err, code } = await runIn({ files: { 'plan.yaml': plan } }, 'check', 'plan.yaml');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('\nThe schools and people in it are invented: replace them with your own.\n');
  });

  it('takes a name, and an id or one made from the name', async () => {
    const named = (await started(['--template', 'full', '--name', 'Upper Vale'])).plan;
    expect(named).toContain('  id: upper-vale\n');
    expect(named).toContain('  name: Upper Vale\n');
    const both = (await started(['--template', 'full', '--name', 'Ἀκαδημία', '--id', 'uv'])).plan;
    expect(both).toContain('  id: uv\n');
    const kept = (await started(['--template', 'full', '--name', 'Ἀκαδημία'])).plan;
    expect(kept).toContain('  id: tarnside-reasoning\n');
  });

  it('takes no other answer, because its parts depend on each other', async () => {
    expect(await refused([...SMALL, '--stage', 'closing', '--template', 'large'])).toBe(
      `nlc: The template large is a worked example and is copied as it is, so it can't take --stage and --school.
nlc: Leave those options out, or use the template starter.
`,
    );
  });
});
