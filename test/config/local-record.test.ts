/** What is read from the file of a local rule, and each mistake in it with its place. */

import { describe, expect, it } from 'vitest';
import { ConfigErrors } from '../../src/config/config-errors.ts';
import { recordOf } from '../../src/config/local-record.ts';
import { loadLocalRules } from '../../src/config/local-rules.ts';
import { readDataFile } from '../../src/config/read-yaml-file.ts';
import { UserError } from '../../src/io/errors.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { LOCAL_RULE, localRuleWith } from '../kit/local-rule.ts';
import { memoryIo } from '../kit/memory-io.ts';

const FRAMEWORK = loadFramework();
const NAME = 'acronym-in-purpose.yaml';

/** The rules in files and the ids of those that are broken; and the mistakes. */
async function load(files: Record<string, string>) {
  const errors = new ConfigErrors();
  const { io } = memoryIo({ files });
  const paths = Object.keys(files).map((file) => `/plans/${file}`);
  const { rules, broken } = await loadLocalRules(paths, FRAMEWORK, io, errors);
  return { rules, broken: [...broken], mistakes: linesOf(errors) };
}

function linesOf(errors: ConfigErrors): readonly string[] {
  try {
    errors.throwIfAny();
    return [];
  } catch (error) {
    if (error instanceof UserError) return error.lines.map((line) => line.replace(`${NAME}:`, ''));
    throw error;
  }
}

const mistakes = async (text: string, name = NAME) => (await load({ [name]: text })).mistakes;

/** The sound rule with these examples in place of its own. */
const withExamples = (examples: string) =>
  `${LOCAL_RULE.slice(0, LOCAL_RULE.indexOf('examples:'))}examples:\n${examples}`;
const FIRING = '  - { name: one, plan: "purpose: { moral_purpose: SEND }", expect: [purpose.moral_purpose] }\n';
const SILENT = '  - { name: two, plan: "purpose: { moral_purpose: words }", expect: [] }\n';

describe('the texts of a rule', () => {
  it('are on one line each, without what could control a terminal; parameters stay as they are', async () => {
    const text = localRuleWith(
      ['title: An acronym in the moral purpose', 'title: "  An   acronym\\n in it\\e. "'],
      ["pattern: '\\b[A-Z]{2,}\\b'", 'pattern: "[A-Z]  [A-Z]"'],
      ['fix: >\n  Write the words out.\n', 'fix: |\n  Write\n  the  words out.\n'],
      ['  - name: words\n', '  - name: "two   words"\n'],
    );
    const { rules, mistakes: none } = await load({ [NAME]: text });
    expect(none).toEqual([]);
    const [own] = rules;
    expect([own?.file, own?.path]).toEqual([NAME, `/plans/${NAME}`]);
    const { title, fix, params, cites, examples, why } = own?.rule ?? ({} as never);
    expect([title, fix, params?.['pattern'], cites]).toEqual([
      'An acronym in it\\u{1b}.',
      'Write the words out.',
      '[A-Z]  [A-Z]',
      [],
    ]);
    expect(why).toBe('Parents and governors read the purpose, and they do not know our acronyms.');
    expect(examples?.map(({ name }) => name)).toEqual(['an acronym', 'two words']);
    expect(examples?.map(({ plan }) => String(plan).endsWith('}'))).toEqual([true, true]);
  });

  it.each([
    ['title', 80, ''],
    ['source', 300, ''],
    ['because', 500, '.'],
    ['why', 1000, '.'],
    ['question', 500, '?'],
  ])('%s has up to %d characters', async (name, most, end) => {
    const text = (length: number) =>
      `${LOCAL_RULE.replace(new RegExp(`^${name}: .*\n`, 'm'), '')}${name}: ${'🏫'.repeat(length - end.length)}${end}\n`;
    expect(await mistakes(text(most))).toEqual([]);
    expect([...new Set(await mistakes(text(most + 1)))]).toEqual([
      expect.stringMatching(new RegExp(`^2[01]:\\d+: "${name}" should be at most [\\d,]+ characters long\\.$`)),
    ]);
  });

  it('are on one line each inside sections and lists, too', () => {
    const text =
      'title: "a  b"\nsoften: { x: " a  b ", y: 5 }\ndetails: ["a\n  b"]\nparams: { words: ["a  b\n", 5] }\nexamples: [x, { name: "a  b", plan: "c  d\n" }]\n';
    const { io } = memoryIo({ files: { 'a.yaml': text.replaceAll('\n"', '\\n"').replace('a\n  b', 'a\\n  b') } });
    const file = readDataFile('/plans/a.yaml', io, new ConfigErrors());
    if (file === undefined) throw new Error('There is no file.');
    expect(recordOf(file, new Map(), new ConfigErrors()).record).toEqual({
      title: 'a b',
      soften: { x: 'a b', y: 5 },
      details: ['a b'],
      params: { words: ['a  b', 5] },
      cites: [],
      examples: [{ name: 'a b', plan: 'c  d' }],
    });
  });

  it('may be in a file with the shorter ending, and in no other', async () => {
    expect(await mistakes(LOCAL_RULE, 'a/acronym-in-purpose.yml')).toEqual([]);
    expect(await mistakes(LOCAL_RULE, 'a/other.yaml')).toEqual([
      'a/other.yaml:1:5: The rule "acronym-in-purpose" should be in a file called acronym-in-purpose.yaml.',
    ]);
  });
});

describe('a rule may not', () => {
  it.each<[string, string, string[]]>([
    [
      'lack a source',
      localRuleWith(['source: Programme handbook 2026, section 4\n', '']),
      ['1:1: A local rule needs a source. Write "source:" with the paper, meeting or person behind it.'],
    ],
    [
      'cite the leaflet',
      `${LOCAL_RULE}cites: [P1]\n`,
      ['21:8: A local rule is based on its source, not on the leaflet. Remove "cites".'],
    ],
    [
      'have another id',
      localRuleWith(['id: acronym-in-purpose', 'id: no-critical-friend']),
      ['1:5: "no-critical-friend" is already the id of a rule of the framework. Choose another.'],
    ],
    [
      'have another check',
      localRuleWith(['check: text-with-pattern', 'check: no-such-check']),
      [expect.stringMatching(/^5:8: .*no-such-check/) as never],
    ],
    [
      'have a wrong pattern',
      localRuleWith(["pattern: '\\b[A-Z]{2,}\\b'", 'pattern: "("']),
      ['6:50: "pattern" isn\'t a valid regular expression: a "(" isn\'t closed.'],
    ],
    [
      'have only examples that fire',
      withExamples(FIRING + FIRING),
      ['12:1: "examples" should have a plan in which the rule finds something, and one in which it finds nothing.'],
    ],
    [
      'have only silent examples',
      withExamples(SILENT + SILENT),
      ['12:1: "examples" should have a plan in which the rule finds something, and one in which it finds nothing.'],
    ],
    [
      'have fifty-one examples',
      withExamples(FIRING + SILENT.repeat(50)),
      ['13:3: "examples" should have at most 50 entries.'],
    ],
    [
      'compare plans',
      withExamples(
        `${FIRING}${SILENT.replace('plan: "purpose: { moral_purpose: words }"', 'plans: ["nlc: 1", "nlc: 1"]')}`,
      ),
      [
        expect.stringMatching(
          /^14:\d+: A local rule checks one plan at a time\. Give the example a "plan", not "plans"\.$/,
        ) as never,
      ],
    ],
    [
      'have an example without a plan',
      withExamples(`${FIRING}  - { name: two, expect: [] }\n`),
      ['14:5: Entry 2 of "examples" should be a plan, and what the rule finds in it.'],
    ],
    [
      'have an example with one of several plans',
      withExamples(`${FIRING}  - { name: two, plans: ["nlc: 1"], expect: [] }\n`),
      [
        '14:25: "plans" should have at least 2 entries.',
        '14:25: A local rule checks one plan at a time. Give the example a "plan", not "plans".',
      ],
    ],
    [
      'have a twelfth example without a text',
      withExamples(
        FIRING + SILENT.repeat(10) + SILENT.replace('"purpose: { moral_purpose: words }"', '{ purpose: {} }'),
      ),
      [
        '24:24: "plan" should be part of a plan. Write "plan: |", and the part on the lines below it, indented by two more spaces.',
      ],
    ],
    [
      'have an example without a text',
      withExamples(FIRING + SILENT.replace('"purpose: { moral_purpose: words }"', '{ purpose: {} }')),
      [
        '14:24: "plan" should be part of a plan. Write "plan: |", and the part on the lines below it, indented by two more spaces.',
      ],
    ],
    [
      'have an example of two documents',
      withExamples(FIRING + SILENT.replace('words }"', 'words }\\n---\\na: 1"')),
      ['14:24: "plan" should be part of a plan. This has two documents. Keep only one.'],
    ],
    [
      'have an example that is words',
      withExamples(FIRING + SILENT.replace('purpose: { moral_purpose: words }', 'words')),
      ['14:24: "plan" should be part of a plan. Write fields, each followed by a colon.'],
    ],
    [
      'have an empty example',
      withExamples(FIRING + SILENT.replace('purpose: { moral_purpose: words }', '---')),
      ['14:24: "plan" should be part of a plan. Write fields, each followed by a colon.'],
    ],
    [
      'have an example with a mistake',
      withExamples(FIRING + SILENT.replace('purpose: { moral_purpose: words }', 'a: 1\\na: 2')),
      ['14:24: "plan" should be part of a plan. "a" appears twice in the same section.'],
    ],
    [
      'have an example with a reference',
      withExamples(FIRING + SILENT.replace('purpose: { moral_purpose: words }', 'a: &l {x: 1}\\nb: {c: [1, *l]}')),
      ['14:24: "plan" should be part of a plan. Write the text itself instead of a reference ("*" or "<<").'],
    ],
    [
      'have an example with something merged',
      withExamples(FIRING + SILENT.replace('purpose: { moral_purpose: words }', 'b: {<<: {x: 1}}')),
      ['14:24: "plan" should be part of a plan. Write the text itself instead of a reference ("*" or "<<").'],
    ],
    [
      'have an example on no day',
      withExamples(FIRING + SILENT.replace('name: two', 'name: two, as_of: 2026-02-30')),
      ['14:25: "2026-02-30" isn\'t a date in the calendar.'],
    ],
  ])('%s', async (_, text, lines) => {
    expect(await mistakes(text)).toEqual(lines);
  });

  it('have the id of another', async () => {
    const { rules, broken, mistakes: lines } = await load({ [NAME]: LOCAL_RULE, [`b/${NAME}`]: LOCAL_RULE });
    expect(lines).toEqual([
      'b/1:5: "acronym-in-purpose" is already the id of the rule in acronym-in-purpose.yaml. Choose another.',
    ]);
    expect([rules.length, broken]).toEqual([1, ['acronym-in-purpose']]);
  });
});

it('takes up to fifty examples, on days that there are', async () => {
  const examples = withExamples(FIRING + SILENT.replace('name: two', 'name: two, as_of: 2026-02-28').repeat(49));
  const { rules, broken, mistakes: lines } = await load({ [NAME]: examples });
  expect([lines, broken, rules[0]?.rule.examples?.length]).toEqual([[], [], 50]);
});

it('leaves out broken rules, and what cannot be read', async () => {
  const broken = localRuleWith(['id: acronym-in-purpose', 'id: b'], ["pattern: '\\b[A-Z]{2,}\\b'", 'pattern: "("']);
  const files = { [NAME]: LOCAL_RULE, 'b.yaml': broken, 'c.yaml': '', 'd.yaml': 'id: [d]\n', 'e.yaml': 'id: e\n' };
  const all = await load(files);
  expect(all.rules.map(({ rule }) => rule.id)).toEqual(['acronym-in-purpose']);
  expect([...all.broken].sort()).toEqual(['b', 'e']);
});
