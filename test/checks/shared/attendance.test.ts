/** Who comes to reviews, as far as the plan says. */

import { expect, it } from 'vitest';
import { attendance } from '../../../src/checks/shared/attendance.ts';
import { builtPlan } from '../../kit/built-plan.ts';

it.each([
  ['consultant', '{ post: consultant, from: Oak }', '{ post: consultant, from: Oak }', true],
  ['by the same name', '{ name: A. Ash, post: consultant, from: Oak }', '{ name: A. Ash, from: Oak }', true],
  ['by post and place', '{ name: A. Ash, post: consultant, from: Oak }', '{ post: consultant, from: the oak }', true],
  ['of one school', '{ name: A. Ash, post: headteacher, school: ashby }', '{ post: headteacher, school: ashby }', true],
  ['from a partner', '{ post: academic, from: University }', '{ post: academic, partner: uni }', true],
  ['through the partner', 'uni', 'uni', true],
  ['through a group', 'tutor', 'board', true],
  ['through a group as a partner', 'uni', 'board', true],
  ['not in another post', '{ post: consultant, from: Oak }', '{ post: adviser, from: Oak }', false],
  ['not from elsewhere', '{ post: consultant, from: Oak }', '{ post: consultant, from: Elm }', false],
  [
    'not somebody with another name',
    '{ name: A. Ash, post: adviser, from: Oak }',
    '{ name: B. Birch, post: adviser, from: Oak }',
    false,
  ],
  ['not somebody with an id', '{ post: academic, from: University }', 'tutor', false],
  ['not by a post alone', '{ post: consultant }', '{ post: consultant }', false],
  ['not by a place alone', '{ from: Oak }', '{ from: Oak }', false],
  ['not by nothing', '{ name: A. Ash }', '{ name: B. Birch }', false],
  ['not a partner through its people', 'uni', 'tutor', false],
])('a critical friend comes: %s', (_, friend, who, comes) => {
  const { leadership, evaluation } = builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
schools: [{ id: ashby, name: Ashby Primary }]
partners: [{ id: uni, name: University }]
people: [{ id: tutor, post: academic, partner: uni }]
structure: { groups: [{ id: board, name: Board, members: [tutor, uni] }] }
leadership: { critical_friends: [{ person: ${friend} }] }
evaluation: { reviews: [{ date: 2027-03 }, { date: 2027-07, with: [${who}] }] }
`);
  expect(leadership.criticalFriends.map(attendance(evaluation.reviews))).toEqual([comes]);
});
