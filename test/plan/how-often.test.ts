/** How often work is done, said after its title: the plan has that in a field of its own. */

import { expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { titleAndTimes } from '../../src/plan/how-often.ts';
import { isList, isMap } from '../../src/plan/path.ts';
import { memoryIo } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';
import { plansUnderTest } from '../kit/plans-under-test.ts';
import { sitting } from '../kit/sitting.ts';

it.each([
  ['Teacher meetings, 5 times a year', 'Teacher meetings', 5],
  ['teacher meetings (twice a year)', 'teacher meetings', 2],
  ['Lesson visits - four times a year', 'Lesson visits', 4],
  ['Book looks once each year.', 'Book looks', 1],
  ['Visits, 6 times every year', 'Visits', 6],
  ['we look at books together every half term', 'we look at books together', 6],
  ['Book looks, once a half-term', 'Book looks', 6],
  ['Book looks (half-termly)', 'Book looks', 6],
  ['Classroom visits, about twice a year', 'Classroom visits', 2],
  ['Classroom visits – roughly 4 times a year', 'Classroom visits', 4],
])('is taken from "%s"', (text, title, timesPerYear) => {
  expect(titleAndTimes(text)).toEqual({ title, timesPerYear });
});

it.each([
  ...['Teacher meetings', 'Meetings, once a term', 'Times tables', 'twice a year', 'Visits, many times a year'],
  ...[
    'Visits 2 or 3 times a year',
    'Visits, 2–3 times a year',
    'Visits at least twice a year',
    'Visits up to 4 times a year',
  ],
  ...['A visit to each school once a year', 'Visits, sometimes in twos, perhaps once a year'],
])('is not taken from "%s"', (text) => {
  expect(titleAndTimes(text)).toBeUndefined();
});

it('leaves the titles of all plans under test whole', () => {
  const titles = plansUnderTest().flatMap(({ activities }) =>
    isList(activities) ? activities.flatMap((one) => (isMap(one) ? [String(one['title'])] : [])) : [],
  );
  expect(titles.length).toBeGreaterThan(100);
  expect(titles.filter((title) => titleAndTimes(title) !== undefined)).toEqual([]);
});

it('is written by init', async () => {
  const { io, written } = memoryIo({});
  await run(
    ['init', 'new.yaml', '--yes', '--name', 'Vale', '--school', 'Ashby', '--activity', 'Book looks, twice a year'],
    io,
  );
  expect(written.get('new.yaml')).toContain(
    '- { title: "Book looks", kind: enquiry, schools: all, times_per_year: 2 }\n',
  );
});

it('is written by fix', async () => {
  const { seen, written } = await sitting(
    { files: { 'plan.yaml': planWith('stage: forming', 'stage: launching') }, now: '2026-11-01T12:00:00Z' },
    { only: ['pupils-passive'] },
    ...['Pupil council, 3 times a year', 'all', '', '', 'y'],
  );
  expect(seen).toContain('nlc writes how often that is in a field of its own (times_per_year: 3).\n');
  expect(written.get('plan.yaml')).toContain(
    '- {title: Pupil council, kind: pupil-led, schools: all, times_per_year: 3}\n',
  );
});
