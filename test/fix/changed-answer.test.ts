/** From the end of `nlc fix`, somebody goes back to any answer by its number, and the answers after it stay. */

import { expect, it } from 'vitest';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const PLAN = planWith('stage: forming', 'stage: launching');
const RULES = { only: ['no-pupil-outcome', 'no-facilitator', 'no-way-to-leave'] };
const OUTCOME = ['More pupils talk about books', 'a count', '40', '2026', '60', '2028'];

async function answered(...typed: readonly string[]) {
  const world = { files: { 'plan.yaml': PLAN }, now: '2026-11-24T12:00:00Z' };
  const { written, seen, rejections, left } = await sitting(world, RULES, ...typed);
  return { text: written.get('plan.yaml') ?? '', seen, rejections, left };
}

/** The order in which the three rules are asked about, with an answer to each. */
const ALL = [...OUTCOME, '3', '4', 'A term is enough'];

it('lists the answers by number if the changes are long', async () => {
  const { seen } = await answered(...ALL, 'n');
  expect(seen).toContain('Your answers\n');
  const listed = /Your answers\n([\s\S]*?)\n\n/.exec(seen)?.[1]?.replace(/\s+/g, ' ') ?? '';
  for (const words of [
    '1 ',
    '2 ',
    '3 ',
    '3; 4',
    'A term is enough',
    'More pupils talk about books; a count; 40; 2026; 60; 2028',
  ])
    expect(listed).toContain(words);
});

it('asks one of them again, and keeps the others without asking', async () => {
  const plain = await answered(...ALL, 'y');
  expect(plain.left).toEqual([]);
  const numberOf = (words: string) => {
    const rows = /Your answers\n([\s\S]*?)\n\n/.exec(plain.seen)?.[1]?.split(/\n(?= {1,2}\d)/) ?? [];
    return rows.findIndex((row) => row.includes(words)) + 1;
  };
  const days = await answered(...ALL, `<${numberOf('3; 4')}`, '6', '7', 'y');
  expect(days).toMatchObject({ rejections: [], left: [] });
  expect(days.text).toBe(
    plain.text.replace('days_per_year: 3}', 'days_per_year: 6}').replace('days_per_year: 4}', 'days_per_year: 7}'),
  );
  const leaving = await answered(...ALL, `< ${numberOf('A term')}`, 'Two terms', 'y');
  expect(leaving.text).toBe(plain.text.replace('A term is enough', 'Two terms'));
});

it('goes back several times, and asks what an answer brings up', async () => {
  const twice = await answered(
    ...ALL,
    '<1',
    'Fewer pupils are silent',
    'a count',
    '30',
    '2026',
    '20',
    '2028',
    '<2',
    '5',
    '5',
    'y',
  );
  expect(twice.rejections).toEqual([]);
  expect(twice.text).toContain('statement: Fewer pupils are silent');
  expect(twice.text).toContain('leaving: A term is enough');
});

it.each(['<0', '<4', '<x', '2'])('knows no answer %s', async (typed) => {
  const { rejections } = await answered(...ALL, typed, 'y');
  expect(rejections).toEqual(['Type y for yes, n for no, or < to go back. Enter means yes.']);
});
