/** What is read from the files of local rules, and each mistake in them with its place. */

import { describe, expect, it } from 'vitest';
import { load, mistakes, NAME } from '../kit/loaded-rules.ts';
import { LOCAL_RULE, localRuleWith } from '../kit/local-rule.ts';

/** The sound rule with these examples in place of its own. */
const withExamples = (examples: string) =>
  `${LOCAL_RULE.slice(0, LOCAL_RULE.indexOf('examples:'))}examples:\n${examples}`;
const FIRING = '  - { name: one, plan: "purpose: { moral_purpose: SEND }", expect: [purpose.moral_purpose] }\n';
const SILENT = '  - { name: two, plan: "purpose: { moral_purpose: words }", expect: [] }\n';

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

it('gives way to rules of the framework, and needs no pattern', async () => {
  const other = localRuleWith(
    ['id: acronym-in-purpose', 'id: b'],
    ['check: text-with-pattern', 'check: text-too-short'],
    ["pattern: '\\b[A-Z]{2,}\\b'", 'min: 5'],
    ['{text}', 'x'],
  );
  const all = await load({ [NAME]: `${LOCAL_RULE}gives_way_to: [no-critical-friend]\n`, 'b.yaml': other });
  expect([all.mistakes, all.rules.map(({ rule }) => rule.id)]).toEqual([[], ['acronym-in-purpose', 'b']]);
});

it('looks at patterns only, also if another rule has none', async () => {
  const words = localRuleWith(
    ['id: acronym-in-purpose', 'id: b'],
    ['check: text-with-pattern', 'check: text-without-word'],
    ["pattern: '\\b[A-Z]{2,}\\b'", "words: ['(']"],
    ['{text}', 'x'],
  );
  const broken = localRuleWith(["pattern: '\\b[A-Z]{2,}\\b'", "pattern: '('"]);
  const all = await load({ [NAME]: broken, 'b.yaml': words });
  expect(all.mistakes).toEqual([expect.stringMatching(/^6:\d+: "pattern" isn't a valid regular expression: /)]);
  expect([all.broken, all.rules.map(({ rule }) => rule.id)]).toEqual([['acronym-in-purpose'], ['b']]);
});
