/** What in a plan calls for something else, which activities hardly let anybody meet, and which are over. */

import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/plan/queries/calendar.ts';
import { type Call, isCalledFor } from '../../src/plan/queries/called-for.ts';
import { figureWords } from '../../src/plan/queries/figure-words.ts';
import { looseTie } from '../../src/plan/queries/loose-ties.ts';
import { hasEnded, titleToday } from '../../src/plan/queries/network-year.ts';
import { builtPlan } from '../kit/built-plan.ts';

const NETWORK = 'nlc: 1\nnetwork: { id: vale, name: Vale, stage: launching, starts: 2026-09 }\n';

describe('a call', () => {
  const TEXT = `${NETWORK}focus: { content: [TBC, fractions] }
structure: { subgroups: { size: 4, by: phase } }
purpose: { shared_values: [' ', '…'], agreed: { by: [] } }
partners: [{ id: uni, kind: higher-education }, { id: council, kind: local-authority }]
activities: [{ title: Talk, uses_model: false }]
`;
  const plan = builtPlan(TEXT);
  const isMade = (...calls: readonly Call[]) => isCalledFor(plan, calls);

  it.each<[string, boolean]>([
    ['focus.content', true],
    ['focus', true],
    ['focus.pedagogy', false],
    ['focus.content.more', false],
    ['structure.subgroups.size', true],
    ['structure.subgroups.size.more', false],
    ['structure.subgroups', true],
    ['purpose', false],
    ['purpose.shared_values', false],
    ['activities.uses_model', true],
    ['partners.kind', true],
    ['partners.name', false],
    ['groups', false],
  ])('of %s is made: %s', (has, expected) => {
    expect(isMade({ has })).toBe(expected);
  });

  it('can want certain words, of which any entry has one', () => {
    expect(isMade({ has: 'partners.kind', values: ['local-authority'] })).toBe(true);
    expect(isMade({ has: 'partners.kind', values: ['trust'] })).toBe(false);
    expect(isMade({ has: 'structure.subgroups.size', values: ['4'] })).toBe(true);
    expect(isMade({ has: 'focus.content', values: ['TBC'] })).toBe(false);
  });

  it.each<[Pick<Call, 'from_stage' | 'until_stage'>, boolean]>([
    [{ from_stage: 'forming' }, true],
    [{ from_stage: 'launching' }, true],
    [{ from_stage: 'established' }, false],
    [{ until_stage: 'forming' }, false],
    [{ until_stage: 'launching' }, true],
    [{ until_stage: 'closing' }, true],
    [{ from_stage: 'launching', until_stage: 'launching' }, true],
    [{ from_stage: 'forming', until_stage: 'forming' }, false],
  ])('counts in some stages: %j', (stages, expected) => {
    expect(isMade({ has: 'focus', ...stages })).toBe(expected);
  });

  it('is one of several, or none is needed', () => {
    expect(isMade({ has: 'groups' }, { has: 'focus' })).toBe(true);
    expect(isMade()).toBe(false);
    expect(isCalledFor(plan, undefined)).toBe(true);
  });
});

describe('an activity that hardly lets anybody meet', () => {
  const tieOf = (activity: string) => {
    const [one] = builtPlan(`${NETWORK}activities: [{ schools: all, ${activity} }]\n`).activities;
    return one && looseTie(one);
  };

  it.each<[string, string | undefined]>([
    ['title: Cover, kind: shared-service', 'service'],
    ['title: Joint purchasing of books, kind: other', 'service'],
    ['title: Procurement, kind: other', 'service'],
    ['title: Consultation on purchasing, kind: other', 'consultation'],
    ['title: Consultation, kind: enquiry', undefined],
    ['title: Walks, kind: other', undefined],
    ['title: Ask, kind: enquiry, pupil_part: surveyed, takes_part: { pupils: 90 }', 'survey'],
    ['title: Ask, kind: enquiry, pupil_part: surveyed, takes_part: { pupils: 90, teachers: 3 }', undefined],
    ['title: Ask, kind: enquiry, pupil_part: surveyed', undefined],
    ['title: Ask, kind: enquiry, pupil_part: leaders, takes_part: { pupils: 90 }', undefined],
    ['title: Fair, kind: showcase', 'event'],
    ['title: Fair, kind: showcase, starts: 2027-06', undefined],
    ['title: Fair, kind: showcase, times_per_year: 1', undefined],
    ['title: Talk, kind: enquiry', undefined],
  ])('is told from others: %s', (activity, expected) => {
    expect(tieOf(activity)).toBe(expected);
  });
});

describe('an activity that has ended', () => {
  const titles = (network: string, today: string) => {
    const text = `nlc: 1\nnetwork: { id: vale, name: Vale, stage: established, ${network} }
activities: [{ title: A, ends: 2027-05-31 }, { title: B, ends: 2027-06-01 }, { title: C }]\n`;
    const plan = builtPlan(text, readDate(today)?.from);
    expect(plan.activities.map((one) => hasEnded(one, plan))).toEqual(
      plan.activities.map((one) => titleToday(one, plan).endsWith('(ended)')),
    );
    return plan.activities.map((one) => titleToday(one, plan));
  };

  it.each([
    ['starts: 2026-09', '2027-06-01', ['A (ended)', 'B', 'C']],
    ['starts: 2026-09', '2027-05-31', ['A', 'B', 'C']],
    ['starts: 2026-09, ends: 2027-07-31', '2027-07-31', ['A (ended)', 'B (ended)', 'C']],
    ['starts: 2026-09, ends: 2027-07-31', '2027-08-01', ['A', 'B', 'C']],
  ])('is called so while the network goes on: %s on %s', (network, today, expected) => {
    expect(titles(network, today)).toEqual(expected);
  });
});

it.each([
  ['about half', 'percent', 'about half'],
  [38, 'percent', '38%'],
  [2074, undefined, '2,074'],
  [2074, 'count', '2,074'],
])('a figure in words: %s of %s', (value, unit, words) => {
  expect(figureWords(value, unit)).toBe(words);
});
