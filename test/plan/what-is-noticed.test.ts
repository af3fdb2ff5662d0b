/** What counts as reading something that doesn't fit: that, whatever is made from it, and nothing else. */

import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/model/plan.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { FITTING, isNoticed, partialPlan, withFields } from '../kit/unfitting-plan.ts';

describe('reading a property', () => {
  it.each<[string, string, (plan: Plan) => unknown, boolean]>([
    ['of the field that does not fit', 'network.area', ({ network }) => network.area, true],
    ['of another field', 'network.area', ({ network }) => network.name, false],
    ['of an entry that does not fit', 'schools[1].phase', ({ schools }) => schools[1]?.phase, true],
    ['of another entry', 'schools[1].phase', ({ schools }) => schools[0]?.phase, false],
    ['that holds a list that lost an entry', 'activities[0]', ({ activities }) => activities, true],
    ['that holds a list in which a field does not fit', 'activities[0].name', ({ activities }) => activities, false],
    ['with another name in the format', 'purpose.agreed.by', ({ purpose }) => purpose.agreed?.saysBy, true],
    ['written in a section of its own', 'structure.groups[0]', ({ groups }) => groups, true],
    ['of agreements', 'structure.agreements.leaving', ({ agreements }) => agreements.leaving, true],
    ['of agreements beside it', 'structure.agreements.leaving', ({ agreements }) => agreements.joining, false],
    ['below another section', 'schools[0].commits.days_per_year', ({ schools }) => schools[0]?.daysPerYear, true],
    ['below the same section', 'schools[0].commits.days_per_year', ({ schools }) => schools[0]?.moneyPerYear, false],
    ['in a list of the same name as one of the plan', 'activities[0].schools', ({ members }) => members.length, false],
    ['that names a list below', 'activities[0].schools[0]', ({ activities }) => activities[0]?.schools, true],
    ['by which a person is known', 'leadership.co_leaders[0].person', keyOfLeader, true],
    ['by which a person is known, in a field of theirs', 'people[0].role', keyOfLeader, true],
    ['of time set aside', 'resources.contingency.percent_time', timeAside, true],
    ['of money set aside', 'resources.contingency.percent_time', moneyAside, false],
    ['of the checking date', 'network.area', ({ today }) => today, false],
    ['with no field of its own', 'network.area', ({ unresolved }) => unresolved, false],
  ])('%s (%s)', (_, place, read, expected) => {
    expect(isNoticed([place], read)).toBe(expected);
  });
});

function keyOfLeader({ leadership }: Plan): unknown {
  return leadership.coLeaders[0]?.person?.key;
}

function timeAside({ resources }: Plan): unknown {
  return resources?.contingencyTime;
}

function moneyAside({ resources }: Plan): unknown {
  return resources?.contingencyMoney;
}

const memberCount = ({ members }: Plan) => members.length;
const activitySchools = ({ activities }: Plan) => activities[0]?.schools.length;
const hosts = ({ activities }: Plan) => activities[0]?.hosts;
const partnerOfIncome = ({ resources }: Plan) => resources?.years[0]?.income[0]?.partner;
const partnerOfFriend = ({ leadership }: Plan) => leadership.criticalFriends[0]?.partner;
const schoolsOfGroup = ({ groups }: Plan) => groups[0]?.schools;
const evaluator = ({ evaluation }: Plan) => evaluation.evaluatorPartner;

describe('who is a member', () => {
  it.each<[string, string, (plan: Plan) => unknown, boolean]>([
    ['a school was lost', 'schools[2]', memberCount, true],
    ['a school was lost', 'schools[2]', activitySchools, true],
    ['a school was lost', 'schools[2]', hosts, true],
    ['a school was lost', 'schools[2]', ({ network }) => network.area, false],
    ['the day on which one joined does not fit', 'schools[2].joined', memberCount, true],
    ['the day on which one left does not fit', 'schools[2].left', memberCount, true],
    ['the pupils of one do not fit', 'schools[2].pupils', memberCount, false],
    ['a school was lost, and all are read that ever were', 'schools[2]', ({ schools }) => schools, true],
    ['the day of joining does not fit, and all are read', 'schools[2].joined', ({ schools }) => schools, false],
  ])('is unsure if %s (%s)', (_, place, read, expected) => {
    expect(isNoticed([place], read)).toBe(expected);
  });

  it.each<[string, DataMap, boolean]>([
    ['none came or went', {}, false],
    ['one joined', { joined: '2026-01-01' }, true],
    ['one left', { left: '2026-06-30' }, true],
  ])('depends on when the network starts only if some come or go: %s', (_, fields, expected) => {
    const schools = [...(FITTING['schools'] as DataMap[]), { id: 'dene', name: 'Dene', ...fields }];
    expect(isNoticed(['network.starts'], memberCount, { ...FITTING, schools })).toBe(expected);
    expect(isNoticed(['network.area'], memberCount, { ...FITTING, schools })).toBe(false);
  });
});

describe('schools that the plan counts but does not name', () => {
  const withUnnamed = ({ activities }: Plan) => activities[0]?.withUnnamed;

  it('are unsure if the number does not fit', () => {
    expect(isNoticed(['network.school_count'], withUnnamed)).toBe(true);
    expect(isNoticed(['network.school_count'], memberCount)).toBe(false);
    expect(isNoticed(['network.area'], withUnnamed)).toBe(false);
  });
});

describe('which heads are one person', () => {
  it('is unsure if a shared head does not fit', () => {
    expect(isNoticed(['schools[1].shares_head_with'], keyOfLeader)).toBe(true);
    expect(isNoticed(['schools[1].shares_head_with'], ({ schools }) => schools[1]?.name)).toBe(false);
  });
});

describe('what a group, a post or the evaluator takes from people', () => {
  it.each<[string, (plan: Plan) => unknown, boolean]>([
    ['people[0].school', schoolsOfGroup, true],
    ['people[0].school', partnerOfFriend, true],
    ['people[0].partner', evaluator, true],
    ['people[0].school', activitySchools, false],
    ['people[0].school', partnerOfIncome, false],
    ['people[0].name', schoolsOfGroup, false],
    ['people[0].name', evaluator, false],
  ])('%s', (place, read, expected) => {
    expect(isNoticed([place], read)).toBe(expected);
  });
});

describe('who gives money', () => {
  it.each<[string, (plan: Plan) => unknown, boolean]>([
    ['partners[0]', partnerOfIncome, true],
    ['partners[0].id', partnerOfIncome, true],
    ['partners[0].kind', partnerOfIncome, false],
    ['partners[0].id', ({ resources }) => resources?.years[0]?.income[0]?.amount, false],
    ['schools[2]', partnerOfIncome, false],
    ['partners[0].id', ({ network }) => network.area, false],
  ])('%s', (place, read, expected) => {
    expect(isNoticed([place], read)).toBe(expected);
  });
});

describe('the date within the life of the network', () => {
  const date = (plan: Plan) => plan.date;
  const over = withFields('network', { ends: '2026-07-31' });
  const endless = withFields('network', {}, ['ends']);
  const lastDay = withFields('network', { ends: '2026-11-24' });

  it.each<[string, DataMap, boolean]>([
    ['the end is to come', FITTING, true],
    ['no end is written', endless, true],
    ['today is the last day', lastDay, false],
    ['it is over', over, false],
  ])('depends on a start that does not fit: %s', (_, data, expected) => {
    expect(isNoticed(['network.starts'], date, data)).toBe(expected);
    expect(isNoticed(['network.starts'], ({ network }) => network.name, data)).toBe(false);
  });

  it.each<[string, DataMap, boolean]>([
    ['without a year', { ends: 'when the grant ends' }, true],
    ['in a later year', { ends: 'summer 2027' }, false],
    ['in this year', { ends: 'summer 2026' }, true],
    ['in a year in which it has begun', { starts: '2027-09-01', ends: 'summer 2028' }, false],
    ['in the year in which it begins', { starts: '2028-01-01', ends: 'in 2028' }, true],
    ['from the first day of a year, begun then', { starts: '2027-01-01', ends: 'in 2027' }, true],
    ['in an earlier year than it begins', { starts: '2028-09-01', ends: 'summer 2027' }, true],
  ])('depends on an end that does not fit: %s', (_, fields, expected) => {
    expect(isNoticed(['network.ends'], date, withFields('network', fields))).toBe(expected);
  });

  it('depends on an end that does not fit, without a start', () => {
    const endsIn = (ends: string) => withFields('network', { ends }, ['starts']);
    expect(isNoticed(['network.ends'], date, endsIn('summer 2027'))).toBe(false);
    expect(isNoticed(['network.ends'], date, endsIn('summer 2026'))).toBe(true);
  });

  it('is unsure if neither start nor end fits', () => {
    const data = withFields('network', { ends: 'summer 2027' });
    expect(isNoticed(['network.starts', 'network.ends'], date, data)).toBe(true);
  });

  it('does not depend on other places', () => {
    expect(isNoticed(['network.area'], date)).toBe(false);
  });
});

describe('where a network is in its life', () => {
  it.each<[readonly string[], DataMap, unknown]>([
    [['network.area'], FITTING, { isClosing: false, isOver: false }],
    [['network.starts'], FITTING, undefined],
    [['network.ends'], withFields('network', { ends: 'summer 2030' }), { isClosing: false, isOver: false }],
    [['network.ends'], withFields('network', { ends: 'one day' }), undefined],
  ])('without %j', (places, data, expected) => {
    expect(partialPlan(places, data).lifeStage).toEqual(expected);
  });
});
