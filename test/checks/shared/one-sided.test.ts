/** Networks in which the same few schools give and all others receive. */

import { describe, expect, it } from 'vitest';
import { oneSided } from '../../../src/checks/shared/one-sided.ts';
import { builtPlan } from '../../kit/built-plan.ts';

const NETWORK = 'nlc: 1\nnetwork: { id: vale, name: Vale, stage: launching, starts: 2026-09 }\n';
const SCHOOLS = ['ashby', 'brook', 'cairn', 'dene'].map((id) => `{ id: ${id}, name: ${id} }`).join(', ');
const TRAINING = '{ title: Phonics, kind: training, schools: all, giving: [ashby] }';

/** The ids of those who give and who receive, and the titles. */
function sides(activities: string, limits = { few: 0.25, reach: 1 }, rest = '') {
  const plan = builtPlan(`${NETWORK}schools: [${SCHOOLS}]\nactivities: [${activities}]\n${rest}`);
  const found = oneSided(plan, limits);
  return (
    found && [
      found.givers.map(({ id }) => id).join(' '),
      found.receivers.map(({ id }) => id).join(' '),
      found.activities.map(({ title }) => title).join(', '),
    ]
  );
}

const ONE_SIDED = ['ashby', 'brook cairn dene', 'Phonics'];

describe('the sides', () => {
  it.each([
    ['are those that give and all others', TRAINING],
    ['leave out work that nobody gives', `${TRAINING}, { title: Heads, kind: heads-meeting, schools: all }`],
    [
      'leave out what a school does alone',
      `${TRAINING}, { title: Own day, kind: training, schools: [ashby], giving: [ashby] }`,
    ],
  ])('%s', (_, activities) => {
    expect(sides(activities)).toEqual(ONE_SIDED);
  });

  it('are only those named, if the plan names those that receive', () => {
    const training = '{ title: Phonics, kind: training, schools: all, giving: [ashby], receiving: [brook, cairn] }';
    expect(sides(training, { few: 0.25, reach: 0.75 })).toEqual(['ashby', 'brook cairn', 'Phonics']);
    expect(sides(training, { few: 0.25, reach: 0.76 })).toEqual(undefined);
  });

  it("aren't there if more than a few schools give", () => {
    expect(sides(TRAINING, { few: 0.24, reach: 1 })).toEqual(undefined);
  });

  it.each([
    ['a receiving school gives elsewhere', '{ title: Sums, kind: training, schools: all, giving: [ashby, brook] }', ''],
    ['another school supports one', '', 'support: [{ school: dene, from: [cairn] }]'],
    ['schools learn together', '{ title: Talk, kind: enquiry, schools: [brook, cairn] }', ''],
    ['other work is still undecided', '{ title: Talk, kind: enquiry, schools: [] }', ''],
  ])("aren't there if %s", (_, other, rest) => {
    expect(sides(`${TRAINING}, ${other}`, undefined, rest)).toEqual(undefined);
  });

  it('are there if those that give also give the support', () => {
    expect(sides(TRAINING, undefined, 'support: [{ school: dene, from: [ashby] }]')).toEqual(ONE_SIDED);
  });

  it("aren't there in a plan without schools", () => {
    expect(oneSided(builtPlan(NETWORK), { few: 0.25, reach: 1 })).toEqual(undefined);
  });
});
