/** Findings that a network has accepted, and things that several plans have. */

import { expect, it } from 'vitest';
import { activeAcknowledgements, reportedAcknowledgement } from '../../src/plan/queries/acknowledgements.ts';
import { groupsBy, onePerPlan } from '../../src/plan/queries/groups.ts';
import { builtPlan } from '../kit/built-plan.ts';

const { acknowledged, ...plan } = builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
people: [{ id: tutor, post: academic }]
acknowledged:
  - { rule: a, because: We rotate }
  - { rule: b }
  - { rule: c, because: It is over, until: 2026-11-23 }
  - { rule: d, because: It ends today, until: 2026-11-24, agreed_with: tutor }
  - { rule: e, until: 2027-01 }
`);

it('is in use with a reason, up to its last day', () => {
  expect(activeAcknowledgements({ ...plan, acknowledged }).map(({ rule }) => rule)).toEqual(['a', 'd']);
});

it('is reported with its reason, who agreed and its last day', () => {
  expect(acknowledged.map(reportedAcknowledgement)).toEqual([
    { because: 'We rotate', agreedWith: null, until: null },
    { because: '', agreedWith: null, until: null },
    { because: 'It is over', agreedWith: null, until: '2026-11-23' },
    { because: 'It ends today', agreedWith: 'tutor', until: '2026-11-24' },
    { because: '', agreedWith: null, until: '2027-01' },
  ]);
});

it('cuts a reason of more than a thousand characters', () => {
  const [first] = acknowledged;
  if (first === undefined) throw new Error('The plan has no acknowledgement');
  expect(reportedAcknowledgement({ ...first, because: 'x'.repeat(1001) }).because).toBe(`${'x'.repeat(999)}…`);
});

it('groups things by key, and keeps one of each plan', () => {
  const things = [1, 1, 2, 3, 3].map((of, index) => ({ plan: of, key: ['a', undefined, 'b', 'a', 'b'][index] }));
  expect(groupsBy(things, ({ key }) => key)).toEqual([
    [things[0], things[3]],
    [things[2], things[4]],
  ]);
  expect(onePerPlan(things)).toEqual([things[0], things[2], things[3]]);
});
