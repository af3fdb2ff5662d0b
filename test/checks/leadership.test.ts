/** Checks of who leads: what weighs more, what other rules settle, and numbers that examples don't reach. */

import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/rules/load.ts';
import { builtPlan } from '../kit/built-plan.ts';

const { rules } = loadFramework();

const BASE = `nlc: 1
schools: [{ id: ashby, name: Ashby Primary }, { id: brook, name: Brook End School }, { id: cairn, name: Cairn Primary }, { id: dene, name: Dene School }]
partners: [{ id: uni, name: University }]
people:
  - { id: ashby-head, post: headteacher, school: ashby }
  - { id: ashby-deputy, post: deputy, school: ashby }
  - { id: brook-head, post: headteacher, school: brook }
  - { id: cairn-teacher, post: teacher, school: cairn }
  - { id: tutor, post: academic, partner: uni }
`;
const NETWORK = 'network: { id: vale, name: Vale, stage: launching, starts: 2026-09, ends: 2029-07 }\n';

/** What a rule finds in a plan on 24 November 2026, if these other rules have fired. */
function outcomeOf(id: string, rest: string, { fired = [] as readonly string[], params = {}, network = NETWORK } = {}) {
  const rule = rules.find((one) => one.id === id);
  const plan = builtPlan(`${BASE}${network}${rest}`);
  const others = { known: () => true, titleOf: () => undefined, fired: (other: string) => fired.includes(other) };
  const context = { params: { ...rule?.params, ...params } as never, date: plan.date, others };
  return rule?.predicate.test(plan, context);
}

const heavy = (id: string, rest: string) => {
  const outcome = outcomeOf(id, rest);
  return Array.isArray(outcome) ? outcome.map(({ isHeavy }) => isHeavy) : outcome;
};

describe('activities that depend on one person weigh more', () => {
  const ACTIVITIES = `activities:
  - { title: Walks, kind: learning-walk, schools: all, led_by: [ashby-head] }
  - { title: Enquiry, kind: enquiry, schools: all, led_by: [ashby-head] }
`;
  it.each([
    ['if that person leads the network with somebody else', '[{ person: ashby-head }, { person: brook-head }]', true],
    ['but not if others lead it', '[{ person: cairn-teacher }, { person: brook-head }]', false],
    ['but not if nobody leads it', '[]', false],
  ])('%s', (_, leaders, isHeavy) => {
    expect(heavy('bus-factor-one', `leadership: { co_leaders: ${leaders} }\n${ACTIVITIES}`)).toEqual([isHeavy]);
  });
});

it.each([
  ['nobody looks after the network', '{ co_leaders: [] }', true],
  ['only someone from outside has days', '{ facilitators: [{ person: uni, days_per_year: 20 }] }', true],
  ['a head has no days written down', '{ co_leaders: [{ person: ashby-head }] }', false],
])('no time to run the network: %s', (_, leadership, isHeavy) => {
  expect(heavy('no-facilitator', `leadership: ${leadership}`)).toEqual([isHeavy]);
});

it.each([
  ['{ co_leaders: [{ person: ashby-head, until: 2027-01-23 }] }', true],
  ['{ co_leaders: [{ person: ashby-head, until: 2027-01-24 }] }', false],
  ['{ facilitators: [{ person: ashby-head, until: 2027-01-23 }] }', true],
  ['{ facilitators: [{ person: ashby-head, until: 2026-12 }, { person: brook-head, until: 2027-07 }] }', true],
  ['{ critical_friends: [{ person: tutor, until: 2026-12 }] }', false],
])('a role that ends: %s', (leadership, isHeavy) => {
  expect(heavy('no-succession', `leadership: ${leadership}`)).toEqual([isHeavy]);
});

describe('one person with most of the lead posts', () => {
  const hats = (activities: string, fired: readonly string[]) =>
    outcomeOf(
      'many-hats',
      `leadership: { co_leaders: [{ person: ashby-head }, { person: cairn-teacher }], facilitators: [{ person: ashby-head }] }
structure: { groups: [{ id: g, name: Maths, led_by: [ashby-head] }] }
activities: ${activities}
`,
      { fired },
    );
  const OWN =
    '[{ title: Walks, kind: learning-walk, led_by: [ashby-head] }, { title: Enquiry, kind: enquiry, led_by: [ashby-head] }]';
  const OTHERS =
    '[{ title: Walks, kind: learning-walk, led_by: [brook-head] }, { title: Enquiry, kind: enquiry, led_by: [brook-head] }]';

  it('is left to bus-factor-one if that is about the same person', () => {
    expect(hats(OWN, ['bus-factor-one'])).toBe('not-applicable');
  });

  it('is reported if bus-factor-one finds nothing, or is about somebody else', () => {
    expect(hats(OWN, ['no-co-leadership'])).toHaveLength(1);
    expect(hats(OTHERS, ['bus-factor-one'])).toHaveLength(1);
  });
});

describe('leadership by heads', () => {
  const heads = (leaders: string, fired: readonly string[]) =>
    outcomeOf(
      'leadership-all-heads',
      `leadership: { co_leaders: ${leaders}, facilitators: [{ person: ashby-head }] }\nstructure: { groups: [{ id: g, name: Maths, led_by: [ashby-head] }] }`,
      { fired },
    );
  const ONE_SCHOOL = '[{ person: ashby-head }, { person: ashby-deputy }]';
  const TWO_SCHOOLS = '[{ person: ashby-head }, { person: brook-head }]';

  it('is left to one-school-leads if that is about the school of all of them', () => {
    expect(heads(ONE_SCHOOL, ['one-school-leads'])).toBe('not-applicable');
  });

  it('is reported if one-school-leads finds nothing, or they come from two schools', () => {
    expect(heads(ONE_SCHOOL, ['many-hats'])).toHaveLength(1);
    expect(heads(TWO_SCHOOLS, ['one-school-leads'])).toHaveLength(1);
  });
});

describe('months with too few co-leaders', () => {
  const gap = (leaders: string, more: Parameters<typeof outcomeOf>[2] = {}) =>
    outcomeOf('co-leadership-gap', `leadership: { co_leaders: [${leaders}] }`, more);
  const TWO = '{ person: ashby-head, until: 2028-07 }, { person: brook-head, until: 2029-07 }';

  it("can't be counted if the plan doesn't say when the network starts", () => {
    const network = 'network: { id: vale, name: Vale, stage: launching, starts: , ends: 2029-07 }\n';
    expect(gap(TWO, { network })).toBe('cannot-tell');
  });

  it('are counted for a hundred years at most', () => {
    const network = NETWORK.replace('2029-07', '2999-07');
    expect(gap(TWO, { network })).toMatchObject([{ figures: { months: 1200 - 21 } }]);
  });

  it('say how many there are, if a network wants more than two', () => {
    const three = `${TWO}, { person: cairn-teacher, until: 2029-07 }`;
    expect(gap(three, { params: { min: 3 } })).toMatchObject([{ facts: { number: 'only 2 co-leaders' } }]);
  });
});
