/** What the checks of activities find that examples don't show: what matters more, and facts that only local rules use. */

import { describe, expect, it } from 'vitest';
import { valueUnstated } from '../../src/checks/activities/value-unstated.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { builtPlan, TODAY } from '../kit/built-plan.ts';

const SCHOOLS = `nlc: 1
schools: [{ id: ashby, name: Ashby Primary }, { id: brook, name: Brook End School }, { id: cairn, name: Cairn Primary }, { id: dene, name: Dene School }]
partners: [{ id: council, name: Vale Council, kind: local-authority, part_played: co-leader }]
`;

/** Whether the breaches that a rule of the framework finds in a plan with these sections are heavy. */
function heavy(id: string, sections: string, network = 'stage: launching, area: local'): unknown {
  const rule = loadFramework().rules.find((one) => one.id === id);
  const plan = builtPlan(`${SCHOOLS}network: { name: Vale, starts: 2026-09, ${network} }\n${sections}`);
  const result = rule?.predicate.test(plan, { params: (rule.params ?? {}) as never, date: TODAY });
  return Array.isArray(result) ? result.map(({ isHeavy }) => isHeavy) : result;
}

describe('it matters more', () => {
  it('that there is no enquiry if staff meet in four activities, and there is no group for it', () => {
    const three = `activities:
  - { title: Heads' meeting, kind: heads-meeting, schools: all }
  - { title: Training, kind: training, schools: all }
  - { title: Planning, kind: joint-planning, schools: [ashby, brook] }
  - { title: Quiz, kind: pupil-event, schools: all }
  - { title: Visit to a museum, kind: other, schools: [ashby] }
`;
    const four = `${three}  - { title: Conference, kind: conference, schools: all }\n`;
    expect(heavy('no-enquiry', three)).toEqual([false]);
    expect(heavy('no-enquiry', four)).toEqual([true]);
    const group = 'structure: { groups: [{ id: core, name: Curriculum group, function: enquiry }] }\n';
    expect(heavy('no-enquiry', `${four}${group}`, 'stage: established')).toEqual([false]);
  });

  it('that some only give if that is all that the plan describes', () => {
    const training = '{ title: Training, kind: training, schools: all, giving: [ashby], times_per_year: 3';
    expect(heavy('fixed-givers', `activities: [${training} }]`)).toEqual([true]);
    const others = 'receiving: [brook] }, { title: Walks, kind: learning-walk, schools: [cairn, dene] }';
    expect(heavy('fixed-givers', `activities: [${training}, ${others}]`)).toEqual([false]);
  });

  it('that data has no agreement unless one body holds it already', () => {
    const data = 'activities: [{ title: Reading the figures, kind: data-enquiry, schools: all }]\n';
    expect(heavy('data-without-agreement', data)).toEqual([false]);
    expect(heavy('data-without-agreement', data, 'stage: launching, area: regional')).toEqual([true]);
  });

  it('that schools work apart if no meeting or event brings them together', () => {
    const apart = `activities:
  - { title: Enquiry, kind: enquiry, schools: [ashby, brook] }
  - { title: Walks, kind: learning-walk, schools: [cairn, dene] }
`;
    expect(heavy('network-disconnected', apart)).toEqual([true]);
    const conference = '  - { title: Conference, kind: conference, schools: all }\n';
    expect(heavy('network-disconnected', `${apart}${conference}`)).toEqual([false]);
  });
});

it('a rule can say which levels or strands are missing', () => {
  const plan = builtPlan(`${SCHOOLS}activities:
  - { title: Enquiry, kind: enquiry, schools: all, levels: [pupil], strands: [from] }
`);
  const missing = (field: string, values: string[]) => {
    const result = valueUnstated.test(plan, { params: { field, values, softer: [], least: 50 }, date: TODAY });
    return Array.isArray(result) ? result.map(({ facts }) => facts?.['missing']) : result;
  };
  expect(missing('levels', ['pupil', 'adult', 'school-to-school'])).toEqual([
    'learning by adults or learning between schools',
  ]);
  expect(missing('strands', ['from', 'with', 'on-behalf-of'])).toEqual([
    'learning with others or learning on behalf of others',
  ]);
});
