/** Who looks after the network, and who leads its activities. */

import { describe, expect, it } from 'vitest';
import { leaderOfMost } from '../../../src/checks/shared/activity-leaders.ts';
import { hasTimeInside, isPartners, unwrittenDays } from '../../../src/checks/shared/tending.ts';
import { printPath } from '../../../src/plan/path.ts';
import { builtPlan } from '../../kit/built-plan.ts';

const planOf = (rest: string) =>
  builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
schools: [{ id: ashby, name: Ashby Primary }, { id: brook, name: Brook End School }]
partners: [{ id: uni, name: University }, { id: host, name: Host, part_played: co-leader }]
people:
  - { id: ashby-head, post: headteacher, school: ashby }
  - { id: brook-head, post: headteacher, school: brook }
  - { id: tutor, post: academic, partner: uni }
${rest}`);

it.each([
  ['uni', true],
  ['tutor', true],
  ['ashby-head', false],
  ['{ post: consultant, from: Oak }', false],
])('the days of %s are given by a partner: %s', (person, isIt) => {
  expect(
    planOf(`leadership: { facilitators: [{ person: ${person} }] }`).leadership.facilitators.map(isPartners),
  ).toEqual([isIt]);
});

it("nobody's days aren't given by a partner", () => {
  expect(planOf('leadership: { facilitators: [{ tasks: [post] }] }').leadership.facilitators.map(isPartners)).toEqual([
    false,
  ]);
});

it('asks for the days of those inside whose days are missing', () => {
  const plan = planOf(`leadership:
  co_leaders: [{ person: ashby-head, days_per_year: 4 }, { person: brook-head }]
  facilitators:
    - { person: { post: consultant, from: Oak } }
    - { person: { post: officer, from: our network office } }
    - { person: uni }
    - { person: host }
    - { person: { post: consultant, from: Elm }, days_per_year: 3 }
`);
  expect(unwrittenDays(plan).map(printPath)).toEqual([
    'leadership.co_leaders[1].days_per_year',
    'leadership.facilitators[1].days_per_year',
    'leadership.facilitators[3].days_per_year',
  ]);
});

describe('time for the network comes from inside', () => {
  it.each([
    ['a role with the words in its remit', '{ title: Clerk, remit: coordinates the network', true],
    ['a role with the words in its title', '{ title: Network co-ordinator', true],
    ['a role without the words', '{ title: Clerk, remit: takes notes', false],
    ['a role with the words in the middle of one', '{ title: Uncoordinated', false],
  ])('%s', (_, role, isInside) => {
    const plan = planOf(`leadership: { other_roles: [${role}, person: ashby-head, days_per_year: 5 }] }`);
    expect(hasTimeInside(plan, ['coordinat'])).toBe(isInside);
  });

  it.each([
    ['{ post: teacher, school: brook, from: formerly Oak }', true],
    ['{ post: teacher, from: formerly Brook End School }', false],
    ['host', true],
    ['uni', false],
  ])('%s: %s', (person, isInside) => {
    const plan = planOf(`leadership: { facilitators: [{ person: ${person}, days_per_year: 5 }] }`);
    expect(hasTimeInside(plan, [])).toBe(isInside);
  });
});

it.each([
  [[], undefined],
  [['ashby-head'], 'ashby-head'],
  [['ashby-head', 'brook-head'], undefined],
  [['brook-head', 'ashby-head', 'brook-head'], 'brook-head'],
])('of those who lead activities, %j, the one with the most is %s', (leaders, most) => {
  const activities = leaders.map((id, n) => `{ title: Talk ${n}, kind: enquiry, schools: all, led_by: [${id}] }`);
  const plan = planOf(`activities: [${activities.join(', ')}]`);
  const key = plan.people.find(({ id }) => id === most)?.key;
  expect(leaderOfMost(plan)).toBe(key);
});
