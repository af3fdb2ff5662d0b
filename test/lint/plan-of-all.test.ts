/**
 * Activities of all schools: one list for all of them, however many there are, so that work on a plan stays in
 * proportion.
 */

import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/plan/build/build.ts';
import { schoolsIn } from '../../src/plan/queries/meeting.ts';

const plan = buildPlan(
  {
    network: { id: 'vale', name: 'Vale', starts: '2026-09' },
    schools: [
      { id: 'ashby', name: 'Ashby' },
      { id: 'brook', name: 'Brook', left: '2026-10' },
      { id: 'cairn', name: 'Cairn' },
    ],
    activities: [
      { title: 'Enquiry', kind: 'enquiry', schools: 'all', giving: 'all', hosts: 'rotates' },
      { title: 'Walks', kind: 'learning-walk', schools: ['cairn', 'brook'] },
    ],
  },
  20_800,
);

describe('an activity of all schools', () => {
  it('has the members themselves for its schools', () => {
    expect(plan.members.map(({ id }) => id)).toEqual(['ashby', 'cairn']);
    expect(plan.activities[0]?.schools).toBe(plan.members);
    expect(plan.activities[0]?.giving).toBe(plan.members);
  });

  it('unlike one that lists its schools, where only members count', () => {
    expect(plan.activities[1]?.schools.map(({ id }) => id)).toEqual(['cairn']);
  });
});

describe('the schools in any of several lists', () => {
  it('are each there once', () => {
    const [ashby, brook, cairn] = plan.schools;
    if (ashby === undefined || brook === undefined || cairn === undefined) throw new Error('three schools are written');
    expect([...schoolsIn([plan.members, [brook, ashby], plan.members])]).toEqual([ashby, cairn, brook]);
  });

  it('are none where there are no lists', () => {
    expect(schoolsIn([]).size).toBe(0);
  });
});
