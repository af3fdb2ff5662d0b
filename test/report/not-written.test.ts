/** What a plan doesn't say yet: an empty section is mentioned only if it matters to this network now. */

import { describe, expect, it } from 'vitest';
import { isOpen } from '../../src/findings/report.ts';
import { notWritten } from '../../src/report/not-written.ts';
import { plansOf } from '../kit/reports.ts';

/** A plan with none of the sections on sharing, outcomes, resources and what comes after. */
function bare(network: string, more = ''): string {
  return `nlc: 1
network: { id: vale, name: Vale, starts: 2021-09, ${network.includes('origin') ? '' : 'origin: voluntary, '}${network} }
purpose: { moral_purpose: , compelling_reason: }
focus: { learning_focus: , pedagogy: }
schools:
  - { id: ashby, name: Ashby, joined_by: choice }
  - { id: brook, name: Brook, joined_by: choice }
  - { id: cairn, name: Cairn, joined_by: choice }
  - { id: dene, name: Dene, joined_by: choice }
leadership: { co_leaders: , critical_friends: }
activities: [{ title: Heads, kind: heads-meeting, schools: all }]
${more}`;
}

/** What is said of each category on which the plan has no section. */
function firsts(text: string): string[] {
  const [plan] = plansOf({ 'plan.yaml': text });
  if (plan === undefined) throw new Error('There is no report.');
  const gaps = notWritten(plan, plan.findings.filter(isOpen), []);
  return gaps.filter(({ first }) => first !== '').map(({ category }) => category);
}

describe('an empty section', () => {
  it('is mentioned if a rule of it finds something missing', () => {
    expect(firsts(bare('stage: launching'))).toEqual(['structure', 'sharing', 'outcomes']);
  });

  it('is not mentioned before the start, when nothing of it is expected yet', () => {
    expect(firsts(bare('stage: forming'))).toEqual([]);
  });

  it('is not mentioned in a network that is closing', () => {
    expect(firsts(bare('stage: closing'))).toEqual([]);
  });

  it('is not mentioned if what is missing is acknowledged', () => {
    const why = 'We agreed to wait with this until the summer.';
    const entries = ['no-pupil-outcome', 'no-review', 'no-two-way-channel'].map(
      (rule) => `{ rule: ${rule}, because: ${why} }`,
    );
    expect(firsts(bare('stage: launching', `acknowledged: [${entries.join(', ')}]`))).toEqual(['structure']);
  });
});

describe('what comes after', () => {
  const asked = (network: string, more?: string) => firsts(bare(network, more)).includes('sustaining');

  it('is no empty section of a network that lives on its own', () => {
    expect(asked('stage: established')).toBe(false);
    expect(asked('stage: established', 'partners: [{ id: uni, name: University, kind: higher-education }]')).toBe(
      false,
    );
    const own = 'resources: { years: [{ year: 2026-27, income: [{ from: schools, amount: 900 }] }] }';
    expect(asked('stage: established', own)).toBe(false);
  });

  it.each([
    ['an end', ', ends: 2029-07', ''],
    ['a broker', ', origin: brokered', ''],
    ['a programme', ', part_of: { programme: County networks }', ''],
    ['a partner that is a funder', '', 'partners: [{ id: trust, name: Vale Trust, kind: funder }]'],
    ['a partner that pays', '', 'partners: [{ id: trust, name: Vale Trust, kind: charity, part_played: funder }]'],
    [
      'money that ends',
      '',
      'resources: { years: [{ year: 2026-27, income: [{ from: A bookshop, amount: 900, ends: 2027-07 }] }] }',
    ],
    [
      'income from a partner',
      '',
      'partners: [{ id: uni, name: University, kind: higher-education }]\nresources: { years: [{ income: [{ from: uni }] }] }',
    ],
  ])('is one of a network with %s', (_, network, more) => {
    expect(asked(`stage: established${network}`, more)).toBe(true);
  });
});
