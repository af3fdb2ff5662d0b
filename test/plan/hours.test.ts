/** The sums of hours: each part, what is counted once, and what belongs to the year checked. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildPlan } from '../../src/plan/build/build.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { readDate } from '../../src/plan/queries/calendar.ts';
import {
  adultHours,
  adults,
  exchangeHours,
  learningKnown,
  learningParts,
  otherRoleParts,
  type Part,
  runningParts,
  sum,
} from '../../src/plan/queries/hours.ts';
import {
  activitiesThisYear,
  currentActivities,
  isFirstYear,
  isOngoing,
  mayBeFirstYear,
  networkYear,
  pastActivities,
} from '../../src/plan/queries/network-year.ts';

const THREE_SCHOOLS = `
schools: [{ id: a, name: Ash, joined_by: choice }, { id: b, name: Beech, joined_by: choice }, { id: c, name: Cedar, joined_by: choice }]
people:
  - { id: head-a, post: headteacher, school: a }
  - { id: head-b, post: headteacher, school: b }
  - { id: teacher-c, post: teacher, school: c }
`;

function planOf(
  text: string,
  { starts = '2026-09', asOf = '2026-11-24' }: { starts?: string; asOf?: string } = {},
): Plan {
  const data: DataMap = { network: { id: 'n', name: 'N', starts }, ...parse(THREE_SCHOOLS), ...parse(text) };
  return buildPlan(data, readDate(asOf)?.from ?? 0);
}

const inWords = (parts: readonly Part[]) => parts.map(({ what, hours }) => `${what}: ${hours}`);

describe('the hours of one activity', () => {
  const hoursOf = (fields: string) =>
    planOf(`activities: [{ title: T, kind: enquiry, schools: all, ${fields} }]`).activities.map((activity) => [
      adults(activity),
      adultHours(activity),
    ]);

  it('are occasions, hours and adults multiplied, without the pupils', () => {
    expect(
      hoursOf('takes_part: { teachers: 4, teaching_assistants: 2, pupils: 90 }, times_per_year: 3, hours_each: 1.5'),
    ).toEqual([[6, 27]]);
  });

  it.each([
    ['the people', 'times_per_year: 3, hours_each: 2', undefined],
    ['any adult', 'takes_part: { pupils: 9 }, times_per_year: 3, hours_each: 2', undefined],
    ['the occasions', 'takes_part: { teachers: 4 }, hours_each: 2', 4],
    ['the hours', 'takes_part: { teachers: 4 }, times_per_year: 3', 4],
  ])('cannot be told without %s', (_, fields, people) => {
    expect(hoursOf(fields)).toEqual([[people, undefined]]);
  });
});

describe('the outline plan, worked by hand', () => {
  const plan = buildPlan(parse(readFileSync('test/plans/ok/outline.yaml', 'utf8')), readDate('2027-06-01')?.from ?? 0);

  it('takes 252 hours to run', () => {
    expect(inWords(runningParts(plan))).toEqual([
      "Heads' group: 48",
      'the head of Ashby Primary School: 72',
      'the deputy of Cairn Primary: 72',
      'the head of Fellside School: 60',
    ]);
    expect(sum(runningParts(plan))).toBe(252);
  });

  it('gives 420 hours to learning, 672 in all', () => {
    expect(inWords(learningParts(plan))).toEqual([
      'Partner talk enquiry: 240',
      'Learning walks: 144',
      'Pupil reading council: 36',
    ]);
    expect(learningKnown(plan)).toEqual({ known: 3, of: 3 });
    expect(sum(runningParts(plan)) + sum(learningParts(plan))).toBe(672);
  });

  it('exchanges in mutual work alone', () => {
    const { mutual, oneWay } = exchangeHours(plan);
    expect([sum(mutual), inWords(oneWay)]).toEqual([420, []]);
  });
});

describe('running the network', () => {
  const GROUP =
    '{ name: Heads, function: decisions, members: [head-a, head-b], meets_per_year: 3, hours_per_meeting: 2 }';
  const meeting = (kind: string, heads: number) =>
    `{ title: Meeting, kind: ${kind}, schools: all, takes_part: { headteachers: ${heads} }, times_per_year: 3, hours_each: 2 }`;

  it.each([
    ['the meetings of the activities where they come to more', 'heads-meeting', 3, 'Meeting: 18'],
    ['the groups where they come to more', 'heads-meeting', 1, 'Heads: 12'],
    ['the groups where both come to the same', 'steering', 2, 'Heads: 12'],
  ])('counts decisions once: %s', (_, kind, heads, counted) => {
    const plan = planOf(`{ structure: { groups: [${GROUP}] }, activities: [${meeting(kind, heads)}] }`);
    expect(inWords(runningParts(plan))).toEqual([counted]);
    expect(learningParts(plan)).toEqual([]);
  });

  it('adds groups for facilitation and administration to those for decisions', () => {
    const plan = planOf(`
structure:
  groups:
    - ${GROUP}
    - { name: Brokers, function: facilitation, members: [head-a], meets_per_year: 4, hours_per_meeting: 1 }
    - { name: Office, function: administration, members: [head-b], meets_per_year: 2, hours_per_meeting: 1 }
    - { name: Enquirers, function: enquiry, members: [teacher-c], meets_per_year: 5, hours_per_meeting: 1 }`);
    expect(inWords(runningParts(plan))).toEqual(['Heads: 12', 'Brokers: 4', 'Office: 2']);
    expect(inWords(learningParts(plan))).toEqual(['Enquirers: 5']);
  });

  it('takes the steering group for a group for decisions where nothing else is said of it', () => {
    const plan = planOf(`
leadership: { steering_group: core }
structure:
  groups:
    - { id: core, name: Core, members: [head-a], meets_per_year: 4, hours_per_meeting: 1 }
    - { id: other, name: Other, members: [head-b], meets_per_year: 4, hours_per_meeting: 1 }`);
    expect(inWords(runningParts(plan))).toEqual(['Core: 4']);
    expect(inWords(learningParts(plan))).toEqual(['Other: 4']);
  });

  it('counts nothing of a group whose members, meetings or hours are not given', () => {
    const plan = planOf(`
structure:
  groups:
    - { name: A, function: decisions, meets_per_year: 4, hours_per_meeting: 1 }
    - { name: B, function: decisions, members: [head-a], hours_per_meeting: 1 }
    - { name: C, function: decisions, members: [head-a], meets_per_year: 4 }
    - { name: D, function: decisions, members: [head-a], meets_per_year: 0, hours_per_meeting: 1 }`);
    expect(runningParts(plan)).toEqual([]);
  });

  it('counts nothing of a group for learning whose members, meetings or hours are not given', () => {
    const plan = planOf(`
structure:
  groups:
    - { name: A, function: enquiry, meets_per_year: 4, hours_per_meeting: 1 }
    - { name: B, function: enquiry, members: [head-a], hours_per_meeting: 1 }
    - { name: C, function: enquiry, members: [head-a], meets_per_year: 4 }`);
    expect(learningParts(plan)).toEqual([]);
  });

  it('does not take a steering group that is for something else for one that decides', () => {
    const plan = planOf(`
leadership: { steering_group: core }
structure: { groups: [{ id: core, name: Core, function: enquiry, members: [head-a], meets_per_year: 4, hours_per_meeting: 1 }] }`);
    expect([runningParts(plan), inWords(learningParts(plan))]).toEqual([[], ['Core: 4']]);
  });

  it('counts the days of critical friends and other roles apart', () => {
    const plan = planOf(`
leadership:
  critical_friends: [{ person: { post: academic }, days_per_year: 4 }, { person: { post: consultant } }]
  other_roles: [{ role: Clerk, person: head-a, days_per_year: 2 }, { role: Adviser, person: head-b, days_per_year: 0 }]`);
    expect(inWords(otherRoleParts(plan))).toEqual(['an academic: 24', 'the head of Ash: 12']);
    expect(runningParts(plan)).toEqual([]);
  });

  it('counts the adults of a group of pupils and adults', () => {
    const plan = planOf(`
people: [{ id: p, post: pupil }, { id: t, post: teacher }]
structure: { groups: [{ name: Council, function: pupil-voice, members: [p, t], meets_per_year: 3, hours_per_meeting: 1 }] }`);
    expect(inWords(learningParts(plan))).toEqual(['Council: 3']);
  });

  it('counts the days of co-leaders and facilitators in term, six hours each, and of no others', () => {
    const plan = planOf(`
leadership:
  co_leaders:
    - { person: head-a, days_per_term: 2, until: 2027-07 }
    - { person: head-b, days_per_year: 9, since: 2027-08 }
    - { person: head-b }
  facilitators: [{ person: { post: consultant, from: a charity }, days_per_year: 10 }, { person: teacher-c, days_per_year: 0 }]
  critical_friends: [{ person: { post: academic }, days_per_year: 4 }]`);
    expect(inWords(runningParts(plan))).toEqual(['the head of Ash: 36', 'a consultant from a charity: 60']);
  });

  it.each(['conference', 'showcase', 'online-forum'])('does not count a %s, to which people come to learn', (kind) => {
    const plan = planOf(`activities: [${meeting(kind, 3)}]`);
    expect([runningParts(plan), inWords(learningParts(plan))]).toEqual([[], ['Meeting: 18']]);
  });

  it('counts the launch in the year in which it is held', () => {
    const text = `activities: [{ title: Launch, kind: launch, schools: all, takes_part: { teachers: 20 }, starts: 2026-10, times_per_year: 1, hours_each: 3 }]`;
    expect(inWords(runningParts(planOf(text)))).toEqual(['Launch: 60']);
    const later = planOf(text, { asOf: '2027-10-01' });
    expect([runningParts(later), learningParts(later)]).toEqual([[], []]);
  });

  it('takes the launch of a part of the network for learning', () => {
    const plan = planOf(
      `activities: [{ title: Launch, kind: launch, schools: [a, b], takes_part: { teachers: 20 }, times_per_year: 1, hours_each: 3 }]`,
    );
    expect([runningParts(plan), inWords(learningParts(plan))]).toEqual([[], ['Launch: 60']]);
  });
});

describe('learning', () => {
  const enquiry = (fields: string) => `{ title: Enquiry, kind: enquiry, schools: all, led_by: [teacher-c], ${fields} }`;
  const GROUP =
    '{ name: Enquirers, function: enquiry, members: [teacher-c], led_by: [teacher-c], meets_per_year: 5, hours_per_meeting: 1 }';

  it('counts a group once with the activity that its leader leads', () => {
    const hours = 'takes_part: { teachers: 2 }, times_per_year: 5, hours_each: 1';
    const plan = planOf(`{ structure: { groups: [${GROUP}] }, activities: [${enquiry(hours)}] }`);
    expect(inWords(learningParts(plan))).toEqual(['Enquiry: 10']);
  });

  it('counts the group where the activity gives no hours', () => {
    const plan = planOf(`{ structure: { groups: [${GROUP}] }, activities: [${enquiry('times_per_year: 5')}] }`);
    expect(inWords(learningParts(plan))).toEqual(['Enquirers: 5']);
    expect(learningKnown(plan)).toEqual({ known: 0, of: 1 });
  });

  it('counts what goes on in the network year of the checking date', () => {
    const hours = 'takes_part: { teachers: 1 }, times_per_year: 1, hours_each: 1';
    const plan = planOf(
      `
activities:
  - { title: Over, kind: enquiry, schools: all, ends: 2027-08, ${hours} }
  - { title: Ending, kind: enquiry, schools: all, ends: 2027-09, ${hours} }
  - { title: Coming, kind: enquiry, schools: all, starts: 2028-08, ${hours} }
  - { title: Later, kind: enquiry, schools: all, starts: 2028-09, ${hours} }
  - { title: Undated, kind: enquiry, schools: all, ${hours} }
  - { title: Alone, kind: enquiry, schools: [a], starts: 2027-10 }`,
      { asOf: '2027-11-24' },
    );
    expect(learningParts(plan).map(({ what }) => what)).toEqual(['Ending', 'Coming', 'Undated']);
    expect(learningKnown(plan)).toEqual({ known: 3, of: 3 });
  });
});

describe("the network's year", () => {
  const yearOf = (starts: string, asOf: string) => networkYear(planOf('{}', { starts, asOf }));
  const day = (text: string) => readDate(text)?.from;

  it.each([
    ['2026-09', '2026-09-30', '2026-09-01', '2027-08-31', true],
    ['2026-09', '2027-08-31', '2026-09-01', '2027-08-31', true],
    ['2026-09', '2027-09-01', '2027-09-01', '2028-08-31', false],
    ['2024-02-29', '2026-06-01', '2026-02-28', '2027-02-27', false],
    ['2026', '2026-05-01', '2026-01-01', '2026-12-31', true],
    ['2030-01', '2026-05-01', '2030-01-01', '2030-12-31', true],
  ])('that starts in %s is on %s from %s to %s', (starts, asOf, from, to, first) => {
    expect(yearOf(starts, asOf)).toEqual({ from: day(from), to: day(to) });
    expect(isFirstYear(planOf('{}', { starts, asOf }))).toBe(first);
  });

  it.each([
    ['2026-09', '2027-09-29', false, true],
    ['2026-09', '2027-09-30', false, false],
    ['2026-09-01', '2027-08-31', true, true],
    ['2026-09-01', '2027-09-01', false, false],
    ['2026', '2027-12-30', false, true],
  ])('that starts in %s is on %s the first: %s, may be: %s', (starts, asOf, is, may) => {
    const plan = planOf('{}', { starts, asOf });
    expect([isFirstYear(plan), mayBeFirstYear(plan)]).toEqual([is, may]);
  });

  it('is not known without a start; such a network counts as new, and everything as going on', () => {
    const plan = planOf('{}', { starts: '' });
    expect([networkYear(plan), isFirstYear(plan), mayBeFirstYear(plan)]).toEqual([undefined, true, true]);
    expect(isOngoing({ starts: readDate('2040'), ends: undefined }, networkYear(plan))).toBe(true);
  });
});

describe('the activities', () => {
  const plan = planOf(
    `activities:
  - { title: Ended, kind: enquiry, schools: all, ends: 2027-08-31 }
  - { title: Ended on the first day, kind: enquiry, schools: all, ends: 2027-09-01 }
  - { title: Ending, kind: enquiry, schools: all, ends: 2027-09 }
  - { title: Some time that year, kind: enquiry, schools: all, ends: 2027 }
  - { title: Launch, kind: launch, schools: all, starts: 2026-09 }
  - { title: Conference, kind: conference, schools: all, starts: 2026-09 }
  - { title: Coming, kind: enquiry, schools: all, starts: 2028-08 }
  - { title: Later, kind: enquiry, schools: all, starts: 2028-09 }`,
    { asOf: '2027-11-24' },
  );
  const titles = (activities: Plan['activities']) => activities.map(({ title }) => title);
  const thisYear = ['Ended on the first day', 'Ending', 'Some time that year', 'Conference', 'Coming'];

  it('of the year are those that go on in it, as far as the dates tell', () => {
    expect(titles(activitiesThisYear(plan))).toEqual(thisYear);
  });

  it('that are current may be still to come; the others are past', () => {
    expect(titles(currentActivities(plan))).toEqual([...thisYear, 'Later']);
    expect(titles(pastActivities(plan))).toEqual(['Ended', 'Launch']);
  });

  it('are all current if none is over', () => {
    const young = planOf('activities: [{ title: Enquiry, kind: enquiry, schools: all }]');
    expect(currentActivities(young)).toBe(young.activities);
  });
});
