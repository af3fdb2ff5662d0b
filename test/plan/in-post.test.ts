/** Who counts as a person in a role: nobody, somebody, terms, successors, the same person by several names. */

import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/plan/build/build.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import { buildPartialPlan } from '../../src/plan/partial/partial-plan.ts';
import { type DataMap, isMap, type Path } from '../../src/plan/path.ts';
import { dayOf, printDay } from '../../src/plan/queries/calendar.ts';
import {
  eachOnce,
  holdersOn,
  isInside,
  isOfFormerOrLaterSchool,
  leadersNow,
  termsOf,
} from '../../src/plan/queries/in-post.ts';
import { holder, leadPosts } from '../../src/plan/queries/posts.ts';
import { readYaml } from '../../src/yaml/read.ts';

function planOf(rest: string): Plan {
  return buildPlan(dataOf(rest), dayOf(2026, 11, 24));
}

function dataOf(rest: string): DataMap {
  const text = `nlc: 1
network: { id: vale, name: Vale, starts: 2026-09, ends: 2029-07 }
schools:
  - { id: ashby, name: Ashby Primary }
  - { id: brook, name: Brook End School, left: 2027-01-10 }
  - { id: cairn, name: Cairn Primary, joined: 2027-04-01 }
partners: [{ id: uni, name: University }, { id: oak, name: Oak }, { id: later, name: TBC }]
people:
  - { id: ashby-head, post: headteacher, school: ashby }
  - { id: tutor, name: Dr A. Outsider, post: academic, partner: uni }
  - { id: to-be-found, post: teacher, school: ashby }
${rest}`;
  const data = readYaml(text).documents[0]?.data;
  if (!isMap(data)) throw new Error("The test plan can't be read");
  return data;
}

const coLeaders = (entries: string) => planOf(`leadership: { co_leaders: [${entries}] }`).leadership.coLeaders;
const on = (entries: string, day = dayOf(2026, 11, 24)) => holdersOn(coLeaders(entries), day).map(holder);

describe('nobody', () => {
  it.each([
    '{}',
    '{ person: , days_per_year: 4 }',
    '{ person: {} }',
    '{ person: { name: TBC } }',
    '{ person: { name: "?" } }',
    '{ person: { name: Vacant } }',
    '{ person: { name: nobody yet } }',
    '{ person: { name: someone } }',
    '{ person: { name: Deputy head (to be appointed) } }',
    '{ person: { name: "Teacher, TBA", school: ashby } }',
    '{ person: { name: N.N., post: teacher, school: ashby } }',
    "{ person: { name: I'w benodi } }",
    '{ person: { name: à nommer } }',
    '{ person: { post: academic, from: to be found } }',
    '{ person: { post: academic, from: "A university, not yet known" } }',
    '{ person: { id: tbc, post: teacher } }',
    '{ person: { post: officer, partner: later } }',
    '{ person: later }',
    '{ person: to-be-found }',
    '{ person: vacancy }',
  ])('is %s', (entry) => {
    expect(on(entry)).toEqual([]);
  });
});

describe('somebody', () => {
  it.each([
    ['{ person: { post: teacher } }', 'a teacher'],
    ['{ person: { post: other } }', 'someone'],
    ['{ person: { school: ashby } }', 'someone at Ashby Primary'],
    ['{ person: { name: Mr B. Other, from: TBC } }', 'someone'],
    ['{ person: { name: TBC, post: headteacher, school: ashby } }', 'the head of Ashby Primary'],
    ['{ person: { name: Someone Else Entirely } }', 'someone'],
    ['{ person: { name: Nona Tbilisi } }', 'someone'],
    ['{ person: { post: consultant, from: Vacant Lots Theatre } }', 'a consultant from Vacant Lots Theatre'],
    ['{ person: uni }', 'University'],
    ['{ person: { partner: uni } }', 'University'],
    ['{ person: tutr }', 'someone'], // a dead id is a mistake, and means somebody
  ])('is %s', (entry, words) => {
    expect(on(entry)).toEqual([words]);
  });
});

describe('a person', () => {
  it('counts once, with the days of all entries', () => {
    const roles = coLeaders(
      '{ person: tutor, days_per_year: 4 }, { person: { name: dr a. outsider }, days_per_term: 1 }',
    );
    expect(holdersOn(roles, dayOf(2026, 11, 24))).toMatchObject([{ person: { id: 'tutor' }, daysPerYear: 7 }]);
  });

  it.each([
    ['days_per_year: 2', '', 2],
    ['', 'days_per_year: 3', 3],
    ['days_per_year: 2', 'days_per_year: 0', 2],
    ['days_per_year: 0', '', 0],
    ['', '', undefined],
  ])('has the days of the entries that give them: %s and %s', (one, other, days) => {
    const roles = coLeaders(`{ person: tutor, ${one} }, { person: tutor, ${other} }`);
    expect(eachOnce(roles).map(({ daysPerYear }) => daysPerYear)).toEqual([days]);
  });

  it('is told from a partner, and one partner from another', () => {
    expect(on('{ person: uni }, { person: oak }, { person: tutor }, { person: uni }')).toHaveLength(3);
  });

  it('is inside from the day on which their school joins to the day before it leaves', () => {
    const people = coLeaders(
      '{ person: { post: deputy, school: brook } }, { person: { post: deputy, school: cairn } }',
    );
    const inside = (day: number) => people.map(({ person }) => person !== undefined && isInside(person, day));
    expect([dayOf(2027, 1, 9), dayOf(2027, 1, 10), dayOf(2027, 3, 31), dayOf(2027, 4, 1)].map(inside)).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
  });

  it('is of a former or a later school only if the entry names a person', () => {
    const outside = coLeaders('{ person: { post: deputy, school: cairn } }, { person: uni }, {}').map((role) =>
      isOfFormerOrLaterSchool(role, dayOf(2026, 11, 24)),
    );
    expect(outside).toEqual([true, false, false]);
  });

  it('counts once by an id that does not exist', () => {
    expect(on('{ person: tutr }, { person: tutr }')).toHaveLength(1);
  });

  it('counts while their school is a member', () => {
    const entries = '{ person: { post: teacher, school: brook } }, { person: { post: teacher, school: cairn } }';
    expect(on(entries)).toEqual(['a teacher at Brook End School']);
    expect(on(entries, dayOf(2027, 2, 1))).toEqual([]);
    expect(on(entries, dayOf(2027, 5, 1))).toEqual(['a teacher at Cairn Primary']);
  });

  it('belongs to the school whose name is all that is written of where they come from', () => {
    const entries = [
      'Brook End School',
      'the brook end school',
      'Ashby Primary School',
      'Brook End',
      'University of Brook End School',
    ]
      .map((from) => `{ person: { post: teacher, from: ${from} } }`)
      .join(', ');
    const schools = coLeaders(entries).map(({ person }) => person?.school?.id);
    expect(schools).toEqual(['brook', 'brook', 'ashby', undefined, undefined]);
  });

  it('written in place with an id is known by it everywhere', () => {
    const plan = planOf(`activities: [{ title: Walks, led_by: [chair, uni] }]
leadership: { co_leaders: [{ person: { id: chair, post: teacher, school: ashby } }] }`);
    expect(plan.unresolved).toEqual([]);
    expect(plan.activities[0]?.ledBy[0]).toBe(plan.leadership.coLeaders[0]?.person);
  });

  it('described in place is reported once if the school does not exist', () => {
    const plan = planOf('leadership: { co_leaders: [{ person: { id: chair, post: teacher, school: nowhere } }] }');
    expect(plan.unresolved.map(({ id }) => id)).toEqual(['nowhere']);
  });
});

describe('terms', () => {
  const terms = (entries: string) =>
    termsOf(coLeaders(entries)).map(({ role, from, to }) => [
      holder(role),
      Number.isFinite(from) ? printDay(from) : '',
      Number.isFinite(to) ? printDay(to) : '',
    ]);

  it('pass to a successor, unless the successor has an entry', () => {
    expect(terms('{ person: ashby-head, since: 2026-09, until: 2027-07, successor: tutor }')).toEqual([
      ['the head of Ashby Primary', '2026-09-01', '2027-07-31'],
      ['an academic from University', '2027-08-01', ''],
    ]);
    expect(
      terms('{ person: ashby-head, until: 2027-07, successor: tutor }, { person: tutor, since: 2028-01 }'),
    ).toEqual([
      ['the head of Ashby Primary', '', '2027-07-31'],
      ['an academic from University', '2028-01-01', ''],
    ]);
  });

  it("pass to a successor who isn't there yet when their school joins, and from one whose school leaves", () => {
    expect(terms('{ person: { post: deputy, school: brook }, successor: { post: deputy, school: cairn } }')).toEqual([
      ['the deputy of Brook End School', '', '2027-01-09'],
      ['the deputy of Cairn Primary', '2027-04-01', ''],
    ]);
  });

  it('of one day are terms, and those that end before they begin are none', () => {
    expect(terms('{ person: tutor, since: 2027-01-05, until: 2027-01-05 }')).toEqual([
      ['an academic from University', '2027-01-05', '2027-01-05'],
    ]);
    expect(terms('{ person: tutor, since: 2027-01-05, until: 2027-01-04 }')).toEqual([]);
  });

  it('include their first day and their last', () => {
    const entry = '{ person: tutor, since: 2027-01-05, until: 2027-02-05 }';
    const days = [dayOf(2027, 1, 4), dayOf(2027, 1, 5), dayOf(2027, 2, 5), dayOf(2027, 2, 6)];
    expect(days.map((day) => on(entry, day).length)).toEqual([0, 1, 1, 0]);
  });

  it('have no successor if the plan names none', () => {
    expect(terms('{ person: ashby-head, until: 2026-10, successor: { name: TBC } }')).toHaveLength(1);
    expect(terms('{ until: 2026-10, successor: tutor }')).toEqual([['an academic from University', '2026-11-01', '']]);
  });
});

describe('leaders', () => {
  it('are people and partners, each once, without nobody and those of schools that have left', () => {
    const plan = planOf(`activities:
  - { title: Walks, led_by: [ashby-head, { post: headteacher, school: ashby }, uni, {}, { name: TBC }] }
  - { title: Visits, led_by: [{ post: teacher, school: cairn }] }`);
    expect(plan.activities.map((activity) => leadersNow(activity, plan).length)).toEqual([2, 0]);
    expect(leadPosts(plan).map(({ holders }) => holders.length)).toEqual([2]);
  });
});

describe('a field of a role that does not fit the format', () => {
  const ROLES = [
    ['a successor', '{ person: ashby-head, until: 2026-10, days_per_year: 6, tasks: [convene], successor: tutor }'],
    [
      'two entries of one person',
      '{ person: tutor, days_per_year: 4, tasks: [convene] }, { person: tutor, days_per_year: 2 }',
    ],
  ] as const;

  /** Whether reading a field of whoever holds the role is noticed, with a place of the first entry spoilt. */
  function isNoticed(entries: string, spoilt: string, field: 'tasks' | 'daysPerYear' | 'person'): boolean {
    const place: Path = ['leadership', 'facilitators', 0, spoilt];
    const { watch } = buildPartialPlan(
      dataOf(`leadership: { facilitators: [${entries}] }`),
      [place],
      dayOf(2026, 11, 24),
    );
    return watch(({ leadership, today }) => holdersOn(leadership.facilitators, today).map((role) => role[field]))
      .isTouched;
  }

  it.each(ROLES)('matters only to those who read it: %s', (_, entries) => {
    expect(isNoticed(entries, 'tasks', 'person')).toBe(false);
    expect(isNoticed(entries, 'tasks', 'daysPerYear')).toBe(false);
    expect(isNoticed(entries, 'tasks', 'tasks')).toBe(true);
  });

  it('matters to everyone who asks who holds the role if that depends on it', () => {
    expect(isNoticed(ROLES[0][1], 'until', 'person')).toBe(true);
    expect(isNoticed(ROLES[0][1], 'days_per_year', 'person')).toBe(false);
    expect(isNoticed(ROLES[1][1], 'person', 'daysPerYear')).toBe(true);
  });
});
