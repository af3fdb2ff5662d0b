/** What several checks ask about people and partners: critical friends, who has work, what roles and routines cover. */

import { describe, expect, it } from 'vitest';
import { friendsAhead, saysWhoComes } from '../../src/checks/shared/critical-friends.ts';
import { currentPartners, workingPartners } from '../../src/checks/shared/partner-ties.ts';
import { coveredWithoutGroup } from '../../src/checks/shared/routines.ts';
import { observersOnly, partsInWords } from '../../src/checks/shared/schools-in-words.ts';
import { postsInWords } from '../../src/checks/shared/shared-posts.ts';
import { hasTimeInside } from '../../src/checks/shared/tending.ts';
import { holder, leadPosts } from '../../src/plan/queries/posts.ts';
import { builtPlan, TODAY } from '../kit/built-plan.ts';

const BASE = `nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
schools: [{ id: ashby, name: Ashby Primary, trust: Vale Trust }, { id: brook, name: Brook End School }, { id: cairn, name: Cairn Primary }]
people:
  - { id: ashby-head, post: headteacher, school: ashby }
  - { id: brook-head, post: headteacher, school: brook }
  - { id: tutor, post: academic, partner: uni }
`;
const planOf = (rest: string) => builtPlan(`${BASE}partners: [{ id: uni, name: University }]\n${rest}`);

it('counts critical friends now, and later ones with an entry of their own', () => {
  const plan = planOf(`leadership:
  critical_friends:
    - { person: { post: consultant, from: One }, until: 2026-11-24, successor: { post: consultant, from: Two } }
    - { person: { post: consultant, from: Three }, since: 2027-05 }
    - { person: { post: consultant, from: Four }, until: 2026-11-23, successor: { post: consultant, from: Five } }
`);
  expect(friendsAhead(plan).map(holder)).toEqual([
    'a consultant from One',
    'a consultant from Three',
    'a consultant from Five',
  ]);
});

it.each([
  ['[]', false],
  ['[tutor]', true],
  ['[uni]', true],
  ['[heads]', true],
  ['[tutor, uni]', true],
  ['[tutor, heads]', true],
])('a review with %s says who comes: %s', (people, says) => {
  const plan = planOf(`structure: { groups: [{ id: heads, name: Heads }] }
evaluation: { reviews: [{ date: 2027-07, with: ${people} }] }
`);
  expect(plan.evaluation.reviews.map(saysWhoComes)).toEqual([says]);
});

describe('a partner', () => {
  it.each([
    'leadership: { facilitators: [{ person: tutor }] }',
    'leadership: { facilitators: [{ person: uni }] }',
    'leadership: { other_roles: [{ role: Adviser, person: { post: adviser, from: university } }] }',
    'communication: { channels: [{ name: Letter, owner: tutor }] }',
    'communication: { platform: { name: Drive, owner: tutor } }',
    'outcomes: [{ id: words, statement: More words, owner: tutor }]',
    'timeline: { milestones: [{ title: Baseline, owner: tutor }] }',
    'sustaining: { after: { owner: tutor } }',
    'evaluation: { evaluator: tutor }',
    'evaluation: { evaluator: uni }',
    'evaluation: { reviews: [{ date: 2027-07, with: [tutor] }] }',
    'evaluation: { reviews: [{ date: 2027-07, with: [uni] }] }',
    'structure: { groups: [{ id: g, name: Group, members: [tutor] }] }',
    'structure: { groups: [{ id: g, name: Group, members: [uni] }] }',
    'structure: { groups: [{ id: g, name: Group, led_by: [tutor] }] }',
    'activities: [{ title: Walks, kind: learning-walk, schools: all, led_by: [tutor] }]',
  ])('has work: %s', (rest) => {
    expect([...workingPartners(planOf(rest))].map(({ name }) => name)).toEqual(['University']);
  });

  it('that brokered the network has had work', () => {
    const plan = builtPlan(
      `${BASE.replace('starts: 2026-09', 'starts: 2026-09, brokered_by: uni')}partners: [{ id: uni, name: University }]`,
    );
    expect([...workingPartners(plan)].map(({ name }) => name)).toEqual(['University']);
  });

  it('has no work because somebody else has', () => {
    expect([...workingPartners(planOf('leadership: { facilitators: [{ person: ashby-head }] }'))]).toEqual([]);
  });

  it('counts from the day on which it joins', () => {
    const plan = builtPlan(`${BASE}partners:
  - { id: uni, name: University }
  - { id: today, name: Today, since: 2026-11-24 }
  - { id: tomorrow, name: Tomorrow, since: 2026-11-25 }
`);
    expect(currentPartners(plan).map(({ name }) => name)).toEqual(['University', 'Today']);
  });
});

describe('time for the network comes from inside', () => {
  it.each([
    ['a school', 'ashby-head', true],
    ['a school, in words', '{ post: teacher, from: Brook End School }', true],
    ['the trust of a school, in words', '{ post: officer, from: Vale Trust }', true],
    ['a home that nobody knows', '{ post: teacher, name: A. Ash }', true],
    ['a partner', 'uni', false],
    ['a place that is no member', '{ post: consultant, from: Oak Ltd }', false],
  ])('%s', (_, person, isInside) => {
    expect(hasTimeInside(planOf(`leadership: { facilitators: [{ person: ${person}, days_per_year: 2 }] }`), [])).toBe(
      isInside,
    );
  });
});

describe('without a group', () => {
  const covered = (rest: string) => [
    ...coveredWithoutGroup(planOf(rest), TODAY, { enquiry: ['enquiry'], sharing: [], decisions: [] }),
  ];

  it.each([
    ['nothing is covered by a plan without anything', 'structure: {}', []],
    ['an agreement covers decisions', 'structure: { agreements: { decisions: By consent } }', ['decisions']],
    ['an evaluator covers evaluation', 'evaluation: { evaluator: ashby-head }', ['evaluation']],
    [
      'an activity of all schools covers enquiry and communication',
      'activities: [{ title: Talk, kind: enquiry, schools: all }]',
      ['enquiry', 'communication'],
    ],
  ])('%s', (_, rest, functions) => {
    expect(covered(rest)).toEqual(functions);
  });

  it("one school's link person covers communication", () => {
    const plan = builtPlan(BASE.replace('name: Brook End School', 'name: Brook End School, link_person: brook-head'));
    const kinds = { enquiry: [], sharing: [], decisions: [] };
    expect([...coveredWithoutGroup(plan, TODAY, kinds)]).toEqual(['communication']);
  });
});

describe('in words', () => {
  const { schools } = builtPlan(BASE.replace('name: Cairn Primary', 'name: Cairn Primary, pace: observer'));

  it('up to four sets of schools are listed', () => {
    const sets = schools.map((school) => [school]);
    expect(partsInWords([schools, ...sets])).toBe(
      'Ashby Primary, Brook End School and Cairn Primary; Ashby Primary; Brook End School; Cairn Primary',
    );
    expect(partsInWords([...sets, ...sets])).toBe('Ashby Primary; Brook End School; Cairn Primary; and 3 more');
  });

  it('schools only observe if all of them do', () => {
    expect([observersOnly(schools), observersOnly(schools.slice(2))]).toEqual([false, true]);
  });

  it('posts that someone shares are said without those that they hold alone, if there are none', () => {
    const posts = leadPosts(
      planOf(`structure: { groups: [{ id: g, name: Group, led_by: [ashby-head, brook-head] }] }
leadership: { facilitators: [{ person: ashby-head }] }
`),
    );
    const own = (key: string) => postsInWords(posts, (person) => person.id === key, posts.length);
    const shared = posts.filter(({ holders }) => holders.length > 1);
    expect([own('ashby-head'), postsInWords(shared, ({ id }) => id === 'brook-head', posts.length)]).toEqual([
      'holds 1 and shares 1',
      'shares 1',
    ]);
  });
});
