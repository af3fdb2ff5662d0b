/** `nlc init` on a plan without money asks who pays in one year, and then about the next, as long as there can be one. */

import { expect, it } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { parseYear } from '../../src/fix/parse-number.ts';
import { memoryIo } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';

const NONE = { school: [], coLeader: [], criticalFriend: [], template: 'starter', color: 'never' } as const;
const NEXT = 'Is there money for another year, and which? If not, press Enter.';

/** Leaves the first two questions out, and answers those about money. */
async function withMoney(plan: string, ...typed: readonly string[]) {
  const { io, written } = memoryIo({ files: { 'plan.yaml': plan }, now: '2026-11-29T12:00:00Z' });
  const script = scriptedPrompter('', '', ...typed, 'done', 'y');
  await init('plan', NONE, io, async () => script);
  const seen = script.seen.join('');
  const { left, rejections } = script;
  return { text: written.get('plan.yaml') ?? '', seen, left, rejections, times: seen.split(NEXT).length - 1 };
}

const first = (ends: string) => ['2026-27', 'schools', '£9,000', ends, 'GBP', ''];

it('asks for the next year, with all who pay in it', async () => {
  const typed = [
    ...first('August 2028'),
    '2027-28',
    'schools; County Council',
    '9000',
    'August 2028',
    '500',
    'July 2028',
  ];
  const { text, seen, left, times } = await withMoney(planWith(), ...typed);
  expect([left, times]).toEqual([[], 1]);
  expect(seen).toContain(`So far, the plan has money for 2026-27.

${NEXT}
For example: 2027-28
? Year () 2027-28
`);
  expect(seen).toContain('\nWho pays in 2027-28? Type schools if they pay it themselves.\n');
  expect(seen.match(/Who else pays in that year/g)).toHaveLength(1);
  expect(text).toMatch(
    /year: 2026-27[\s\S]*amount: 9000[\s\S]*year: 2027-28[\s\S]*from: schools[\s\S]*from: County Council, amount: 500/,
  );
});

it('asks about three years at most', async () => {
  const year = (name: string) => [name, 'schools', '900', ''];
  const { left, times, text } = await withMoney(planWith(), ...first(''), ...year('2027-28'), ...year('2028-29'));
  expect([left, times]).toEqual([[], 2]);
  expect(text.match(/year: 20/g)).toHaveLength(3);
});

it.each([
  ['all the money ends with that year', planWith(), 'July 2027', 0],
  [
    'the network ends with it, and its money',
    planWith('stage: forming', 'stage: forming\n  ends: 2027-07'),
    'July 2027',
    0,
  ],
  ['the network goes on', planWith('stage: forming', 'stage: forming\n  ends: 2029-07'), 'July 2027', 1],
  ['nobody knows when the money ends', planWith(), '', 1],
])('looks at how long there can be money: %s', async (_, plan, ends, asked) => {
  const { times, left } = await withMoney(plan, ...first(ends), ...(asked === 1 ? [''] : []));
  expect([times, left]).toEqual([asked, []]);
});

it('keeps the year without anybody who pays, and asks no further', async () => {
  const { text, left, times } = await withMoney(planWith(), ...first(''), '2027-28', '');
  expect([left, times]).toEqual([[], 1]);
  expect(text).toContain('year: 2027-28');
});

it('leaves it at one year on Enter', async () => {
  const { text, left } = await withMoney(planWith(), ...first(''), '');
  expect(left).toEqual([]);
  expect(text.match(/year: 20/g)).toHaveLength(1);
});

it('says that the next year comes later if somebody types two', () => {
  const later = 'nlc asks about the next year once you have said who pays in this one.';
  expect(parseYear('2026-27 and 2027-28')).toEqual({ problem: `Type only one year here: 2026-27. ${later}` });
  expect(parseYear('2026/27, 27/28 and 2028/29')).toEqual({ problem: `Type only one year here: 2026-27. ${later}` });
  expect(parseYear('2026-27, from the Trust')).toEqual({ problem: 'Type only the year: 2026-27.' });
});
