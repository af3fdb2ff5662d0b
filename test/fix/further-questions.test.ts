/** `nlc init` on a plan that exists asks how each school joined and what money there is, if the plan doesn't say. */

import { expect, it } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { memoryIo } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';

const NONE = { school: [], coLeader: [], criticalFriend: [], template: 'starter', color: 'never' } as const;

const PLAN = planWith('origin: voluntary', 'origin: mixed').replaceAll(/, joined_by: \w+/g, '');

async function continued(plan: string, ...typed: string[]) {
  const { io, written } = memoryIo({ files: { 'plan.yaml': plan }, now: '2026-11-29T12:00:00Z' });
  const script = scriptedPrompter(...typed);
  await init('plan', NONE, io, async () => script);
  return { text: written.get('plan.yaml') ?? '', seen: script.seen.join(''), left: script.left };
}

it('asks how each school joined if they joined in different ways, and what money there is', async () => {
  const joined = ['different', 'choice', 'invitation', 'the authority sent it', 'brokered', '', 'choice'];
  const money = ['2026-27', 'schools', '£3,500', 'July 2027', '£'];
  const { text, seen, left } = await continued(PLAN, '', ...joined, '', ...money, 'done', 'y');
  expect(left).toEqual([]);
  expect(seen).toContain(`
2 of 8  The schools joined in different ways, and those that were brought in
        need to be won over.

For Ashby Primary, Brook End School, Cairn Primary, Dene School and Fellside
School: how did the school join?
  1 choice      the school asked to join, or was one of the founders
  2 invitation  the others asked it, and it said yes
  3 brokered    someone from outside brought it in, and it said yes
  4 required    it had to join
Type the word or its number.
One answer goes for all of them. If it is different for some, type different.
For example: choice
? How it joined () different
`);
  expect(seen).toContain(`
If there is money for the network, which year do you know about? The next
questions are about who pays most of it.
For example: 2026-27
? Year () 2026-27

Who does the money come from? Type schools if they pay it themselves.
For example: schools
? Comes from () schools

How much will they pay that year?
For example: 6200
? Amount coming in () £3,500
  3500

When does this money end?
For example: 2027, September 2027 or 2027-09-06
? Ends on () July 2027

In which currency is that?
For example: GBP
? Currency () £
`);
  expect(text).toContain('  currency: GBP\n');
  expect(
    [...text.matchAll(/^ {2}- \{id: (\w+), .*?(?:joined_by: (\w+))?\}$/gm)].map(([, id, how]) => [id, how]),
  ).toEqual([
    ['ashby', 'choice'],
    ['brook', 'invitation'],
    ['cairn', 'brokered'],
    ['dene', undefined],
    ['fell', 'choice'],
  ]);
  expect(text).toContain('{year: 2026-27, income: [{from: schools, amount: 3500, ends: 2027-07}]}');
});

it('asks about neither if the plan says it, or the schools joined in one way', async () => {
  const money = 'resources: {years: [{year: 2026-27, income: [{from: schools, amount: 900}]}]}\n';
  for (const plan of [
    `${PLAN.replaceAll('School}', 'School, joined_by: choice}').replaceAll('Primary}', 'Primary, joined_by: choice}')}${money}`,
    planWith() + money,
  ]) {
    const { seen } = await continued(plan, 'done');
    expect(seen).not.toMatch(/How it joined|money for the network/);
    expect(seen).toContain('Is the network part of a programme?');
  }
});

it('asks for one who pays if somebody types several where only one fits', async () => {
  const money = ['2026-27', 'The Vale Trust; schools', 'schools and the council', 'schools', '3500', '2028', 'GBP'];
  const { text, seen, left } = await continued(planWith(), '', '', ...money, 'done', 'y');
  expect(left).toEqual([]);
  expect(text).toContain('income: [{from: schools, amount: 3500, ends: 2028}]');
  expect(seen).not.toContain('amount: 3500, ends: 2028}, {');
});

it('asks who else pays, with an amount and an end of their own, and once', async () => {
  const money = ['2026-27', '£600 each school, and £4,500 from the Trust', 'schools', '3600', '', 'GBP'];
  const others = ['the Harnley Educational Trust, for this year only', '£4,500', 'July 2027'];
  const { text, seen, left } = await continued(planWith(), '', '', ...money, ...others, 'done', 'y');
  expect(left).toEqual([]);
  expect(seen).toContain('\nWho else pays in that year? If nobody does, press Enter.\n');
  expect(seen.match(/Who else pays/g)).toHaveLength(1);
  expect(seen).toContain('Left out: "for this year only".');
  expect(text).toContain(
    'income: [{from: schools, amount: 3600}, {from: the Harnley Educational Trust, amount: 4500, ends: 2027-07}]',
  );
  const again = await continued(text, 'done');
  expect(again.seen).not.toContain('Who else pays');
});

it('takes nobody else who pays for an answer', async () => {
  const { text, left } = await continued(planWith(), '', '', '2026-27', 'schools', '900', '', 'GBP', '', 'done', 'y');
  expect(left).toEqual([]);
  expect(text).toContain('income: [{from: schools, amount: 900}]');
});

it('takes several schools with commas between them, without those that have not decided', async () => {
  const plan = 'nlc: 1\nnetwork: {id: vale, name: Upper Vale, stage: launching}\n';
  const { text, seen } = await continued(
    plan,
    ...Array(6).fill(''),
    'Ashby Primary, Dene Infants; Vale Academy (not sure yet)',
    'done',
    'y',
  );
  expect(seen).toContain('Left out: Vale Academy. You can add this once it is decided.');
  expect(text).toMatch(
    /schools:\n {2}- id: ashby-primary\n {4}name: Ashby Primary\n {2}- id: dene-infants\n {4}name: Dene Infants\n$/,
  );
});

it('asks what else the schools do together, one thing at a time', async () => {
  const meetings = ["Heads' meetings", 'heads-meeting', 'all'];
  const visits = ['Visits in pairs', 'study-visit', 'Ashby, Dene'];
  const { text, seen, left } = await continued(planWith(), '', ...meetings, ...visits, '', 'done', 'y');
  expect(left).toEqual([]);
  expect(seen).toContain(`
What else do the schools do together, such as meetings of the heads? If nothing,
press Enter.
For example: Heads' meetings
`);
  expect(seen).toContain('The plan has 3 activities so far.');
  expect(text).toContain(`  - {title: Heads' meetings, kind: heads-meeting, schools: all}
  - {title: Visits in pairs, kind: study-visit, schools: [ashby, dene]}
`);
  const again = await continued(text, 'done');
  expect(again.seen).not.toContain('Partner talk enquiry ()');
});

it('asks for a first result once there is a baseline, without its date', async () => {
  const plan = `${planWith()}outcomes:
  - {statement: Pupils can explain what they read, baseline: {value: 41%, date: 2025-09}}
`;
  const { text, seen } = await continued(plan, '', '', '36% in September 2026', 'September 2026', 'done', 'y');
  expect(seen).toContain('The plan has no result yet for "Pupils can explain what they read".');
  expect(seen).toContain('Left out: "in September 2026". nlc asks about the date next.');
  expect(text).toContain('readings: [{date: 2026-09, value: 36%}]');
  const again = await continued(text, '', 'done');
  expect(again.seen).not.toContain('no result yet');
});

it('asks about money if the plan only says what is kept free, and keeps that', async () => {
  const plan = `${planWith()}resources:\n  contingency: { percent_time: 0, percent_money: 4 }\n`;
  const money = ['2026-27', 'the county', '6000', 'March 2028'];
  const { text, left } = await continued(plan, '', '', ...money, 'GBP', '', 'done', 'y');
  expect(left).toEqual([]);
  expect(text).toMatch(/resources:\n(?:.*\n)*? {2}contingency: \{ percent_time: 0, percent_money: 4 \}\n/);
  expect(text).toContain('from: the county');
  expect(text).toContain('currency: GBP');
});
