/** The fixes for a newcomer's mistakes of format: following them never leads to another error. */

import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

async function nextStep(text: string, rules: readonly string[] = ['plan-shape']): Promise<string[]> {
  const { out } = await runIn({ files: { 'p.yaml': text } }, 'check', '-f', 'json', 'p.yaml');
  const { plans } = JSON.parse(out) as { plans: { findings: { rule: string; message: string; fix: string }[] }[] };
  return plans.flatMap(({ findings }) =>
    findings.filter(({ rule }) => rules.includes(rule)).map(({ message, fix }) => `${message} ${fix}`),
  );
}

const without = (section: string) => SMALLEST.replace(new RegExp(`^${section}:.*\n(?: .*\n)*`, 'm'), '');
const emptied = (section: string) => SMALLEST.replace(new RegExp(`^(${section}:).*\n(?: .*\n)*`, 'm'), '$1\n');

it.each([
  ['network', 'Add "network:" at the left edge, with its fields below it, two spaces in.'],
  ['schools', 'Add "schools:" at the left edge, with its entries below it, each after a dash.'],
  ['activities', 'Add "activities:" at the left edge, with its entries below it, each after a dash.'],
  ['nlc', 'Write "nlc: 1", which is the version of the plan format.'],
])('explains how to add a missing "%s"', async (section, fix) => {
  expect(await nextStep(without(section))).toEqual([`The plan doesn't have "${section}". ${fix}`]);
});

it.each([
  ['focus', 'a section with fields of its own', 'Write its fields below it, two spaces in.'],
  ['schools', 'a list', 'Write its entries below it, each after a dash.'],
])('explains how to fill an empty "%s"', async (section, expected, fix) => {
  expect(await nextStep(emptied(section))).toEqual([`"${section}" is empty, but it should be ${expected}. ${fix}`]);
});

it.each([
  {
    mistake: 'an id that is missing',
    text: planWith('{id: fell, name: Fellside School', '{name: Fellside School'),
    says: 'Entry 5 of "schools" doesn\'t have "id". Add "id:" with its value.',
  },
  {
    mistake: 'a field that may wait',
    text: planWith('  origin: voluntary\n', ''),
    says: '"network" doesn\'t have "origin". Add "origin:", and leave it empty if you don\'t know yet.',
  },
  {
    mistake: 'a name that is empty',
    text: planWith('name: Upper Vale Reading Network', 'name:'),
    says: '"name" is empty, but it should be text. Fill it in: this field can\'t be empty.',
  },
  {
    mistake: 'schools that are still undecided',
    text: planWith('kind: enquiry, schools: all', 'kind: enquiry, schools: undecided'),
    says: '"schools" is "undecided", but it should be "all" or a list. Write an empty list, [], if you don\'t know yet.',
  },
  {
    mistake: 'a school that is not in a list',
    text: planWith('kind: enquiry, schools: all', 'kind: enquiry, schools: ashby'),
    says: '"schools" is "ashby", but it should be "all" or a list. Write schools: [ashby]',
  },
  {
    mistake: 'a section where a text should be',
    text: planWith('name: Upper Vale Reading Network', 'name: {short: Upper Vale}'),
    says: '"name" is a section with fields of its own, but it should be text. Change it to what is expected.',
  },
  {
    mistake: 'a section where a text may be left empty',
    text: planWith('  pedagogy: Structured partner talk before a text', '  pedagogy: {a: b}'),
    says: '"pedagogy" is a section with fields of its own, but it should be text. Change it to what is expected, or leave it empty for now.',
  },
  {
    mistake: 'a text with a colon in it on a line of its own',
    text: planWith('moral_purpose: Every', 'moral_purpose:\n    Our promise: every'),
    says: '"moral_purpose" is a section with fields of its own, but it should be text. If this is text with a colon in it, put the whole text in double quotes.',
  },
  {
    mistake: 'a part of a word',
    text: planWith('kind: enquiry', 'kind: visit'),
    says: expect.stringMatching(/ or other\. Did you mean "study-visit"\?$/),
  },
  {
    mistake: 'a word unlike any',
    text: planWith('stage: forming', 'stage: brilliant'),
    says: '"stage" is "brilliant", but it can only be forming, launching, established, sustaining or closing. Use the word that fits best.',
  },
  {
    mistake: 'a school that is mere text, below others',
    text: planWith('\nleadership:', '\n  - Whinfell\nleadership:'),
    says: 'Entry 6 of "schools" is "Whinfell", but it should be a section with fields of its own. Write it like the entries above: - { id: whinfell, name: Whinfell, joined_by: }',
  },
  {
    mistake: 'a text with a comma in place of the first entry',
    text: planWith('\nactivities:', '\nactivities:\n  - Walks, and talks'),
    says: 'Entry 1 of "activities" is "Walks, and talks", but it should be a section with fields of its own. Write it with its fields: - { title: "Walks, and talks", kind:, schools: all }',
  },
  {
    mistake: 'a person who is mere text',
    text: `${SMALLEST}people:\n  - Jo Bloggs\n`,
    says: 'Entry 1 of "people" is "Jo Bloggs", but it should be a section with fields of its own. Write it with its fields: - { id: jo-bloggs, name: Jo Bloggs }',
  },
  {
    mistake: 'a facilitator who is mere text',
    text: planWith('\nactivities:', '\n  facilitators:\n    - Jo Bloggs\nactivities:'),
    says: 'Entry 1 of "facilitators" is "Jo Bloggs", but it should be a section with fields of its own. Write it with its fields: - { person: { name: Jo Bloggs } }',
  },
])('$mistake', async ({ text, says }) => {
  expect(await nextStep(text)).toEqual([says]);
});

it.each([
  {
    mistake: 'a comma in a text between braces',
    text: planWith('name: Dene School', 'name: Dene, Upper'),
    says: '"Upper" isn\'t a field of entry 4 of "schools". Inside { }, a comma ends the text before it. Put the whole text in double quotes.',
  },
  {
    mistake: 'a comma in a number between braces',
    text: planWith('days_per_year: 3', 'days_per_year: 3,250'),
    says: '"250" isn\'t a field of entry 1 of "critical_friends". Inside { }, a comma ends the value before it. Write numbers without commas, and put text that contains a comma in double quotes.',
  },
  {
    mistake: 'a field named in words',
    text: planWith('  pedagogy:', '  Why we do it: Results\n  pedagogy:'),
    says: '"Why we do it" isn\'t a field of "focus". If it is part of a longer piece of text, put the whole of it in double quotes.',
  },
  {
    mistake: 'a field named nearly right, with a space',
    text: planWith('  pedagogy:', '  Why this: []\n  pedagogy:'),
    says: '"Why this" isn\'t a field of "focus". Did you mean "why_this"?',
  },
])('$mistake', async ({ text, says }) => {
  expect(await nextStep(text, ['unknown-field'])).toEqual([says]);
});

const THIN =
  'In the moral purpose, say which children you mean, in which schools, and what will be different for them.';
const GAP = 'The moral purpose has only 2 words.';
const UNREAD = 'nlc ignores everything after "#". Put the whole text in double quotes.';

it.each([
  ['Every child #1 in our schools leaves us a reader', `${GAP} ${THIN} ${UNREAD}`],
  ['Every child # more later', `${GAP} ${THIN}`],
  ['"Every child" #1', `${GAP} ${THIN}`],
])('warns that a "#" cuts a text off: %s', async (purpose, says) => {
  const text = planWith('Every child in our five schools leaves us a confident talker and reader.', purpose);
  expect(await nextStep(text, ['moral-purpose-thin'])).toEqual([says]);
});

it('warns that a text which starts with "#" is ignored', async () => {
  const text = planWith('Every child in our five schools leaves us a confident talker and reader.', '#1 for reading');
  expect(await nextStep(text, ['moral-purpose-missing'])).toEqual([expect.stringContaining(` ${UNREAD}`)]);
});

it('asks for an answer where a blank is still to be filled in', async () => {
  const plan = SMALLEST.replace(/starts: \S+?(?=[,\s}])/, 'starts: …');
  expect(plan).not.toBe(SMALLEST);
  expect(await nextStep(plan)).toEqual([
    `"starts" is "…", but it should be a date such as 2026, 2026-09 or 2026-09-18. Write your own answer in place of "…", or leave it empty if you don't know yet.`,
  ]);
});

describe('a text in braces that commas have cut into pieces', () => {
  const STRANDS = `focus:
  strands:
    - {focus: Number, place value, and shape}
    - {focus: Reasoning, proof, schools: all}`;
  const text = planWith('focus:', STRANDS);

  it('is one mistake for each entry', async () => {
    const hint = 'Inside { }, a comma ends the text before it. Put the whole text in double quotes.';
    expect(await nextStep(text, ['unknown-field'])).toEqual([
      `"place value" and "and shape" aren't fields of entry 1 of "strands". ${hint}`,
      `"proof" isn't a field of entry 2 of "strands". ${hint}`,
    ]);
  });

  it('is not repeated in lines to write', async () => {
    const lines = async (plan: string) => {
      const { out } = await runIn({ files: { 'p.yaml': plan } }, 'check', '-f', 'json', 'p.yaml');
      const { plans } = JSON.parse(out) as { plans: { findings: { rule: string; edits: readonly unknown[] }[] }[] };
      return plans.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'focus-split'));
    };
    expect((await lines(text)).map(({ edits }) => edits)).toEqual([[]]);
    const whole = text.replace('Number, place value, and shape', 'Number');
    expect((await lines(whole)).map(({ edits }) => edits)).toEqual([
      [{ op: 'set', path: 'focus.strands[0].schools', value: ['…'] }],
    ]);
  });
});

it('asks for a month in place of a season, as the plan writes it', async () => {
  expect(await nextStep(planWith('starts: 2026-09', 'starts: Summer 2028'))).toEqual([
    expect.stringContaining(
      'A term or a season could be one of several months. Write the month, such as 2028-04 or 2028-07.',
    ),
  ]);
});
