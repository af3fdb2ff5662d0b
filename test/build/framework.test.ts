/**
 * How the build reads the framework: every mistake in a record is reported with its file, line and column, all at once.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FrameworkFiles, prepare } from '../../src/build/framework.ts';
import { sample, turns } from '../kit/runs.ts';

const some = turns(3);

/**
 * A shipped file. The record that is changed below has a copy of its own here, so that its line numbers don't change.
 */
const read = (file: string) => ({
  file,
  text: readFileSync(file === RULE ? 'test/build/no-critical-friend.yaml' : file, 'utf8'),
});
const namesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
const RULE = 'framework/rules/leadership/no-critical-friend.yaml';
/** The glossary without the rules that its words name. */
function changedGlossary(...changes: readonly (readonly [string, string])[]) {
  const { file, text } = changed('framework/glossary.yaml', ...changes);
  return { file, text: text.replace(/^ {4}rules: .*\n/gm, '') };
}
const SHIPPED: Omit<FrameworkFiles, 'rules'> = {
  header: read('framework/framework.yaml'),
  statements: namesIn('framework/statements').map(read),
  tensions: read('framework/tensions.yaml'),
  changes: read('framework/changes.yaml'),
  publications: read('framework/publications.yaml'),
  lenses: [],
  // Its rules don't exist here, as only one does.
  glossary: changedGlossary(),
  base: read('framework/base-plan.yaml'),
  schemas: Object.fromEntries(
    namesIn('framework').flatMap((file) => {
      const [, name] = /([a-z]+)\.schema\.json$/.exec(file) ?? [];
      return name === undefined ? [] : [[name, read(file)]];
    }),
  ),
};

/** The errors in the shipped framework with other rules, or with other files in it; empty if there are none. */
function errorsIn(rules: FrameworkFiles['rules'], other: Partial<FrameworkFiles> = {}): readonly string[] {
  const prepared = prepare({ ...SHIPPED, rules, ...other });
  return 'errors' in prepared ? prepared.errors : [];
}

/** A shipped file with some of its text replaced. */
function changed(file: string, ...changes: readonly (readonly [string, string])[]) {
  let { text } = read(file);
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replace(from, () => to);
  }
  return { file, text };
}

/** The errors in one shipped record after changes to it. */
function errorsOf(file: string, ...changes: readonly (readonly [string, string])[]): readonly string[] {
  return errorsIn([changed(file, ...changes)]);
}

describe('a record', () => {
  it('that is correct has no errors', () => {
    expect(errorsOf(RULE)).toEqual([]);
  });

  it('whose own check is missing says where to write it', () => {
    const { text } = changed(
      RULE,
      ['check: missing-entry', 'check: groups-closed'],
      ['id: no-critical-friend', 'id: groups-closed'],
    );
    const errorsAt = (file: string) => errorsIn([{ file, text }]).filter((line) => line.startsWith(`${file}:5:8: If`));
    const says = (file: string, check: string, index: string) =>
      `${file}:5:8: If the rule has a check of its own, ${check} should define it and ${index} should list it.`;
    const alone = 'framework/rules/structure/groups-closed.yaml';
    expect(errorsAt(alone)).toEqual([says(alone, 'src/checks/structure/groups-closed.ts', 'src/checks/index.ts')]);
    const across = 'framework/rules/repository/groups-closed.yaml';
    const folder = 'src/cross-plan/checks';
    expect(errorsAt(across)).toEqual([says(across, `${folder}/groups-closed.ts`, `${folder}/index.ts`)]);
  });

  it.each<[string, [string, string], string]>([
    [
      'an unknown check',
      ['check: missing-entry', 'check: missing-entity'],
      '5:8: There is no check called missing-entity. Did you mean missing-entry?',
    ],
    [
      'no parameters',
      ['params: { list: leadership.critical_friends }\n', ''],
      '1:1: The check missing-entry needs the parameter list.',
    ],
    [
      'a parameter the check does not have',
      ['params: { list:', 'params: { extra: three, list:'],
      '7:18: The check missing-entry has no parameter extra. Its only parameter is list.',
    ],
    [
      'an invalid path',
      ['list: leadership.critical_friends', 'list: Critical friends'],
      '7:17: "list" should be a path such as leadership.co_leaders.',
    ],
    [
      'a placeholder that the check does not fill',
      ["The plan doesn't name a critical friend.", '"{friends} are named"'],
      '8:10: The check missing-entry has nothing to put in for {friends}.',
    ],
    [
      'a placeholder that the check does not fill in the softer message',
      ['fix: >', 'soften: { level: advice, when: the plan says so, message: "None of {sum}" }\nfix: >'],
      '9:9: The check missing-entry has nothing to put in for {sum}.',
    ],
    [
      '"expected_from" without "needs"',
      ['check: missing-entry', 'expected_from: launching\ncheck: missing-entry'],
      '5:16: "expected_from" works only together with "needs".',
    ],
    [
      'an id that differs from its file name',
      ['id: no-critical-friend', 'id: no-friend'],
      "1:5: The file name doesn't match the rule's id.",
    ],
  ])('with %s', (_, change, error) => {
    expect(errorsOf(RULE, change)).toEqual([`${RULE}:${error}`]);
  });

  it('that cites an unknown statement, or none without giving a reason', () => {
    expect(errorsIn([read(RULE)], { statements: [] })).toEqual([`${RULE}:3:9: There is no statement P6.`]);
    expect(errorsOf(RULE, ['cites: [P6]', 'cites: []'])).toEqual([
      `${RULE}:1:1: The file doesn't have "why". Add "why": required for a rule that cites no statement, including every local rule. Other rules use the claim of the first statement they cite.`,
    ]);
  });

  it('in a folder that is not a category', () => {
    const file = 'framework/rules/friends/no-critical-friend.yaml';
    expect(errorsIn([{ ...read(RULE), file }])).toEqual([`${file}:1:1: framework.yaml has no category friends.`]);
  });

  it('with the same id as another', () => {
    const file = 'framework/rules/focus/no-critical-friend.yaml';
    expect(errorsIn([read(RULE), { ...read(RULE), file }])).toEqual([
      `${file}:1:5: The rule in ${RULE} has the same id.`,
    ]);
  });

  it.each<[string, [string, string], string]>([
    [
      'level',
      ['level: warning', 'level: warnin'],
      '4:8: "level" is "warnin", but it should be error, warning, advice or question. Did you mean warning?',
    ],
    [
      'statement',
      ['cites: [P6]', 'cites: [P7]'],
      '3:9: Entry 1 of "cites" is "P7", but it should be the code of a statement, such as P6.',
    ],
    ['type', ['cites: [P6]', 'cites: P6'], '3:8: "cites" is "P6", but it should be a list.'],
    ['title', ['title: No critical', 'titl: No critical'], '2:1: "titl" isn\'t a field of a rule. Did you mean title?'],
    [
      'reason',
      ['check: missing-entry', 'why: We said so once.\ncheck: missing-entry'],
      `5:6: "why" doesn't belong here. Remove it.`,
    ],
    [
      'parameter',
      ['{ list: leadership.critical_friends }', '{ list: true }'],
      '7:17: "list" should be one of these: number, text, list of texts or texts by name.',
    ],
    [
      'name of a parameter',
      ['{ list:', '{ the-list:'],
      '7:9: "the-list" should have only lower-case letters and underscores.',
    ],
    ['example', ['plan: |', 'plann: |'], '15:5: "plann" isn\'t a field of a rule. Did you mean plan?'],
  ])('with the wrong shape is reported in plain words: %s', (_, change, error) => {
    expect(errorsOf(RULE, change)).toContain(`${RULE}:${error}`);
  });

  it.each<[string, [string, string], string]>([
    ['theme', ['theme: outside-eye', 'theme: outside-eyes'], 'framework.yaml has no theme outside-eyes.'],
    [
      'condition',
      ["fires_when: the plan doesn't list a critical friend.\n", ''],
      'Say in "fires_when" when the rule finds something.',
    ],
    [
      'words for a gap',
      ['gap: a critical friend from outside\n', ''],
      'A rule about something missing needs a "gap": what to write, in a few words.',
    ],
    [
      'need for those words',
      ['about: essential', 'about: written'],
      'Only a rule about something missing can have a "gap".',
    ],
    [
      'weight of a strength',
      ['strength_weight: 60\n', ''],
      'A "strength" needs a "strength_weight", from 1 to 99, that says how rare it is.',
    ],
    ['strength', ['strength: The plan names a critical friend.\n', ''], 'A "strength_weight" needs a "strength".'],
    [
      'example that fires',
      ['expect: [leadership.critical_friends]', 'expect: []'],
      'One example has to find something.',
    ],
    [
      'number for an origin',
      ['about: essential', 'about: essential\nnumbers_from: nlc'],
      'There are no numbers among the parameters.',
    ],
    ['rule to raise', ['about: essential', 'raises: [nix]\nabout: essential'], 'There is no other rule called nix.'],
  ])('without the right %s', (_, change, error) => {
    expect(errorsOf(RULE, change).map((line) => line.replace(/^\S+ /, ''))).toEqual([error]);
  });

  it('says of each number where it comes from, and of nothing else', () => {
    const file = 'framework/rules/membership/network-too-small.yaml';
    const origins = (written: string) =>
      errorsOf(file, ['{ min: leaflet, few: nlc, nearly: nlc }', written]).map((line) => line.replace(/^\S+ /, ''));
    expect(origins('leaflet')).toEqual([]);
    expect(
      errorsOf(file, ['numbers_from: { min: leaflet, few: nlc, nearly: nlc }\n', '']).map(
        (line) => line.split(': ')[1],
      ),
    ).toEqual(['Say in "numbers_from" whether the numbers are the leaflet\'s or nlc\'s own']);
    expect(origins('{ min: leaflet, most: nlc }')).toEqual([
      '"numbers_from" doesn\'t say where few comes from.',
      '"numbers_from" doesn\'t say where nearly comes from.',
      "most isn't a number among the parameters.",
    ]);
    expect(origins('guessed')).toEqual([
      '"numbers_from" should be one of these: leaflet or nlc or an origin for each number.',
    ]);
  });

  it('without an example that finds nothing', () => {
    const [from, to] = ['    expect: []\n', '    expect: [leadership.critical_friends]\n'];
    expect(errorsOf(RULE, [from, to], [from, to])).toEqual([`${RULE}:14:3: One example has to find nothing.`]);
  });

  it('with an example without a plan', () => {
    expect(errorsOf(RULE, ['plan: |', 'plann: |'])).toContain(
      `${RULE}:14:5: Entry 1 of "examples" should have just one of plan, plans or text.`,
    );
  });

  it('with examples that cannot be read', () => {
    const plan = 'leadership: { critical_friends: [] }';
    expect(
      errorsOf(RULE, [plan, plan.replace(']', '')], ['name: nobody', 'as_of: 2026-02-30\n    name: nobody']),
    ).toEqual([
      `${RULE}:14:12: "2026-02-30" isn't a date in the calendar.`,
      `${RULE}:17:7: "plan" should be part of a plan. The "[" opened here isn't closed where it should be.`,
    ]);
    expect(errorsOf(RULE, [plan, 'none'])).toEqual([
      `${RULE}:16:7: "plan" should be part of a plan. Write fields, each followed by a colon.`,
    ]);
  });

  it('with the wrong shape in several places is reported for each', () => {
    expect(errorsOf(RULE, ['level: warning', 'level: grave'], ['name: nobody', 'nome: nobody'])).toEqual([
      `${RULE}:4:8: "level" is "grave", but it should be error, warning, advice or question.`,
      `${RULE}:14:5: Entry 1 of "examples" doesn't have "name". Add "name": what the example shows, in a few words.`,
      `${RULE}:14:5: "nome" isn't a field of a rule. Did you mean name?`,
    ]);
  });

  it('that is not YAML is reported with its line and column', () => {
    const [error = '', ...rest] = errorsOf(RULE, ['cites: [P6]', 'cites: [P6']);
    expect(error).toMatch(new RegExp(`^${RULE}:\\d+:\\d+: `));
    expect(rest).toEqual([]);
  });

  it.each([
    ['- a list', `${RULE}:1:1: This should be fields, each followed by a colon.`],
    ['', `${RULE}:1:1: This file is empty.`],
  ])('that is not a record at all: %j', (text, error) => {
    expect(errorsIn([{ file: RULE, text }])).toEqual([error]);
  });
});

describe('several errors', () => {
  it('are reported together, whatever their kind, file by file', () => {
    const other = 'framework/rules/membership/network-too-large.yaml';
    const third = 'framework/rules/purpose/moral-purpose-thin.yaml';
    const errors = errorsIn([
      changed(RULE, ['missing-entry', 'no-such-check']),
      changed(third, ['level: warning', 'levels: warning']),
      changed(other, ['level: ', 'level: very-']),
    ]);
    expect(errors.map((error) => error.split(': ')[0]?.replace(/:\d+:\d+$/, ''))).toEqual([third, third, other, RULE]);
  });

  it('in the files that all rules depend on are reported alone', () => {
    const rules = [changed(RULE, ['missing-entry', 'no-such-check'])];
    const broken = { file: 'framework/statements/1-aims.yaml', text: 'statements: [' };
    expect(errorsIn(rules, { statements: [broken] })).toEqual([expect.stringMatching(`^${broken.file}:1:\\d+: `)]);
    const header = { file: 'framework/framework.yaml', text: 'categories: [' };
    expect(errorsIn(rules, { header })).toEqual([expect.stringMatching(`^${header.file}:1:\\d+: `)]);
  });

  it('are counted if there are very many', () => {
    const rules = Array.from({ length: 60 }, (_, index) => ({ file: `framework/rules/plan/r${index}.yaml`, text: '' }));
    const errors = errorsIn(rules);
    expect(errors).toHaveLength(51);
    expect(errors.at(-1)).toBe("10 more mistakes in the framework aren't shown here.");
  });
});

describe('the other files', () => {
  it.each<[keyof typeof SHIPPED, string, [string, string], string]>([
    [
      'header',
      'framework.yaml',
      ['[facilitators, co_leaders]', '[nobody]'],
      '26:14: Entry 1 of "owners" is "nobody", but it should be facilitators, co_leaders, steering_group, enquiry_group, evaluator or after_owner.',
    ],
    [
      'header',
      'framework.yaml',
      ['categories:', 'sections:'],
      '1:1: The file doesn\'t have "categories". Add "categories": the sections of the rule set, in the order in which reports and documents show them.',
    ],
    [
      'header',
      'framework.yaml',
      ['edition: "2.0"', 'edition: 2.0'],
      '2:10: "edition" is the number 2, but it should be text.',
    ],
    [
      'tensions',
      'tensions.yaml',
      ['P1, H2', 'P7, H2'],
      '4:18: Entry 1 of "statements" is "P7", but it should be the code of a statement, such as P6.',
    ],
    [
      'base',
      'base-plan.yaml',
      ['network:', 'network: ['],
      '3:10: The "[" opened here isn\'t closed where it should be. Close it with "]", or look further on for a missing comma or for text that needs quotes.',
    ],
  ])('%s: %s, %j', (part, name, change, error) => {
    const [first] = errorsIn([read(RULE)], { [part]: changed(`framework/${name}`, change) });
    expect(first).toBe(`framework/${name}:${error}`);
  });

  it('statements', () => {
    const file = 'framework/statements/3-validated.yaml';
    const statements = [changed(file, ['code: P1', 'code: P9'], ['grade: validated', 'grade: sure'])];
    expect(errorsIn([read(RULE)], { statements })).toEqual([
      `${file}:6:8: "grade" is "sure", but it should be validated, supported, aim or hypothesis.`,
      `${file}:8:11: "code" is "P9", but it should be the code of a statement, such as P6.`,
    ]);
  });

  it('publications, which statements and lenses refer to', () => {
    const statements = [changed('framework/statements/3-validated.yaml', ['feys-devos-2015', 'feys-devos-2051'])];
    expect(errorsIn([read(RULE)], { statements })).toEqual([
      'framework/statements/3-validated.yaml:18:17: There is no publication feys-devos-2051 in publications.yaml. Did you mean feys-devos-2015?',
    ]);
    const publications = changed('framework/publications.yaml', ['    seen: abstract', '    seen: cover']);
    expect(errorsIn([read(RULE)], { publications })).toEqual([
      'framework/publications.yaml:8:11: "seen" is "cover", but it should be abstract, page, full-text or second-hand.',
    ]);
  });

  it('lenses, with every name that does not exist', () => {
    const file = 'framework/lenses/effective-networks.yaml';
    const text = `name: networks
title: Eight features
about: Eight features of networks that work.
sources: [fullan-2016]
elements:
  - { id: one, title: One thing, about: It is one thing., place: feature 1, rules: [no-critical-freind], statements: [P6] }
  - { id: two, title: Two things, about: It is two things., place: feature 2, rules: [no-critical-friend], statements: [P7] }
none: { rules: [nothing] }
`;
    expect(errorsIn([read(RULE)], { lenses: [{ file, text }] })).toEqual([
      `${file}:1:7: The file name doesn't match the lens's name.`,
      `${file}:4:11: There is no publication fullan-2016 in publications.yaml.`,
      `${file}:6:85: There is no rule no-critical-freind. Did you mean no-critical-friend?`,
      `${file}:7:121: There is no statement P7. Did you mean P1?`,
      `${file}:8:17: There is no rule nothing.`,
    ]);
    const lenses = [{ file, text: text.replace('name: networks', 'name: Networks') }];
    expect(errorsIn([read(RULE)], { lenses })).toEqual([
      `${file}:1:7: "name" is "Networks", but it should be lower-case letters, digits and hyphens, such as effective-networks.`,
    ]);
  });

  it('the glossary, with a word that is missing, twice or about no field', () => {
    const file = 'framework/glossary.yaml';
    const errors = (...changes: readonly (readonly [string, string])[]) =>
      errorsIn([read(RULE)], { glossary: changedGlossary(...changes) });
    expect(errors(['word: warning', 'word: warnings'], ['also: [warnings]', 'also: [severe]'])).toEqual([
      `${file}:2:1: The levels should be error, warning, advice or question, in this order.`,
    ]);
    expect(errors(['word: after', 'word: later'])).toEqual([
      expect.stringMatching(/^framework\/glossary\.yaml:\d+:1: The themes should be plan, purpose, /),
    ]);
    expect(errors(['word: co-leader', 'word: broker'])).toEqual([
      expect.stringMatching(/^framework\/glossary\.yaml:\d+:11: "broker" appears twice among the words\.$/),
    ]);
    expect(errors(['field: network.brokered_by', 'field: network.broker'])).toEqual([
      expect.stringMatching(/:\d+:12: A plan has no field network\.broker\. Did you mean network\./),
    ]);
    expect(errors(['field: network.brokered_by', 'rules : [no-critical-freind]'])).toEqual([
      expect.stringMatching(/:\d+:14: There is no rule no-critical-freind\. Did you mean no-critical-friend\?$/),
    ]);
    expect(errors(['meaning: Time and money.', 'meaning: Time.'])).toEqual([
      expect.stringMatching(/:\d+:14: "meaning" should be at least 10 characters long\.$/),
    ]);
  });

  it.each([
    ["{ 'type': 'object' }", '1:1: This file should be JSON.'],
    ['{\n  "type": [\n}', '2:11: The "[" opened here isn\'t closed where it should be.'],
    ['{ "minLenght": 3 }', `1:1: The build can't use this schema: strict mode: unknown keyword: "minLenght"`],
  ])('a schema that cannot be used: %j', (text, error) => {
    const schemas = { ...SHIPPED.schemas, rule: { file: 'framework/rule.schema.json', text } };
    const [first, ...rest] = errorsIn([read(RULE)], { schemas });
    expect([first?.startsWith(`framework/rule.schema.json:${error}`), first, rest]).toEqual([true, first, []]);
  });

  const shipped = [
    SHIPPED.header,
    SHIPPED.tensions,
    SHIPPED.publications,
    SHIPPED.base,
    ...SHIPPED.statements.slice(0, 1),
    read(RULE),
  ];

  it.each(shipped)('reports every change to $file with its line and column, and never crashes', ({ file, text }) => {
    const lines = text.split('\n').slice(0, 10);
    for (const [index, line] of sample([...lines.entries()], 4))
      for (const other of some(['', line.replace(/:.*/, ':'), line.replace(/:.*/, ': [1, { a: b }]')])) {
        const one = { file, text: lines.with(index, other).join('\n') };
        const or = (source: typeof one) => (source.file === file ? one : source);
        const { header, tensions, publications, base, statements } = SHIPPED;
        const others = {
          header: or(header),
          tensions: or(tensions),
          publications: or(publications),
          base: or(base),
          statements: statements.map(or),
        };
        for (const error of errorsIn([or(read(RULE))], others))
          expect(error).toMatch(/^framework\/[\w./-]+:\d+:\d+: ./);
      }
  });
});

describe('what is prepared', () => {
  it('has rules without examples, trimmed texts and graded statements', () => {
    const prepared = prepare({ ...SHIPPED, rules: [read(RULE)] });
    if ('errors' in prepared) throw new Error('The shipped framework has errors');
    const { framework, examples: kept } = prepared;
    const [only] = framework.records;
    expect(only?.category).toBe('leadership');
    expect(Object.keys(only?.record ?? {})).not.toContain('examples');
    expect(only?.record.fix).toMatch(/\.$/);
    expect(kept.byRule['no-critical-friend']?.map(({ name }) => name)).toContain('nobody');
    expect(framework.statements.find(({ code }) => code === 'P6')?.grade).toBe('validated');
  });
});
