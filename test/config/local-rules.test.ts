/** Local rules: found, judged, explained and tried like any other, every fault of one told, and nothing of one run. */

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

/** What standard error says of a rule, without `nlc: rules/acronym-in-purpose.yaml:`. */
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
  it('speaks of a plan like any other, and says that it is local', async () => {
    const { code, out } = await ran(worldOf(LOCAL_RULE, {}, 80), 'check', '--only', 'acronym-in-purpose', 'plan.yaml');
    expect([code, out]).toEqual([
      0,
      `plan.yaml · Upper Vale Reading Network · forming · 5 schools

warning  The purpose has an acronym in it: Every SEND child in our five schools
         leaves us a confident talker and reader.             acronym-in-purpose
  ┌─ plan.yaml:9:18
9 │   moral_purpose: Every SEND child in our five schools leaves us a confiden…
  │                  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
   why   Parents and governors read the purpose, and they do not know our
         acronyms. (Programme handbook 2026, section 4) local
   next  Write the words out.

Next steps
  1. Write the words out.                                     acronym-in-purpose

1 warning.

framework leaflet-2005 1.0 · judged by .nlc.yaml as of 2026-11-24
`,
    ]);
  });

  it('is in the reports of machines, in a section of its own', async () => {
    const { out } = await ran(worldOf(LOCAL_RULE), 'check', '-f', 'json', 'plan.yaml');
    const [plan] = JSON.parse(out).plans;
    const finding = plan.findings.find(({ rule }: { rule: string }) => rule === 'acronym-in-purpose');
    expect(finding).toMatchObject({ category: 'local', grade: 'local', level: 'warning', cites: [] });
    expect(plan.outcomes['acronym-in-purpose']).toBe('failed');
  });

  it('is praised where it is kept, and acknowledged like any other', async () => {
    const sound = await ran(worldOf(LOCAL_RULE, { 'plan.yaml': SMALLEST }), 'check', '--all', 'plan.yaml');
    expect(sound.out).toContain('  ✓ The purpose has no acronyms.\n');
    const text = `${PLAN}acknowledged:\n  - { rule: acronym-in-purpose, because: Everyone here knows it. }\n`;
    const known = await ran(worldOf(LOCAL_RULE, { 'plan.yaml': text }), 'check', '-f', 'compact', 'plan.yaml');
    expect(known.out).toContain('(acknowledged)');
    expect(known.out).not.toContain('stale-acknowledgement');
  });

  it('is set by the configuration, its pattern too', async () => {
    const off = { '.nlc.yaml': `${CONFIG}rules: { acronym-in-purpose: off }\n` };
    expect((await ran(worldOf(LOCAL_RULE, off), 'check', '-f', 'compact', 'plan.yaml')).out).not.toContain('acronym');
    const long = {
      '.nlc.yaml': `${CONFIG}rules: { acronym-in-purpose: { params: { pattern: '[A-Z]{5,}' } } }\n`,
    };
    expect((await ran(worldOf(LOCAL_RULE, long), 'check', '-f', 'compact', 'plan.yaml')).out).not.toContain('acronym');
    const broken = { '.nlc.yaml': `${CONFIG}rules: { acronym-in-purpose: { params: { pattern: '[A-Z' } } }\n` };
    expect((await ran(worldOf(LOCAL_RULE, broken), 'check', 'plan.yaml')).err).toBe(
      'nlc: .nlc.yaml:3:51: "pattern" of "acronym-in-purpose" should be a regular expression: a "[" is not closed\n',
    );
  });

  it('may ask for a pattern, in every entry of a list', async () => {
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
    expect(out).toContain(`local  This repository's own rules, beside those of the leaflet.
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
evidence local: this repository's own rule, not the leaflet's

why      Parents and governors read the purpose, and they do not know our
         acronyms. (Programme handbook 2026, section 4)

next     Write the words out.

`);
  });

  it('leaves the reference and the framework’s own rules as they are', async () => {
    const broken = worldOf('nothing');
    const { out } = await ran(worldOf(LOCAL_RULE), 'rules', '-f', 'markdown');
    expect(out).not.toContain('acronym-in-purpose');
    expect(await ran(broken, 'explain', 'no-review')).toMatchObject({ code: 0, err: '' });
    expect(await ran(broken, 'explain', 'acronym-in-purpose')).toMatchObject({ code: 2 });
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

  it('shows a local rule that does as its examples say', async () => {
    expect((await ran({ files, columns: 80 }, 'rules', 'test')).out).toBe(
      `no-grant-code                                           rules/no-grant-code.yaml
  ✓ a name alone
  ✓ a name with its code

1 local rule, 2 examples, all as expected.
`,
    );
  });

  it('shows a plan that the program can read', async () => {
    const { code, out } = await ran({ files: { 'plan.yaml': block('nlc: 1\\nnetwork') } }, 'check', '-f', 'compact');
    expect(code).toBe(0);
    expect(out).not.toMatch(/ error /);
  });

  it('shows a configuration in which all is as it says', async () => {
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

describe('a fault of a local rule', () => {
  it.each<[string, [string, string], string[]]>([
    [
      'no source',
      ['source: Programme handbook 2026, section 4\n', ''],
      ['1:1: A local rule says where it comes from: write "source:" with the paper, meeting or person behind it'],
    ],
    [
      'no reason',
      ['why: Parents and governors read the purpose, and they do not know our acronyms.\n', ''],
      ['1:1: The file lacks "why"'],
    ],
    [
      'statements',
      ['level:', 'cites: [P6]\nlevel:'],
      ['4:8: A local rule rests on its source, not on the leaflet: take "cites" out'],
    ],
    [
      'a field that is none',
      ['strength:', 'strenth:'],
      ['11:1: "strenth" is not a field of a rule. Did you mean strength?'],
    ],
    [
      'a level that is none',
      ['level: warning', 'level: warn'],
      ['4:8: "level" is "warn"; it should be error, warning, advice or question'],
    ],
    [
      'another name than its file',
      ['id: acronym-in-purpose', 'id: purpose-acronym'],
      ['1:5: The file of "purpose-acronym" should be called purpose-acronym.yaml, as its rule'],
    ],
    [
      'an id that is none',
      ['id: acronym-in-purpose', 'id: Acronym'],
      [
        '1:5: "id" is "Acronym"; it should be small letters, digits and hyphens, such as no-critical-friend',
        '1:5: The file of "Acronym" should be called Acronym.yaml, as its rule',
      ],
    ],
    [
      'an unknown check',
      ['check: text-with-pattern', 'check: text-with-patern'],
      ['5:8: No check is called text-with-patern. Did you mean text-with-pattern?'],
    ],
    [
      'a check like none there is',
      ['check: text-with-pattern', 'check: zzz'],
      ['5:8: No check is called zzz; nlc rules checks lists them all'],
    ],
    [
      'an example whose plan is not text',
      ['    plan: |\n      purpose: { moral', '    plan:\n      purpose: { moral'],
      [
        '15:7: "plan" should be part of a plan: write "plan: |", and the part on the lines below, two spaces further in',
      ],
    ],
    [
      'a parameter that is none',
      ['params: { field', 'params: { feild: x, field'],
      ['6:18: The check text-with-pattern has no parameter feild; there are field and pattern'],
    ],
    [
      'a parameter every object has',
      ['params: { field', 'params: { constructor: x, field'],
      ['6:24: The check text-with-pattern has no parameter constructor; there are field and pattern'],
    ],
    [
      'a parameter of the wrong kind',
      ['field: purpose.moral_purpose', 'field: The purpose'],
      ['6:18: "field" should be a path such as leadership.co_leaders'],
    ],
    [
      'a placeholder without a fact',
      ['{text}', '{txet}'],
      ['7:10: The check text-with-pattern supplies nothing for {txet}'],
    ],
    [
      'a pattern that is none',
      ['\\b[A-Z]{2,}\\b', '(('],
      ['6:50: "pattern" should be a regular expression: a "(" is not closed'],
    ],
    [
      'one way to another rule',
      ['level:', 'gives_way_to: [no-such-rule]\nlevel:'],
      ['4:16: No other rule is called no-such-rule'],
    ],
    [
      'no full stop',
      ['Write the words out.', 'Write the words out'],
      [
        '10:3: "fix" is "Write the words out↵"; it should be sentences, with a full stop or question mark at the end'.replace(
          '↵',
          '\\n',
        ),
      ],
    ],
    [
      'too long a title',
      ['title: An acronym', `title: An ${'x'.repeat(80)} acronym`],
      ['2:8: "title" should be at most 80 signs long'],
    ],
    [
      'too long a reason',
      ['why: Parents', `why: ${'x'.repeat(1000)} Parents`],
      ['8:6: "why" should be at most 1000 signs long'],
    ],
    ['one example', ['  - name: words', '  - name: w'], ['17:11: "name" should be at least 3 signs long']],
    [
      'no silent example',
      ['    expect: []', '    expect: [purpose.moral_purpose]'],
      ['12:1: "examples" should show a plan in which the rule finds something, and one in which it finds nothing'],
    ],
    [
      'an example that is no YAML',
      ['purpose: { moral_purpose: SEND pupils', 'purpose: { : { SEND pupils'],
      ['15:7: "plan" should be part of a plan: '],
    ],
    [
      'an example that is no plan',
      ['purpose: { moral_purpose: SEND pupils thrive in all of our schools and classes }', '- purpose'],
      ['15:7: "plan" should be part of a plan: it should be fields, each with a colon after it'],
    ],
    [
      'an example of references',
      [
        'purpose: { moral_purpose: SEND pupils thrive in all of our schools and classes }',
        '{ purpose: &a { moral_purpose: SEND pupils thrive }, focus: *a }',
      ],
      ['15:7: "plan" should be part of a plan: write out what it refers to with "*" or "<<"'],
    ],
    [
      'an example of two plans',
      [
        'purpose: { moral_purpose: SEND pupils thrive in all of our schools and classes }',
        'nlc: 1\n      ---\n      nlc: 1',
      ],
      ['15:7: "plan" should be part of a plan: it holds two documents'],
    ],
    [
      'an example on no day',
      ['  - name: words', '  - name: words\n    as_of: 2026-02-31'],
      ['18:12: "2026-02-31" is no day of the calendar'],
    ],
    [
      'an example on several plans',
      [
        '    plan: |\n      purpose: { moral_purpose: Pupils with special needs thrive in all of our schools and classes }',
        '    plans: ["nlc: 1", "nlc: 1"]',
      ],
      ['18:12: A local rule is about one plan: show it on a "plan", not on several'],
    ],
  ])('%s', async (_, change, errors) => {
    const found = await errorsOf(localRuleWith(change));
    expect(found.map((error) => error.replace(/(part of a plan: )(?!it|write).*/, '$1'))).toEqual(errors);
  });

  it('an id that is taken, by the framework or by another file', async () => {
    const taken = { 'rules/no-review.yaml': localRuleWith(['id: acronym-in-purpose', 'id: no-review']) };
    expect(await errorsOf(LOCAL_RULE, taken)).toEqual([
      'nlc: rules/no-review.yaml:1:5: "no-review" is already the id of a rule of the framework; choose another',
    ]);
    const twice = {
      '.nlc.yaml': CONFIG.replace('rules/*.yaml', 'rules/**'),
      'rules/more/acronym-in-purpose.yml': LOCAL_RULE,
    };
    expect(await errorsOf(LOCAL_RULE, twice)).toEqual([
      'nlc: rules/more/acronym-in-purpose.yml:1:5: "acronym-in-purpose" is already the id of the rule of rules/acronym-in-purpose.yaml; choose another',
    ]);
  });

  it('is not told twice where the configuration speaks of the rule', async () => {
    const files = { '.nlc.yaml': `${CONFIG}rules: { acronym-in-purpose: off }\n` };
    expect(await errorsOf(localRuleWith(['strength:', 'strenth:']), files)).toEqual([
      '11:1: "strenth" is not a field of a rule. Did you mean strength?',
    ]);
    expect(await errorsOf(localRuleWith(['{text}', '{txet}']), files)).toHaveLength(1);
    expect(await errorsOf(localRuleWith(['\\b[A-Z]{2,}\\b', '((']), files)).toHaveLength(1);
  });

  it('too many rules, and too many files to look through', async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`rules/r${index}.yaml`, '']));
    expect((await errorsOf(LOCAL_RULE, many))[0]).toMatch(
      /^nlc: \.nlc\.yaml:2:15: "rules\/\*\.yaml": there are more than 200 files of local rules$/,
    );
    const heaps = Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`rules/${index}.txt`, '']));
    expect((await errorsOf(LOCAL_RULE, heaps))[0]).toBe(
      'nlc: .nlc.yaml:2:15: "rules/*.yaml": there are too many files below this folder; name a folder of rules',
    );
  });

  it('cannot steer a terminal or a pipeline from its words', async () => {
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
  it('says that every example is as expected', async () => {
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

  it('says what was expected and what was found instead', async () => {
    const rule = localRuleWith(
      [
        '    expect: [purpose.moral_purpose]',
        '    expect: [{ at: purpose.moral_purpose, message: No acronym, level: advice }]',
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
      expected  purpose.moral_purpose (advice): No acronym
      found     purpose.moral_purpose (warning): The purpose has an acronym in
                it: SEND pupils thrive in all of our schools and classes
  ✗ words
      expected  nothing (passed)
      found     purpose.moral_purpose (warning): The purpose has an acronym in
                it: Pupils with SEND thrive in all of our schools and classes
  ✗ a closing network
      problem   its plan could not be judged: "stage" is "nothing", but it can
                only be forming, launching, established, sustaining or closing.
  ✗ nothing of its kind
      expected  nothing (passed)
      found     nothing (not-applicable)

1 local rule, 4 examples: 4 are not as expected.
`,
    ]);
  });

  it('ends with exit code 2 where there is nothing to test, and where a rule is wrong', async () => {
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
