/** The list of answers at the end says what was meant, and not the numbers that were typed. */

import { expect, it } from 'vitest';
import { planWith } from '../kit/plans.ts';
import { one, sitting } from '../kit/sitting.ts';

const PLAN = planWith('stage: forming', 'stage: launching').replace(/ {2}critical_friends:\n.*\n/, '');
const RULES = ['no-critical-friend', 'focus-without-evidence', 'no-pupil-outcome', 'purpose-not-agreed'];
const TYPED = [
  ...['More pupils talk about books', 'a count', '40', '2026', '60', 'July 2028'],
  ...['13, University of Leeds', 'Doubt our evidence', '4', '1, 3'],
  ...['all', 'Sept 2026'],
  ...['One in three guessed; Nobody asked why', 'Joint test', '1', 'Visits', '4'],
];

const answersIn = (seen: string) => /Your answers\n([\s\S]*?)\n\nPress Enter to write/.exec(seen)?.[1];

it('has choices, posts and dates in words', async () => {
  const { seen, left } = await sitting(one(PLAN), { only: RULES }, ...TYPED, 'n');
  expect(left).toEqual([]);
  expect(answersIn(seen)).toBe(`  1  More pupils talk about books; a count; 40; 2026; 60; July 2028 (The plan
     has no outcomes yet, for pupils or for anyone else.)
  2  academic, University of Leeds; Doubt our evidence; 4; Ashby Primary, Cairn
     Primary (The plan doesn't name a critical friend.)
  3  all the schools; September 2026 (The plan doesn't say which schools have
     agreed the purpose.)
  4  One in three guessed; Nobody asked why; Joint test; school-data; Visits;
     practitioner (The plan doesn't give a reason for choosing this focus.)`);
});

it('keeps the words if an answer is changed at the end', async () => {
  const { seen, left } = await sitting(one(PLAN), { only: RULES }, ...TYPED, '<3', '2', '2026', 'n');
  expect(left).toEqual([]);
  expect(
    seen.slice(seen.lastIndexOf('Your answers\n')),
  ).toContain(`  2  academic, University of Leeds; Doubt our evidence; 4; Ashby Primary, Cairn
     Primary (The plan doesn't name a critical friend.)
  3  Brook End School; 2026 (The plan doesn't say which schools have agreed the
     purpose.)
  4  One in three guessed; Nobody asked why; Joint test; school-data; Visits;
     practitioner (The plan`);
});
