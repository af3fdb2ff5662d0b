/**
 * Local rules: found, checked, explained and tested like any other; every mistake in one is reported and no code is
 * run.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCAL_RULE, localRuleWith } from '../kit/local-rule.ts';
import { runIn, type World } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

const FILE = 'rules/acronym-in-purpose.yaml';
const CONFIG = 'nlc: 1\nlocal-rules: ["rules/*.yaml"]\n';
const PLAN = planWith('Every child in our five schools', 'Every SEND child in our five schools');

const worldOf = (rule: string, files: World['files'] = {}, columns?: number): World => ({
  files: { '.git/HEAD': '', '.nlc.yaml': CONFIG, [FILE]: rule, 'plan.yaml': PLAN, ...files },
  ...(columns !== undefined && { columns }),
});

const ran = (world: World, ...argv: string[]) => runIn(world, ...argv, '--color', 'never');

/** The errors reported for a rule, without `nlc: rules/acronym-in-purpose.yaml:`. */
async function errorsOf(rule: string, files: World['files'] = {}): Promise<string[]> {
  const { code, out, err } = await ran(worldOf(rule, files), 'check', 'plan.yaml');
  expect([code, out]).toEqual([2, '']);
  return err
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(`nlc: ${FILE}:`, ''));
}

it('can be written as CONTRIBUTING.md does', async () => {
  const [, rule = ''] = /```yaml\n(id:[\s\S]*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
  const { code, out } = await ran(worldOf(rule), 'rules', 'test');
  expect([code, out.split('\n').at(-2)]).toEqual([0, '1 local rule, 2 examples, all as expected.']);
});

describe('a local rule', () => {
  it('reports a finding like any other rule, and says that it is local', async () => {
    const { code, out } = await ran(worldOf(LOCAL_RULE, {}, 80), 'check', '--only', 'acronym-in-purpose', 'plan.yaml');
    expect([code, out]).toEqual([
      0,
      `plan.yaml · Upper Vale Reading Network · forming · 5 schools

One next step

1  The purpose has an acronym in it: Every SEND child in our five schools leaves
   us a confident talker and reader.       warning · line 9 · acronym-in-purpose
   9 │   moral_purpose: Every SEND child in our five schools leaves us a confi…
     │                  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
   Why  Parents and governors read the purpose, and they do not know our
        acronyms. (Programme handbook 2026, section 4) (a rule of this
        repository)
   Do   Write the words out.
   Write  what is right instead. If it has to stay, the plan can say that you
          accept it, and why:
          nlc explain acknowledged

1 warning.

Checked using the rules of leaflet-2005 2.0 and the settings in .nlc.yaml, as of
2026-11-24
`,
    ]);
  });

  it('is in machine formats, in a category of its own', async () => {
    const { out } = await ran(worldOf(LOCAL_RULE), 'check', '-f', 'json', 'plan.yaml');
    const [plan] = JSON.parse(out).plans;
    const finding = plan.findings.find(({ rule }: { rule: string }) => rule === 'acronym-in-purpose');
    expect(finding).toMatchObject({ category: 'local', grade: 'local', level: 'warning', cites: [] });
    expect(plan.outcomes['acronym-in-purpose']).toBe('failed');
  });

  it('gives praise if it passes, and can be acknowledged like any other', async () => {
    const sound = await ran(worldOf(LOCAL_RULE, { 'plan.yaml': SMALLEST }), 'check', '--all', 'plan.yaml');
    expect(sound.out).toContain('  ✓ The purpose has no acronyms.\n');
    const text = `${PLAN}acknowledged:\n  - { rule: acronym-in-purpose, because: Everyone here knows it. }\n`;
    const known = await ran(worldOf(LOCAL_RULE, { 'plan.yaml': text }), 'check', '-f', 'compact', 'plan.yaml');
    expect(known.out).toContain('(acknowledged)');
    expect(known.out).not.toContain('stale-acknowledgement');
  });

  it('can be configured, and so can its pattern', async () => {
    const off = { '.nlc.yaml': `${CONFIG}rules: { acronym-in-purpose: off }\n` };
    expect((await ran(worldOf(LOCAL_RULE, off), 'check', '-f', 'compact', 'plan.yaml')).out).not.toContain('acronym');
    const long = {
      '.nlc.yaml': `${CONFIG}rules: { acronym-in-purpose: { params: { pattern: '[A-Z]{5,}' } } }\n`,
    };
    expect((await ran(worldOf(LOCAL_RULE, long), 'check', '-f', 'compact', 'plan.yaml')).out).not.toContain('acronym');
    const broken = { '.nlc.yaml': `${CONFIG}rules: { acronym-in-purpose: { params: { pattern: '[A-Z' } } }\n` };
    expect((await ran(worldOf(LOCAL_RULE, broken), 'check', 'plan.yaml')).err).toBe(
      'nlc: .nlc.yaml:3:51: "pattern" of "acronym-in-purpose" isn\'t a valid regular expression: a "[" isn\'t closed.\n',
    );
  });

  it('can require a pattern in every entry of a list', async () => {
    const rule = localRuleWith(
      ['id: acronym-in-purpose', 'id: school-id-plain'],
      ['text-with-pattern', 'text-without-pattern'],
      [
        "{ field: purpose.moral_purpose, pattern: '\\b[A-Z]{2,}\\b' }",
        "{ field: schools.name, pattern: '^[A-Z].* (Primary|School)$' }",
      ],
      ["'The purpose has an acronym in it: {text}'", '"{text} is not named as the register has it"'],
      [
        'purpose: { moral_purpose: SEND pupils thrive in all of our schools and classes }',
        'schools: [{ id: ashby, name: Ashby, joined_by: choice }, { id: brook, name: Brook Primary, joined_by: choice }]',
      ],
      ['expect: [purpose.moral_purpose]', 'expect: ["schools[0].name"]'],
      [
        'purpose: { moral_purpose: Pupils with special needs thrive in all of our schools and classes }',
        'schools: [{ id: brook, name: Brook Primary, joined_by: choice }]',
      ],
    );
    const files = {
      [FILE]: '',
      'rules/school-id-plain.yaml': rule,
      '.nlc.yaml': 'nlc: 1\nlocal-rules: [rules/school-id-plain.yaml]\n',
    };
    const plan = { 'plan.yaml': planWith('Fellside School', 'Fellside') };
    const { out } = await ran(
      worldOf('', { ...files, ...plan }),
      'check',
      '-f',
      'compact',
      '--only',
      'school-id-plain',
      'plan.yaml',
    );
    expect(out).toBe('plan.yaml:19:22: warning school-id-plain Fellside is not named as the register has it\n');
    expect(await ran(worldOf('', files), 'rules', 'test')).toMatchObject({ code: 0 });
  });

  it('is listed and explained', async () => {
    const { out } = await ran(worldOf(LOCAL_RULE, {}, 80), 'rules');
    expect(out).toContain(`local  This repository's own rules, in addition to those from the leaflet.
  acronym-in-purpose  An acronym in the moral purpose             local  warning
`);
    const { out: json } = await ran(worldOf(LOCAL_RULE), 'rules', '-f', 'json');
    const listed = JSON.parse(json).find(({ id }: { id: string }) => id === 'acronym-in-purpose');
    expect(listed).toMatchObject({ category: 'local', grade: 'local', cites: [], level: 'warning' });
    const { out: explained } = await ran(worldOf(LOCAL_RULE, {}, 80), 'explain', 'acronym-in-purpose');
    expect(
      explained.slice(0, explained.indexOf('Example')),
    ).toBe(`acronym-in-purpose                                                         local
An acronym in the moral purpose

level    warning
evidence local: this repository's own rule, not one from the leaflet

why      Parents and governors read the purpose, and they do not know our
         acronyms. (Programme handbook 2026, section 4)

next     Write the words out.

`);
    for (const words of ['An acronym in the moral purpose', 'The purpose has an acronym in it: LAC'])
      expect(await ran(worldOf(LOCAL_RULE, {}, 80), 'explain', words)).toMatchObject({ code: 0, out: explained });
  });

  it('changes neither the reference nor the framework’s own rules', async () => {
    const broken = worldOf('nothing');
    const { out } = await ran(worldOf(LOCAL_RULE), 'rules', '-f', 'markdown');
    expect(out).not.toContain('acronym-in-purpose');
    const plain = await ran(worldOf(LOCAL_RULE), 'explain', 'no-review');
    expect(plain.out).toBe((await ran({}, 'explain', 'no-review')).out);
    for (const name of ['no-review', 'acronym-in-purpose'])
      expect(await ran(broken, 'explain', name)).toMatchObject({ code: 2 });
    expect(await ran(broken, 'explain', '--no-config', 'no-review')).toMatchObject({ code: 0, err: '' });
  });
});

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const block = (begin: string) => new RegExp(`\`\`\`yaml\\n(${begin}[\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
  const files = {
    '.git/HEAD': '',
    '.nlc.yaml': block('nlc: 1\\nframework'),
    'rules/no-grant-code.yaml': block('id: no-grant-code'),
    'pilots/plan.yaml': SMALLEST,
    'drafts/plan.yaml': SMALLEST,
  };

  it('shows a local rule whose examples pass', async () => {
    expect((await ran({ files, columns: 80 }, 'rules', 'test')).out).toBe(
      `no-grant-code                                           rules/no-grant-code.yaml
  ✓ a name alone
  ✓ a name with its code

1 local rule, 2 examples, all as expected.
`,
    );
  });

  it('shows a plan that nlc can read', async () => {
    const { code, out } = await ran({ files: { 'plan.yaml': block('nlc: 1\\nnetwork') } }, 'check', '-f', 'compact');
    expect(code).toBe(0);
    expect(out).not.toMatch(/ error /);
  });

  it('shows a configuration that does what the README says', async () => {
    const { code, out, err } = await ran({ files }, 'check', '-f', 'compact');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain(
      `pilots/plan.yaml:4:9: warning no-grant-code The network's name doesn't include a grant code: Upper Vale Reading Network.\n`,
    );
    expect(out).not.toContain('drafts/');
    const shown = await ran({ files }, 'config', 'show', '-f', 'json', 'pilots/plan.yaml');
    expect(JSON.parse(shown.out)).toMatchObject({
      failOn: { value: 'warning' },
      rules: expect.arrayContaining([
        expect.objectContaining({ id: 'platform-unused', level: expect.objectContaining({ value: 'off' }) }),
        expect.objectContaining({ id: 'no-co-leadership', level: expect.objectContaining({ value: 'advice' }) }),
      ]),
    });
  });
});

describe('a mistake in a local rule', () => {
  it.each<[string, [string, string], string[]]>([
    [
      'no source',
      ['source: Programme handbook 2026, section 4\n', ''],
      ['1:1: A local rule needs a source. Write "source:" with the paper, meeting or person behind it.'],
    ],
    [
      'no reason',
      ['why: Parents and governors read the purpose, and they do not know our acronyms.\n', ''],
      ['1:1: The file doesn\'t have "why".'],
    ],
    [
      'statements that it cites',
      ['level:', 'cites: [P6]\nlevel:'],
      ['4:8: A local rule is based on its source, not on the leaflet. Remove "cites".'],
    ],
    [
      'an unknown field',
      ['strength:', 'strenth:'],
      ['11:1: "strenth" isn\'t a field of a rule. Did you mean strength?'],
    ],
    [
      'an unknown level',
      ['level: warning', 'level: warn'],
      ['4:8: "level" is "warn", but it should be error, warning, advice or question.'],
    ],
    [
      'an id that differs from its file name',
      ['id: acronym-in-purpose', 'id: purpose-acronym'],
      ['1:5: The rule "purpose-acronym" should be in a file called purpose-acronym.yaml.'],
    ],
    [
      'an id with the wrong characters',
      ['id: acronym-in-purpose', 'id: Acronym'],
      [
        '1:5: "id" is "Acronym", but it should be lower-case letters, digits and hyphens, such as no-critical-friend.',
        '1:5: The rule "Acronym" should be in a file called Acronym.yaml.',
      ],
    ],
    [
      'an unknown check',
      ['check: text-with-pattern', 'check: text-with-patern'],
      ['5:8: There is no check called text-with-patern. Did you mean text-with-pattern?'],
    ],
    [
      'an unknown check with no similar name',
      ['check: text-with-pattern', 'check: zzz'],
      ['5:8: There is no check called zzz. Run nlc rules checks to see them all.'],
    ],
    [
      'an example whose plan is not text',
      ['    plan: |\n      purpose: { moral', '    plan:\n      purpose: { moral'],
      [
        '15:7: "plan" should be part of a plan. Write "plan: |", and the part on the lines below it, indented by two more spaces.',
      ],
    ],
    [
      'an unknown parameter',
      ['params: { field', 'params: { feild: x, field'],
      ['6:18: The check text-with-pattern has no parameter feild. Its parameters are field and pattern.'],
    ],
    [
      'a parameter named like a property of every object',
      ['params: { field', 'params: { constructor: x, field'],
      ['6:24: The check text-with-pattern has no parameter constructor. Its parameters are field and pattern.'],
    ],
    [
      'a parameter of the wrong kind',
      ['field: purpose.moral_purpose', 'field: The purpose'],
      ['6:18: "field" should be a path such as leadership.co_leaders.'],
    ],
    [
      'a placeholder that the check does not fill',
      ['{text}', '{txet}'],
      ['7:10: The check text-with-pattern has nothing to put in for {txet}.'],
    ],
    [
      'an invalid pattern',
      ['\\b[A-Z]{2,}\\b', '(('],
      ['6:50: "pattern" isn\'t a valid regular expression: a "(" isn\'t closed.'],
    ],
    [
      'giving way to a rule that does not exist',
      ['level:', 'gives_way_to: [no-such-rule]\nlevel:'],
      ['4:16: There is no other rule called no-such-rule.'],
    ],
    [
      'no full stop',
      ['Write the words out.', 'Write the words out'],
      [
        '10:3: "fix" is "Write the words out↵", but it should be sentences, with a full stop or question mark at the end.'.replace(
          '↵',
          '\\n',
        ),
      ],
    ],
    [
      'too long a title',
      ['title: An acronym', `title: An ${'x'.repeat(80)} acronym`],
      ['2:8: "title" should be at most 80 characters long.'],
    ],
    [
      'too long a reason',
      ['why: Parents', `why: ${'x'.repeat(1000)} Parents`],
      ['8:6: "why" should be at most 1,000 characters long.'],
    ],
    [
      'too short a name for an example',
      ['  - name: words', '  - name: w'],
      ['17:11: "name" should be at least 3 characters long.'],
    ],
    [
      'no example in which it finds nothing',
      ['    expect: []', '    expect: [purpose.moral_purpose]'],
      ['12:1: "examples" should have a plan in which the rule finds something, and one in which it finds nothing.'],
    ],
    [
      'an example that is not YAML',
      ['purpose: { moral_purpose: SEND pupils', 'purpose: { : { SEND pupils'],
      ['15:7: "plan" should be part of a plan. The "{" opened here isn\'t closed where it should be.'],
    ],
    [
      'an example that is not a plan',
      ['purpose: { moral_purpose: SEND pupils thrive in all of our schools and classes }', '- purpose'],
      ['15:7: "plan" should be part of a plan. Write fields, each followed by a colon.'],
    ],
    [
      'an example with references',
      [
        'purpose: { moral_purpose: SEND pupils thrive in all of our schools and classes }',
        '{ purpose: &a { moral_purpose: SEND pupils thrive }, focus: *a }',
      ],
      ['15:7: "plan" should be part of a plan. Write the text itself instead of a reference ("*" or "<<").'],
    ],
    [
      'an example with two documents',
      [
        'purpose: { moral_purpose: SEND pupils thrive in all of our schools and classes }',
        'nlc: 1\n      ---\n      nlc: 1',
      ],
      ['15:7: "plan" should be part of a plan. This has two documents. Keep only one.'],
    ],
    [
      'an example with a date that does not exist',
      ['  - name: words', '  - name: words\n    as_of: 2026-02-31'],
      ['18:12: "2026-02-31" isn\'t a date in the calendar.'],
    ],
    [
      'an example with several plans',
      [
        '    plan: |\n      purpose: { moral_purpose: Pupils with special needs thrive in all of our schools and classes }',
        '    plans: ["nlc: 1", "nlc: 1"]',
      ],
      ['18:12: A local rule checks one plan at a time. Give the example a "plan", not "plans".'],
    ],
  ])('%s', async (_, change, errors) => {
    const found = await errorsOf(localRuleWith(change));
    expect(found).toEqual(errors);
  });

  it('an id that the framework or another file already uses', async () => {
    const taken = { 'rules/no-review.yaml': localRuleWith(['id: acronym-in-purpose', 'id: no-review']) };
    expect(await errorsOf(LOCAL_RULE, taken)).toEqual([
      'nlc: rules/no-review.yaml:1:5: "no-review" is already the id of a rule of the framework. Choose another.',
    ]);
    const twice = {
      '.nlc.yaml': CONFIG.replace('rules/*.yaml', 'rules/**'),
      'rules/more/acronym-in-purpose.yml': LOCAL_RULE,
    };
    expect(await errorsOf(LOCAL_RULE, twice)).toEqual([
      'nlc: rules/more/acronym-in-purpose.yml:1:5: "acronym-in-purpose" is already the id of the rule in rules/acronym-in-purpose.yaml. Choose another.',
    ]);
  });

  it('is reported only once if the configuration names the rule', async () => {
    const files = { '.nlc.yaml': `${CONFIG}rules: { acronym-in-purpose: off }\n` };
    expect(await errorsOf(localRuleWith(['strength:', 'strenth:']), files)).toEqual([
      '11:1: "strenth" isn\'t a field of a rule. Did you mean strength?',
    ]);
    expect(await errorsOf(localRuleWith(['{text}', '{txet}']), files)).toHaveLength(1);
    expect(await errorsOf(localRuleWith(['\\b[A-Z]{2,}\\b', '((']), files)).toHaveLength(1);
  });

  it('too many rules, and too many files to search', async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`rules/r${index}.yaml`, '']));
    expect((await errorsOf(LOCAL_RULE, many))[0]).toBe(
      'nlc: .nlc.yaml:2:15: "rules/*.yaml" takes the number of local rules above the limit of 200.',
    );
    const heaps = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`rules/${index}.txt`, '']));
    expect((await errorsOf(LOCAL_RULE, heaps))[0]).toBe(
      'nlc: .nlc.yaml:2:15: "rules/*.yaml" covers a folder with too many files. Give a folder that has only rules.',
    );
  });

  it('cannot control a terminal or a pipeline with its text', async () => {
    const words = '"\\e[31mred ##[error] \\u202e ::error::x\\nbelow."';
    const rule = localRuleWith(
      ['title: An acronym in the moral purpose', `title: ${words}`],
      ['source: Programme handbook 2026, section 4', `source: ${words}`],
      ["message: 'The purpose has an acronym in it: {text}'", `message: "\\e[31m ##[error] ::error:: {text}"`],
      ['why: Parents and governors read the purpose, and they do not know our acronyms.', `why: ${words}`],
      ['fix: >\n  Write the words out.', `fix: ${words}`],
      ['strength: The purpose has no acronyms.', `strength: ${words}`],
      ['  - name: an acronym', `  - name: ${words}`],
      [
        'SEND pupils thrive in all of our schools and classes',
        '"SEND ##[error] ::error:: pupils thrive in all of our schools"',
      ],
    );
    for (const argv of [
      ['check', '--all', 'plan.yaml'],
      ['check', '-f', 'compact', 'plan.yaml'],
      ['explain', 'acronym-in-purpose'],
      ['rules'],
      ['rules', 'test'],
    ]) {
      const { out, err } = await ran(worldOf(rule), ...argv);
      expect(err).toBe('');
      expect(out).toContain('\\u{1b}[31m');
      expect(out).not.toMatch(new RegExp(`${String.fromCharCode(27)}|##\\[|::|\u202e|^below`, 'm'));
    }
  });
});

describe('nlc rules test', () => {
  it('reports that every example is as expected', async () => {
    expect(await ran(worldOf(LOCAL_RULE, {}, 80), 'rules', 'test')).toMatchObject({
      code: 0,
      err: '',
      out: `acronym-in-purpose                                 rules/acronym-in-purpose.yaml
  ✓ an acronym
  ✓ words

1 local rule, 2 examples, all as expected.
`,
    });
  });

  it('reports what was expected and what was found instead', async () => {
    const rule = localRuleWith(
      [
        '    expect: [purpose.moral_purpose]',
        '    expect: [{ at: purpose.moral_purpose, message: No acronym., level: advice, touches: 2, fix: Say it aloud }]',
      ],
      ['Pupils with special needs thrive', 'Pupils with SEND thrive'],
      [
        '    expect: []',
        '    expect: []\n  - name: a closing network\n    plan: |\n      network: { stage: nothing }\n    expect: []\n  - name: nothing of its kind\n    plan: |\n      purpose: { moral_purpose: "" }\n    expect: []',
      ],
    );
    const { code, out, err } = await ran(worldOf(rule, {}, 80), 'rules', 'test', FILE);
    expect([code, err, out]).toEqual([
      1,
      '',
      `acronym-in-purpose                                 rules/acronym-in-purpose.yaml
  ✗ an acronym
      expected  purpose.moral_purpose (advice): No acronym. Affects 2 schools.
                Advice: Say it aloud
      found     purpose.moral_purpose (warning): The purpose has an acronym in
                it: SEND pupils thrive in all of our schools and classes Affects
                6 schools. Advice: Write the words out.
  ✗ words
      expected  nothing (passed)
      found     purpose.moral_purpose (warning): The purpose has an acronym in
                it: Pupils with SEND thrive in all of our schools and classes
  ✗ a closing network
      problem   nlc couldn't check this plan. "stage" is "nothing", but it can
                only be forming, launching, established, sustaining or closing.
  ✗ nothing of its kind
      expected  nothing (passed)
      found     nothing (not-applicable)

1 local rule, 4 examples: 4 aren't as expected.
`,
    ]);
  });

  it('compares what a plan is praised for, if an example says that', async () => {
    const praising = (praise: string) => localRuleWith(['    expect: []', `    expect: []\n    praise: ${praise}`]);
    expect(await ran(worldOf(praising('The purpose has no acronyms.'), {}, 80), 'rules', 'test')).toMatchObject({
      code: 0,
    });
    const { code, out } = await ran(worldOf(praising('none'), {}, 80), 'rules', 'test');
    expect(code).toBe(1);
    expect(out).toContain(`  ✗ words
      expected  nothing (passed)
      expected  praise: none
      found     nothing (passed)
      found     praise: The purpose has no acronyms.
`);
  });

  it('ends with exit code 2 if there is nothing to test or a rule has a mistake', async () => {
    const none =
      'nlc: There are no rules of your own to test. Give the names of their files, or list them in .nlc.yaml: local-rules: ["rules/*.yaml"]\n';
    expect(await ran({}, 'rules', 'test')).toMatchObject({ code: 2, out: '', err: none });
    expect(await ran({ files: { '.nlc.yaml': 'nlc: 1\n' } }, 'rules', 'test')).toMatchObject({ code: 2, err: none });
    expect(await ran({}, 'rules', 'test', 'none.yaml')).toMatchObject({
      code: 2,
      err: "nlc: none.yaml doesn't exist.\n",
    });
    const broken = await ran(worldOf(localRuleWith(['level: warning', 'level: warn'])), 'rules', 'test');
    expect(broken).toMatchObject({ code: 2, out: '' });
  });
});
