/** The framework's own reading: every fault a record can have is told, with file, line and column, all together. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FrameworkFiles, prepare } from '../../src/build/framework.ts';
import { sample, turns } from '../kit/runs.ts';

const some = turns(3);

/** A shipped file; of the record that is changed below a short form, so that its lines stay where they are. */
const read = (file: string) => ({
  file,
  text: readFileSync(file === RULE ? 'test/build/no-critical-friend.yaml' : file, 'utf8'),
});
const namesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
const RULE = 'framework/rules/leadership/no-critical-friend.yaml';
const ruleSchema = JSON.parse(read('framework/rule.schema.json').text);
const SHIPPED: Omit<FrameworkFiles, 'rules'> = {
  header: read('framework/framework.yaml'),
  statements: namesIn('framework/statements').map(read),
  tensions: read('framework/tensions.yaml'),
  base: read('framework/base-plan.yaml'),
  schemas: Object.fromEntries(
    namesIn('framework').flatMap((file) => {
      const [, name] = /([a-z]+)\.schema\.json$/.exec(file) ?? [];
      return name === undefined ? [] : [[name, read(file)]];
    }),
  ),
};

/** The faults of the shipped framework with other rules, or with other files of it; none where there are none. */
function faultsIn(rules: FrameworkFiles['rules'], other: Partial<FrameworkFiles> = {}): readonly string[] {
  const prepared = prepare({ ...SHIPPED, rules, ...other });
  return 'errors' in prepared ? prepared.errors : [];
}

/** A shipped file, each stretch of it replaced by another. */
function changed(file: string, ...changes: readonly (readonly [string, string])[]) {
  let { text } = read(file);
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  return { file, text };
}

/** The faults of one shipped record that was changed. */
function faultsOf(file: string, ...changes: readonly (readonly [string, string])[]): readonly string[] {
  return faultsIn([changed(file, ...changes)]);
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
  ])('with %s', (_, change, error) => {
    expect(faultsOf(RULE, change)).toEqual([`${RULE}:${error}`]);
  });

  it('without a statement it cites, or a reason instead', () => {
    expect(faultsIn([read(RULE)], { statements: [] })).toEqual([`${RULE}:3:9: no statement has the code P6`]);
    expect(faultsOf(RULE, ['cites: [P6]', 'cites: []'])).toEqual([
      `${RULE}:1:1: The file lacks "why". ${ruleSchema.properties.why.description}`,
    ]);
  });

  it('in a folder that is no category', () => {
    const file = 'framework/rules/friends/no-critical-friend.yaml';
    expect(faultsIn([{ ...read(RULE), file }])).toEqual([`${file}:1:1: framework.yaml has no category friends`]);
  });

  it('with the id of another', () => {
    const file = 'framework/rules/focus/no-critical-friend.yaml';
    expect(faultsIn([read(RULE), { ...read(RULE), file }])).toEqual([`${file}:1:5: the id is also that of ${RULE}`]);
  });

  it.each<[string, [string, string], string]>([
    [
      'level',
      ['level: warning', 'level: warnin'],
      '4:8: "level" is "warnin"; it should be error, warning, advice or question. Did you mean warning?',
    ],
    [
      'statement',
      ['cites: [P6]', 'cites: [P7]'],
      '3:9: Entry 1 of "cites" is "P7"; it should be the code of a statement, such as P6',
    ],
    ['type', ['cites: [P6]', 'cites: P6'], '3:8: "cites" is "P6"; it should be a list'],
    ['title', ['title: No critical', 'titl: No critical'], '2:1: "titl" is not a field of a rule. Did you mean title?'],
    [
      'reason',
      ['check: missing-entry', 'why: We said so once.\ncheck: missing-entry'],
      `5:6: "why" doesn't belong here; take it out`,
    ],
    [
      'parameter',
      ['{ list: leadership.critical_friends }', '{ list: true }'],
      '7:17: "list" should be one of these: number, text, list of texts or texts by name',
    ],
    ['name of a parameter', ['{ list:', '{ the-list:'], '7:9: "the-list" should be small letters and underscores'],
    ['example', ['plan: |', 'plann: |'], '15:5: "plann" is not a field of a rule. Did you mean plan?'],
  ])('of the wrong shape is told in plain words: %s', (_, change, error) => {
    expect(faultsOf(RULE, change)).toContain(`${RULE}:${error}`);
  });

  it('with an example that shows no plan', () => {
    expect(faultsOf(RULE, ['plan: |', 'plann: |'])).toContain(
      `${RULE}:14:5: Entry 1 of "examples" should have just one of plan, plans or text`,
    );
  });

  it('with examples that cannot be read', () => {
    const plan = 'leadership: { critical_friends: [] }';
    expect(
      faultsOf(RULE, [plan, plan.replace(']', '')], ['name: nobody', 'as_of: 2026-02-30\n    name: nobody']),
    ).toEqual([
      `${RULE}:14:12: there is no such day as 2026-02-30`,
      `${RULE}:17:7: "plan" should be part of a plan: The "[" opened here isn't closed where it should be.`,
    ]);
    expect(faultsOf(RULE, [plan, 'none'])).toEqual([
      `${RULE}:16:7: "plan" should be part of a plan: it should be fields, each with a colon after it`,
    ]);
  });

  it('of the wrong shape is told of every part that is', () => {
    expect(faultsOf(RULE, ['level: warning', 'level: grave'], ['name: nobody', 'nome: nobody'])).toEqual([
      `${RULE}:4:8: "level" is "grave"; it should be error, warning, advice or question`,
      `${RULE}:14:5: Entry 1 of "examples" lacks "name". ${ruleSchema.definitions.example.properties.name.description}`,
      `${RULE}:14:5: "nome" is not a field of a rule. Did you mean name?`,
    ]);
  });

  it('that is not YAML is told with its place', () => {
    const [error = '', ...rest] = faultsOf(RULE, ['cites: [P6]', 'cites: [P6']);
    expect(error).toMatch(new RegExp(`^${RULE}:\\d+:\\d+: `));
    expect(rest).toEqual([]);
  });

  it.each([
    ['- a list', `${RULE}:1:1: This should be fields, each with a colon after it`],
    ['', `${RULE}:1:1: There is nothing in this file`],
  ])('that is no record at all: %j', (text, error) => {
    expect(faultsIn([{ file: RULE, text }])).toEqual([error]);
  });
});

describe('several faults', () => {
  it('are told together, whatever their kind, file by file', () => {
    const other = 'framework/rules/membership/network-too-large.yaml';
    const third = 'framework/rules/purpose/moral-purpose-thin.yaml';
    const errors = faultsIn([
      changed(RULE, ['missing-entry', 'no-such-check']),
      changed(third, ['level: warning', 'levels: warning']),
      changed(other, ['level: ', 'level: very-']),
    ]);
    expect(errors.map((error) => error.split(': ')[0]?.replace(/:\d+:\d+$/, ''))).toEqual([third, third, other, RULE]);
  });

  it('of the files that all rules rest on are told alone', () => {
    const rules = [changed(RULE, ['missing-entry', 'no-such-check'])];
    const broken = { file: 'framework/statements/1-aims.yaml', text: 'statements: [' };
    expect(faultsIn(rules, { statements: [broken] })).toEqual([expect.stringMatching(`^${broken.file}:1:\\d+: `)]);
    const header = { file: 'framework/framework.yaml', text: 'categories: [' };
    expect(faultsIn(rules, { header })).toEqual([expect.stringMatching(`^${header.file}:1:\\d+: `)]);
  });

  it('are counted where there are very many', () => {
    const rules = Array.from({ length: 60 }, (_, index) => ({ file: `framework/rules/plan/r${index}.yaml`, text: '' }));
    const errors = faultsIn(rules);
    expect(errors).toHaveLength(51);
    expect(errors.at(-1)).toBe('10 more faults of the framework');
  });
});

describe('the other files', () => {
  it.each<[keyof typeof SHIPPED, string, [string, string], string]>([
    [
      'header',
      'framework.yaml',
      ['[facilitators, co_leaders]', '[nobody]'],
      '8:14: Entry 1 of "owners" is "nobody"; it should be facilitators, co_leaders, steering_group, enquiry_group, evaluator or after_owner',
    ],
    [
      'header',
      'framework.yaml',
      ['categories:', 'sections:'],
      '1:1: The file lacks "categories". The sections of the rule set, in the order in which reports and documents show them.',
    ],
    [
      'header',
      'framework.yaml',
      ['edition: "1.0"', 'edition: 1.0'],
      '2:10: "edition" is the number 1; it should be text',
    ],
    [
      'tensions',
      'tensions.yaml',
      ['P1, H2', 'P7, H2'],
      '4:18: Entry 1 of "statements" is "P7"; it should be the code of a statement, such as P6',
    ],
    [
      'base',
      'base-plan.yaml',
      ['network:', 'network: ['],
      '3:10: The "[" opened here isn\'t closed where it should be. Close it with "]", or look further on for a missing comma or for text that needs quotes.',
    ],
  ])('%s: %s, %j', (part, name, change, error) => {
    const [first] = faultsIn([read(RULE)], { [part]: changed(`framework/${name}`, change) });
    expect(first).toBe(`framework/${name}:${error}`);
  });

  it('statements', () => {
    const file = 'framework/statements/3-validated.yaml';
    const statements = [changed(file, ['code: P1', 'code: P9'], ['grade: validated', 'grade: sure'])];
    expect(faultsIn([read(RULE)], { statements })).toEqual([
      `${file}:6:8: "grade" is "sure"; it should be validated, supported, aim or hypothesis`,
      `${file}:8:11: "code" is "P9"; it should be the code of a statement, such as P6`,
    ]);
  });

  it.each([
    ["{ 'type': 'object' }", '1:1: This file should be JSON'],
    ['{\n  "type": [\n}', '2:11: The "[" opened here isn\'t closed where it should be.'],
    ['{ "minLenght": 3 }', `1:1: The build can't use this schema: strict mode: unknown keyword: "minLenght"`],
  ])('a schema that cannot be used: %j', (text, error) => {
    const schemas = { ...SHIPPED.schemas, rule: { file: 'framework/rule.schema.json', text } };
    const [first, ...rest] = faultsIn([read(RULE)], { schemas });
    expect([first?.startsWith(`framework/rule.schema.json:${error}`), first, rest]).toEqual([true, first, []]);
  });

  const shipped = [SHIPPED.header, SHIPPED.tensions, SHIPPED.base, ...SHIPPED.statements.slice(0, 1), read(RULE)];

  it.each(shipped)('whatever is changed in $file, no fault of it is an error of ours', ({ file, text }) => {
    const lines = text.split('\n').slice(0, 10);
    for (const [index, line] of sample([...lines.entries()], 4))
      for (const other of some(['', line.replace(/:.*/, ':'), line.replace(/:.*/, ': [1, { a: b }]')])) {
        const one = { file, text: lines.with(index, other).join('\n') };
        const or = (source: typeof one) => (source.file === file ? one : source);
        const { header, tensions, base, statements } = SHIPPED;
        const others = { header: or(header), tensions: or(tensions), base: or(base), statements: statements.map(or) };
        for (const error of faultsIn([or(read(RULE))], others))
          expect(error).toMatch(/^framework\/[\w./-]+:\d+:\d+: ./);
      }
  });
});

describe('what is prepared', () => {
  it('leaves the examples out of the rules, trims folded texts, and grades the statements', () => {
    const prepared = prepare({ ...SHIPPED, rules: [read(RULE)] });
    if ('errors' in prepared) throw new Error('The shipped framework has faults');
    const { framework, examples: kept } = prepared;
    const [only] = framework.records;
    expect(only?.category).toBe('leadership');
    expect(Object.keys(only?.record ?? {})).not.toContain('examples');
    expect(only?.record.fix).toMatch(/\.$/);
    expect(kept.byRule['no-critical-friend']?.map(({ name }) => name)).toContain('nobody');
    expect(framework.statements.find(({ code }) => code === 'P6')?.grade).toBe('validated');
  });
});
