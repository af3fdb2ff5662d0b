/** The framework's own reading: every fault a record can have is told, with file, line and column, all together. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import prepared from '#prepared/framework';
import { type FrameworkFiles, prepare } from '../src/build/framework.ts';
import { defineCheck } from '../src/checks/check.ts';
import { marry } from '../src/rules/bind-checks.ts';
import { kindFaults } from '../src/rules/cross-plan-record-errors.ts';
import { exampleTexts, illustrate, judgeAcrossExample, judgeExample } from '../src/rules/examples.ts';
import { loadFramework } from '../src/rules/load.ts';
import type { RuleExample, RuleRecord } from '../src/rules/types.ts';

const read = (file: string) => ({ file, text: readFileSync(file, 'utf8') });
const STATEMENTS = readdirSync('framework/statements').map((name) => read(`framework/statements/${name}`));
const RULE = 'framework/rules/leadership/no-critical-friend.yaml';

/** The shipped framework with other rules, or with other files of it. */
function files(rules: FrameworkFiles['rules'], other: Partial<FrameworkFiles> = {}): FrameworkFiles {
  return {
    header: readFileSync('framework/framework.yaml', 'utf8'),
    statements: STATEMENTS,
    tensions: readFileSync('framework/tensions.yaml', 'utf8'),
    rules,
    base: readFileSync('framework/base-plan.yaml', 'utf8'),
    ruleSchema: JSON.parse(readFileSync('framework/rule.schema.json', 'utf8')),
    ...other,
  };
}

/** The faults of one shipped record, each stretch of it replaced by another. */
function faultsOf(file: string, ...changes: readonly (readonly [string, string])[]): string[] {
  let { text } = read(file);
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  return prepare(files([{ file, text }])).faults;
}

describe('a record', () => {
  it('that is sound has no fault', () => {
    expect(faultsOf(RULE)).toEqual([]);
  });

  it.each<[string, [string, string], string]>([
    [
      'an unknown check',
      ['check: missing-entry', 'check: missing-entity'],
      '5:8: no check is called missing-entity. Did you mean missing-entry?',
    ],
    [
      'no parameters',
      ['params: { list: leadership.critical_friends }\n', ''],
      '1:1: the check missing-entry needs the parameter list',
    ],
    [
      'a parameter the check does not have',
      ['params: { list:', 'params: { extra: three, list:'],
      '7:18: the check missing-entry has no parameter extra; there is list',
    ],
    [
      'a path that is none',
      ['list: leadership.critical_friends', 'list: Critical friends'],
      '7:17: list should be a path such as leadership.co_leaders',
    ],
    [
      'a placeholder nothing fills',
      ["The plan doesn't name a critical friend.", '"{friends} are named"'],
      '8:10: the check missing-entry supplies nothing for {friends}',
    ],
    [
      'a placeholder nothing fills in the softer message',
      ['fix: >', 'soften: { level: advice, when: the plan says so, message: "None of {sum}" }\nfix: >'],
      '9:9: the check missing-entry supplies nothing for {sum}',
    ],
    [
      'an expectation without a need',
      ['check: missing-entry', 'expected_from: launching\ncheck: missing-entry'],
      '5:16: only what the rule needs can be expected',
    ],
    [
      'another name than its file',
      ['id: no-critical-friend', 'id: no-friend'],
      "1:5: the file's name and the rule's id differ",
    ],
  ])('with %s', (_, change, fault) => {
    expect(faultsOf(RULE, change)).toEqual([`${RULE}:${fault}`]);
  });

  it('without a statement it cites, or a reason instead', () => {
    expect(prepare(files([read(RULE)], { statements: [] })).faults).toEqual([
      `${RULE}:3:9: no statement has the code P6`,
    ]);
    expect(faultsOf(RULE, ['cites: [P6]', 'cites: []'])).toEqual([
      `${RULE}:1:1:  must have required property 'why' {"missingProperty":"why"}`,
    ]);
  });

  it('in a folder that is no category', () => {
    const file = 'framework/rules/friends/no-critical-friend.yaml';
    expect(prepare(files([{ ...read(RULE), file }])).faults).toEqual([
      `${file}:1:1: framework.yaml has no category friends`,
    ]);
  });

  it('of the wrong shape is told of every part that is', () => {
    expect(faultsOf(RULE, ['level: warning', 'level: grave'], ['name: nobody', 'nome: nobody'])).toEqual([
      expect.stringMatching(`^${RULE}:4:8: level must be equal to one of the allowed values `),
      expect.stringMatching(`^${RULE}:14:5: examples\\[0\\] must have required property 'name' `),
      expect.stringMatching(`^${RULE}:14:5: examples\\[0\\] must NOT have additional properties .*"nome"`),
    ]);
  });

  it('that is not YAML is told with its place', () => {
    const [fault = '', ...rest] = faultsOf(RULE, ['cites: [P6]', 'cites: [P6']);
    expect(fault).toMatch(new RegExp(`^${RULE}:\\d+:\\d+: `));
    expect(rest).toEqual([]);
  });

  it('that is no record at all is passed over', () => {
    expect(prepare(files([{ file: RULE, text: '- a list' }])).framework.records).toEqual([]);
  });
});

describe('several faults', () => {
  it('are told together, whatever their kind', () => {
    const other = 'framework/rules/membership/network-too-large.yaml';
    const third = 'framework/rules/purpose/moral-purpose-thin.yaml';
    const { faults } = prepare(
      files([
        { file: RULE, text: read(RULE).text.replace('missing-entry', 'no-such-check') },
        { file: third, text: read(third).text.replace('level: warning', 'levels: warning') },
        { file: other, text: read(other).text.replace('level: ', 'level: very-') },
      ]),
    );
    expect(faults).toEqual([
      expect.stringMatching(`^${third}:1:1: .*'level'`),
      expect.stringMatching(`^${third}:1:1: .*"levels"`),
      expect.stringMatching(`^${other}:\\d+:\\d+: level must be equal`),
      `${RULE}:5:8: no check is called no-such-check; nlc rules checks lists them all`,
    ]);
  });

  it('of the files that all rules rest on are told alone', () => {
    const rules = [{ file: RULE, text: read(RULE).text.replace('missing-entry', 'no-such-check') }];
    const broken = { file: 'framework/statements/1-aims.yaml', text: 'statements: [' };
    expect(prepare(files(rules, { statements: [broken] })).faults).toEqual([
      expect.stringMatching(/^framework\/statements\/1-aims\.yaml:1:\d+: /),
    ]);
    expect(prepare(files(rules, { header: 'categories: [' })).faults).toEqual([
      expect.stringMatching(/^framework\/framework\.yaml:1:\d+: /),
    ]);
  });

  it('name an owner nobody knows', () => {
    const header = readFileSync('framework/framework.yaml', 'utf8').replace('[facilitators, co_leaders]', '[nobody]');
    expect(prepare(files([read(RULE)], { header })).faults).toEqual([
      'framework/framework.yaml: section plan has the unknown owner nobody',
    ]);
  });
});

describe('what is prepared', () => {
  it('leaves the examples out of the rules, trims folded texts, and grades the statements', () => {
    const { framework, examples: kept } = prepare(files([read(RULE)]));
    const [only] = framework.records;
    expect(only?.category).toBe('leadership');
    expect(Object.keys(only?.record ?? {})).not.toContain('examples');
    expect(only?.record.fix).toBe(
      "Ask someone who doesn't work for any of your schools to be your critical friend. Agree what they will question, and put two dates in the calendar.",
    );
    expect(kept.byRule['no-critical-friend']?.map(({ name }) => name)).toEqual([
      'nobody',
      'a university tutor',
      'a partner organisation',
    ]);
    expect(framework.statements.find(({ code }) => code === 'P6')?.grade).toBe('validated');
  });

  it('takes statements and tensions only where they are listed', () => {
    const statements = [
      { file: 'a.yaml', text: 'grade: aim' },
      { file: 'b.yaml', text: 'grade: aim\nstatements: [words]' },
    ];
    const { framework } = prepare(files([], { statements, tensions: 'none: here' }));
    expect(framework.statements).toEqual([]);
    expect(framework.tensions).toEqual([]);
  });
});

describe('marry', () => {
  const record: RuleRecord = {
    id: 'a-rule',
    title: 'A rule',
    cites: [],
    why: 'Because.',
    level: 'advice',
    check: 'typed',
    params: { number: 1, share: 0.5, text: 'a', path: 'a.b_c', texts: ['a'], wording: { one: 'a', two: 'b' } },
    message: '{number} of {text}, {fact}',
    fix: 'Mend it.',
  };
  const typed = defineCheck({
    params: { number: 'number', share: 'share', text: 'text', path: 'path', texts: 'texts', wording: ['one', 'two'] },
    facts: ['fact'],
    test: () => [],
  });
  const categories = [{ id: 'one', about: 'One.', owners: [] }];
  const wed = (change: Partial<RuleRecord>) =>
    marry({ categories, statements: [], records: [{ category: 'one', record: { ...record, ...change } }] }, { typed });

  it('ties a record to its check, with its category, grade and reason', () => {
    const { rules, faults } = wed({});
    expect(faults).toEqual([]);
    expect(rules).toMatchObject([
      { ...record, category: 'one', grade: 'integrity', statements: [], reason: 'Because.', predicate: typed },
    ]);
  });

  it.each<[string, Partial<RuleRecord>, (string | number)[], string]>([
    ['an unknown check', { check: 'untyped' }, ['check'], 'no check is called untyped. Did you mean typed?'],
    [
      'a check that every object has',
      { check: 'toString' },
      ['check'],
      'no check is called toString; nlc rules checks lists them all',
    ],
    ['an unknown statement', { cites: ['P6'] }, ['cites', 0], 'no statement has the code P6'],
  ])('refuses %s', (_, change, at, message) => {
    const { rules, faults } = wed(change);
    expect(rules).toEqual([]);
    expect(faults).toEqual([{ rule: 'a-rule', at, message }]);
  });

  it('refuses what has neither statement nor reason, and what lacks every parameter', () => {
    const { why, params, ...bare } = record;
    const { rules, faults } = marry(
      { categories, statements: [], records: [{ category: 'one', record: bare }] },
      { typed },
    );
    expect(rules).toEqual([]);
    expect(faults.map(({ at, message }) => `${at.join('.')}: ${message}`)).toEqual([
      'why: a rule that cites no statement says why itself',
      ...['number', 'share', 'text', 'path', 'texts', 'wording'].map(
        (name) => `params: the check typed needs the parameter ${name}`,
      ),
    ]);
  });

  it.each<[string, unknown, string]>([
    ['number', '1', 'number should be a number, 0 or more'],
    ['number', -1, 'number should be a number, 0 or more'],
    ['number', 1_000_001, 'number should be a number, 0 or more'],
    ['number', Number.NaN, 'number should be a number, 0 or more'],
    ['share', 1.5, 'share should be a part of a whole, from 0 to 1, such as 0.5 for half'],
    ['text', 1, 'text should be text'],
    ['path', 'A.b', 'path should be a path such as leadership.co_leaders'],
    ['path', 1, 'path should be a path such as leadership.co_leaders'],
    ['texts', 'a', 'texts should be a list of texts'],
    ['texts', ['a', 1], 'texts should be a list of texts'],
    ['wording', { one: 'a' }, 'wording should be wording named one and two'],
    ['wording', { one: 'a', two: 1 }, 'wording should be wording named one and two'],
    ['wording', ['one', 'two'], 'wording should be wording named one and two'],
    ['wording', 'one', 'wording should be wording named one and two'],
  ])('refuses %s: %j', (name, value, message) => {
    const params = { ...record.params, [name]: value } as RuleRecord['params'];
    const { rules, faults } = wed({ ...(params && { params }) });
    expect(rules).toEqual([]);
    expect(faults).toEqual([{ rule: 'a-rule', at: ['params', name], message }]);
  });
});

describe('a pattern', () => {
  const record: RuleRecord = {
    id: 'a-rule',
    title: 'A rule',
    cites: [],
    why: 'Because.',
    level: 'advice',
    check: 'fitting',
    params: { pattern: 'a+' },
    message: 'A thing',
    fix: 'Mend it.',
  };
  const fitting = defineCheck({ params: { pattern: 'pattern' }, facts: [], test: () => [] });
  const categories = [{ id: 'one', about: 'One.', owners: [] }];
  const wed = (change: Partial<RuleRecord>) =>
    marry(
      { categories, statements: [], records: [{ category: 'one', record: { ...record, ...change } }] },
      { fitting },
    );

  it('is for local rules alone, whose grade and reason say that they are local', () => {
    expect(wed({}).faults).toEqual([
      { rule: 'a-rule', at: ['check'], message: 'only a local rule can have a pattern' },
    ]);
    const { rules, faults } = wed({ source: 'Handbook' });
    expect(faults).toEqual([]);
    expect(rules).toMatchObject([{ grade: 'local', reason: 'Because. (Handbook)' }]);
  });

  it('is written as text', () => {
    expect(wed({ source: 'Handbook', params: { pattern: 5 } }).faults).toEqual([
      { rule: 'a-rule', at: ['params', 'pattern'], message: 'pattern should be a regular expression' },
    ]);
  });
});

describe('the kind of a rule', () => {
  const record: RuleRecord = {
    id: 'a-rule',
    title: 'A rule',
    cites: ['E10'],
    level: 'advice',
    check: 'typed',
    message: 'A message',
    fix: 'Mend it.',
  };
  const one: RuleExample = { name: 'one', plan: '{}', expect: [] };
  const several: RuleExample = { name: 'several', plans: ['{}', '{}'], expect: [] };

  it('across plans: what judging several does not look at is refused, and one plan shows nothing', () => {
    const full = { ...record, needs: ['focus'], strength: 'Well done.', examples: [several, one] };
    expect(kindFaults({ category: 'repository', record: full })).toEqual([
      { rule: 'a-rule', at: ['needs'], message: 'a rule across plans has no needs' },
      { rule: 'a-rule', at: ['strength'], message: 'a rule across plans has no strength' },
      { rule: 'a-rule', at: ['examples', 1], message: 'a rule across plans is shown on several plans' },
    ]);
  });

  it('about one plan: several plans show nothing', () => {
    const full = { ...record, needs: ['focus'], strength: 'Well done.', examples: [several, one] };
    expect(kindFaults({ category: 'focus', record: full })).toEqual([
      { rule: 'a-rule', at: ['examples', 0], message: 'only a rule across plans needs several' },
    ]);
    expect(kindFaults({ category: 'focus', record })).toEqual([]);
  });
});

describe('loadFramework', () => {
  it('gives the shipped rules in the order of their categories', () => {
    const { rules, across, header, statements } = loadFramework();
    const order = header.categories.map(({ id }) => id);
    expect(rules.map(({ category }) => order.indexOf(category))).toEqual(
      rules.map(({ category }) => order.indexOf(category)).sort((a, b) => a - b),
    );
    expect(across.map(({ category }) => category)).toEqual(across.map(() => 'repository'));
    expect([...rules, ...across]).toHaveLength(prepared.records.length);
    expect(statements).toHaveLength(46);
  });

  it('refuses rules prepared for another program', () => {
    const records = prepared.records.map((one) =>
      one.record.id === 'no-critical-friend' ? { ...one, record: { ...one.record, check: 'of-another-day' } } : one,
    );
    expect(() => loadFramework({ ...prepared, records })).toThrow(
      'The prepared rules are not those of this program: build it anew',
    );
  });
});

describe('an example', () => {
  const framework = loadFramework();
  const rule = framework.rules.find(({ id }) => id === 'no-critical-friend');
  const readers = framework.rules.filter(({ category }) => category === 'plan');
  const context = { base: examples.base, asOf: '2026-11-24', readers };
  const fragment = (plan: string): RuleExample => ({ name: 'one', plan, expect: [] });

  it('is laid over the base plan: maps merge, lists and values replace, null removes', () => {
    const base = 'a: { b: 1, c: [1, 2], d: 4 }\ne: 5\n';
    expect(exampleTexts(base, fragment('a: { c: [3], d: null, f: { g: 6 } }'))).toEqual([
      'a:\n  b: 1\n  c:\n    - 3\n  f:\n    g: 6\ne: 5\n',
    ]);
    expect(exampleTexts(base, { name: 'one', text: 'nlc: 1\n', expect: [] })).toEqual(['nlc: 1\n']);
  });

  it('of several plans, one of which cannot be read, is refused', () => {
    const [across] = framework.across;
    if (across === undefined) throw new Error('There is no rule across plans');
    const broken: RuleExample = { name: 'one', plans: ['{}', 'purpose: null'], expect: [] };
    expect(() => judgeAcrossExample(across, broken, context)).toThrow(
      'A plan of the example "one" of critical-friend-stretched cannot be read',
    );
  });

  it('is judged by its rule on its day', () => {
    if (rule === undefined) throw new Error('no-critical-friend is not shipped');
    const report = judgeExample(rule, fragment('leadership: { critical_friends: [] }'), context);
    expect(report.findings.map(({ rule: id, path }) => [id, path])).toEqual([
      ['no-critical-friend', 'leadership.critical_friends'],
    ]);
    expect(() => judgeExample(rule, { ...fragment('{}'), as_of: '2026-02-30' }, context)).toThrow(
      'The example "one" of no-critical-friend is checked on no day of any calendar',
    );
  });

  it('illustrates its rule when it fires', () => {
    if (rule === undefined) throw new Error('no-critical-friend is not shipped');
    expect(illustrate(rule, framework, examples)).toMatchObject({
      name: 'nobody',
      fragment: 'leadership: { critical_friends: [] }',
    });
    expect(() => illustrate(rule, framework, { ...examples, byRule: {} })).toThrow(
      'no-critical-friend has no example that fires',
    );
  });
});
