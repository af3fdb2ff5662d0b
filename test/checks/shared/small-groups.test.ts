/** The small groups in which a large network works. */

import { describe, expect, it } from 'vitest';
import { isDivided, smallGroups, unlistedGroups } from '../../../src/checks/shared/small-groups.ts';
import { builtPlan } from '../../kit/built-plan.ts';

const planOf = (structure: string) =>
  builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2024-09 }
schools:
  - { id: ash, name: Ash }
  - { id: ashford, name: Ashford }
  - { id: fordham, name: Fordham }
  - { id: ham, name: Ham }
  - { id: gone, name: Gone, left: 2025-08 }
people:
  - { id: ash-head, post: headteacher, school: ash }
  - { id: ham-head, post: headteacher, school: ham }
structure: { ${structure} }
`);

describe('a small group', () => {
  const found = (groups: string) =>
    smallGroups(planOf(`groups: [${groups}]`), { least: 2, most: 3 }).map(({ schools, isLed }) => [
      schools.map(({ id }) => id).join(' '),
      isLed,
    ]);

  it.each([
    ['counts member schools', '{ id: a, name: A, schools: [ash, ham, gone] }', [['ash ham', false]]],
    ["isn't one member school", '{ id: a, name: A, schools: [ash, gone] }', []],
    ["isn't four schools", '{ id: a, name: A, schools: [ash, ashford, fordham, ham] }', []],
    ["isn't one that decides", '{ id: a, name: A, schools: [ash, ham], function: decisions }', []],
    [
      'has a leader if others have',
      '{ id: a, name: A, schools: [ash, ham], led_by: [ash-head] }, { id: b, name: B, schools: [ashford, fordham] }',
      [['ash ham', true]],
    ],
    [
      'counts once, whatever the order of its schools, and led if any of its entries is',
      '{ id: a, name: A, schools: [ash, ham] }, { id: b, name: B, schools: [ham, ash], led_by: [ham-head] }',
      [['ash ham', true]],
    ],
    [
      "isn't another one with schools whose ids run together to the same word",
      '{ id: a, name: A, schools: [ash, fordham] }, { id: b, name: B, schools: [ashford, ham] }',
      [
        ['ash fordham', false],
        ['ashford ham', false],
      ],
    ],
  ])('%s', (_, groups, sets) => {
    expect(found(groups)).toEqual(sets);
  });
});

it.each([
  ['{ id: a, name: A, function: enquiry }', ['A']],
  ['{ id: a, name: A, function: enquiry, schools: [ash] }', []],
  ['{ id: a, name: A, function: enquiry, members: [ash-head] }', []],
  ['{ id: a, name: A, function: enquiry, schools: [] }', []],
  ['{ id: a, name: A, function: sharing }', []],
  ['{ id: a, name: A }', []],
])('the groups of which the plan names no schools, from %s, are %j', (group, names) => {
  expect(unlistedGroups(planOf(`groups: [${group}]`), ['enquiry']).map(({ name }) => name)).toEqual(names);
});

it.each([
  [1, false],
  [2, true],
  [3, true],
  [4, false],
])('a network that is rearranged in groups of %s is divided: %s', (size, divided) => {
  const params = { least: 2, most: 3, share: 0.5, alike: 3, functions: ['enquiry'], posts: [], regional: [] };
  expect(isDivided(planOf(`subgroups: { size: ${size} }`), params)).toBe(divided);
});
