/** How `nlc fix` asks for several things at once: what each needs is asked about by itself. */

import { describe, expect, it } from 'vitest';
import { valueAt } from '../../src/plan/path.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const NOW = '2026-11-24T12:00:00Z';
const world = (text: string) => ({ files: { 'plan.yaml': text }, now: NOW });
const FOCUS = planWith('  pedagogy:', '  why_this: []\n  pedagogy:');
const only = { only: ['focus-without-evidence'] };
const TWO = 'A third of Year 2 read below the line; Talk helps weak readers';

/** The evidence for the focus in the plan that was written. */
function findingsIn(written: ReadonlyMap<string, string>) {
  const [document] = readYaml(written.get('plan.yaml') ?? '').documents;
  return JSON.parse(JSON.stringify(valueAt(document?.data ?? null, ['focus', 'why_this'])));
}

describe('two findings in one answer', () => {
  it('each have a source and a kind of their own', async () => {
    const { seen, left, written } = await sitting(
      world(FOCUS),
      only,
      ...[TWO, 'Joint test, May 2026', '1', 'A review of studies', 'research', 'y'],
    );
    expect(left).toEqual([]);
    expect(seen).toContain(`
Give two if you can, with semicolons between them.
`);
    expect(seen).toContain(`
For "A third of Year 2 read below the line": where does it come from? For
research, give the author and the year, such as Halbert and Kaser, 2013.
For example: Joint assessment, May 2026
? Source of the finding () Joint test, May 2026
`);
    expect(seen).toContain(`
For "Talk helps weak readers": where does it come from? For research, give the
author and the year, such as Halbert and Kaser, 2013.
`);
    expect(findingsIn(written)).toEqual([
      { finding: 'A third of Year 2 read below the line', source: 'Joint test, May 2026', kind: 'school-data' },
      { finding: 'Talk helps weak readers', source: 'A review of studies', kind: 'research' },
    ]);
  });

  it('are asked about again from the last question on the way back, and from the first', async () => {
    const { seen, left } = await sitting(
      world(FOCUS),
      only,
      ...[TWO, 'Joint test', '1', '<', '<', '<', 'One finding', 'Our books', '3', 'n'],
    );
    expect(left).toEqual([]);
    expect([...seen.matchAll(/^\? (.+?) \((.*)\)/gm)].map(([, label, before]) => [label, before])).toEqual([
      ['What was found', ''],
      ['Source of the finding', ''],
      ['Kind of evidence', ''],
      ['Source of the finding', ''],
      ['Kind of evidence', '1'],
      ['Source of the finding', 'Joint test'],
      ['What was found', TWO],
      ['Source of the finding', 'Joint test'],
      ['Kind of evidence', '1'],
    ]);
  });

  it('keep their own answers after Ctrl-C', async () => {
    const first = await sitting(world(FOCUS), only, TWO, 'Joint test', '1', 'A review', '2', 'STOP');
    const saved = first.written.get('plan.yaml.answers') ?? '';
    const files = { 'plan.yaml': FOCUS, 'plan.yaml.answers': saved };
    const { left, written } = await sitting({ files, now: NOW }, { ...only, answers: 'plan.yaml.answers' }, 'y');
    expect(left).toEqual([]);
    expect(findingsIn(written)).toMatchObject([
      { source: 'Joint test', kind: 'school-data' },
      { source: 'A review', kind: 'research' },
    ]);
  });
});

describe('names in a list', () => {
  const schools = `schools:
  - {id: roughton, name: "St Mary's, Roughton", joined_by: choice}
  - {id: belfry, name: "The Belfry, Overstrand", joined_by: choice}
  - {id: holt, name: Holt Primary School, joined_by: choice}
`;
  const plan = SMALLEST.replace(/schools:\n(?: .*\n)+/, schools)
    .replace(/leadership:\n(?: .*\n)+/, '')
    .replace('stage: forming', 'stage: launching');

  it.each([
    ["St Mary's, Roughton, Holt Primary School", "St Mary's, Roughton, Holt Primary School", '[roughton, holt]'],
    ["3; st mary's, roughton", "Holt Primary School, St Mary's, Roughton", '[holt, roughton]'],
    ['1 and belfry', "St Mary's, Roughton, The Belfry, Overstrand", '[roughton, belfry]'],
  ])('may have commas in them: %s', async (typed, _, ids) => {
    const { seen, left, written } = await sitting(world(plan), { only: ['purpose-not-agreed'] }, typed, '', 'y');
    expect(left).toEqual([]);
    expect(seen).toContain(`
Type all to choose them all.
Type names or numbers, with commas or semicolons between them.
For example: The Belfry, Overstrand; Holt Primary School
? Schools that have agreed`);
    expect(seen).toContain('nlc still says: The purpose still needs the agreement of ');
    expect(written.get('plan.yaml')).toMatch(new RegExp(`by: ${ids.replace(/[[\]]/g, '\\$&')}`));
  });
});

describe('a question without words to fill in', () => {
  const plan = `${SMALLEST}support:\n  - {school: brook, from: [ashby], review: 2027-07}\n`;

  it.each([
    ['y', /agreed_with_school: true, review: 2027-07\}/],
    ['n', /agreed_with_school: false, review: 2027-07\}/],
    ['', /from: \[ashby\], review: 2027-07\}/],
  ])('is asked in plain words and answered with yes or no: %j', async (typed, expected) => {
    const { seen, written, rejections, left } = await sitting(
      world(plan),
      { only: ['support-imposed'] },
      ...['perhaps', '?', typed, ...(typed === '' ? [] : ['y'])],
    );
    expect(left).toEqual([]);
    expect(rejections).toEqual(['Type y for yes or n for no, or press Enter to leave it as it is.']);
    expect(seen).toContain(`
Has the school that is helped agreed to the help?
Type y for yes or n for no, and nlc writes that in the plan. Press Enter to
leave it as it is.
? Yes or no? () perhaps
? Yes or no? () ?
Agreed with the school: whether the school itself has agreed to it.

Why  `);
    expect(written.get('plan.yaml') ?? plan).toMatch(expected);
  });
});

it('says before the last question how long the changes are, if they are longer than the screen', async () => {
  const plan = planWith('stage: forming', 'stage: launching');
  const ended = async (rules: string[], ...typed: string[]) =>
    (await sitting(world(plan), { only: rules }, ...typed, 'n')).seen.replace(/\s+/g, ' ');
  expect(await ended(['no-facilitator'], '3', '4')).not.toContain('Scroll up');
  const outcome = ['More pupils talk about books', 'a count', '40', '2026', '60', '2028'];
  expect(await ended(['no-pupil-outcome', 'no-facilitator'], ...outcome, '3', '4')).toMatch(
    / That is 2\d lines, about leadership and outcomes\. Scroll up to read them from the start\. Your answers 1 More pupils talk about books; a count; 40; 2026; 60; 2028 \([^)]*\) 2 3; 4 \([^)]*\) Press Enter to write this,/,
  );
});

it('says at the end how to answer more, if the plan says nothing of money and everything was asked about', async () => {
  const plan = planWith('stage: forming', 'stage: launching');
  const end = async (text: string, options: object) =>
    (await sitting(world(text), options, '3', '4', 'done', 'y')).seen.replace(/\s+/g, ' ');
  const words = 'To answer more questions, such as what money there is: nlc init plan.yaml';
  expect(await end(plan, {})).toContain(words);
  expect(await end(`${plan}resources: {currency: GBP}\n`, {})).not.toContain(words);
  expect(await end(plan, { only: ['no-facilitator'] })).not.toContain(words);
  expect(await end(plan, { section: 'leadership' })).not.toContain(words);
});

describe('a question that only ids can answer', () => {
  const only = { only: ['broker-unnamed'] };
  const brokered = planWith('origin: voluntary', 'origin: brokered');

  it('is not asked if the plan has nothing that they could mean, and nothing new can be named', async () => {
    const artefact = 'sharing: {artefacts: [{title: Film, audience: parents}]}\n';
    const plan = SMALLEST.replace(/^activities:.*\n(?: .*\n)*/m, 'activities: []\n');
    const { seen, out } = await sitting(world(`${plan}${artefact}`), { only: ['artefact-without-maker'] });
    expect(seen).not.toContain('?');
    expect(out).toBe('');
  });

  const partners = 'partners:\n  - {id: uni, name: University of the Vale}\n';

  it('takes a partner by number, by name, and by a name that is close', async () => {
    for (const typed of [['1'], ['the vale'], ['Universty of the Vale', 'uni']]) {
      const { written, rejections } = await sitting(world(`${brokered}${partners}`), only, ...typed, 'y');
      expect(rejections).toHaveLength(typed.length - 1);
      expect(written.get('plan.yaml')).toContain('brokered_by: uni');
    }
  });

  it('adds a partner that is not in the list yet', async () => {
    const { seen, written } = await sitting(world(`${brokered}${partners}`), only, 'The council', 'y');
    expect(seen).toContain(`
Which partner brought the schools together?
Partners: 1 University of the Vale
Type the name or its number, or the name of a partner that isn't in the list
yet.
For example: University of the Vale
? Broker () The council
nlc adds The council to the partners, too.
`);
    expect(written.get('plan.yaml')).toContain('brokered_by: the-council\n');
    expect(written.get('plan.yaml')).toContain(`${partners}  - {id: the-council, name: The council}\n`);
  });

  it.each([['partners: []\n'], ['']])('adds the first partner to %j', async (none) => {
    const { written, seen } = await sitting(world(`${brokered}${none}`), only, 'The council', 'y');
    expect(seen).toContain('nlc adds The council to the partners, too.');
    expect(readYaml(written.get('plan.yaml') ?? '').documents[0]?.data).toMatchObject({
      network: { brokered_by: 'the-council' },
      partners: [{ id: 'the-council', name: 'The council' }],
    });
  });

  it.each([['7'], ["we'll ask them"], ['not sure yet']])('adds no partner called %j', async (typed) => {
    const { written, rejections } = await sitting(world(`${brokered}${partners}`), only, typed, '');
    expect(rejections).toHaveLength(1);
    expect(written.size).toBe(0);
  });
});

it('takes several people even if the plan lacks only one', async () => {
  const plan = SMALLEST.replace(/ {4}- \{person: \{post: deputy, school: cairn\}\}\n/, '');
  const { seen, left, written } = await sitting(
    world(plan),
    { only: ['no-co-leadership'] },
    ...['deputy, Brook; teacher, 4', '6', '3', 'y'],
  );
  expect(left).toEqual([]);
  expect(seen).toContain(`
Type a post and a school, by name or number, with a comma between them. If there
are several people, put semicolons between them.
For example: deputy, Brook End School
`);
  expect(written.get('plan.yaml')).toContain('post: deputy, school: brook}, days_per_year: 6}');
  expect(written.get('plan.yaml')).toContain('post: teacher, school: dene}, days_per_year: 3}');
});

it('does not ask again for what was just left out, only for what comes with it', async () => {
  const plan = SMALLEST.replace(/ {2}critical_friends:\n(?: {4}.*\n)+/, '  critical_friends: []\n');
  const { seen, rejections } = await sitting(
    world(plan),
    { only: ['no-critical-friend', 'critical-friend-idle'] },
    ...['academic', 'academic, University of the Vale', '', '', 'Brook', 'n'],
  );
  expect(rejections).toEqual(['Write where the person comes from too, as in "academic, University of the Vale".']);
  expect([...seen.matchAll(/^\? (.+?) \(/gm)].map(([, label]) => label)).toEqual([
    ...['Who it is', 'Who it is', 'Remit of the critical friend', 'Days a year'],
    'Schools visited',
  ]);
});
