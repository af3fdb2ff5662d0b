/** What is on the agenda of a meeting, from findings that need only some of what a finding has. */

import { describe, expect, it } from 'vitest';
import type { Finding, PlanReport } from '../../src/findings/report.ts';
import { type Audience, agendaOf } from '../../src/report/meeting-agenda.ts';
import type { Category, Statement } from '../../src/rules/types.ts';
import { builtPlan } from '../kit/built-plan.ts';
import { finding } from '../kit/findings.ts';

const PLAN = builtPlan(`nlc: 1
schools: [{ id: a, name: Ash }, { id: b, name: Birch }]
people:
  - { id: jo, name: Jo, post: headteacher, school: a }
  - { id: di, name: Di, post: deputy, school: b }
leadership:
  co_leaders: [{ person: jo }, { person: di }]
  facilitators: [{ person: di }]
`);
const CATEGORIES = [
  { id: 'focus', owners: ['co_leaders'] },
  { id: 'purpose', owners: ['facilitators', 'co_leaders'] },
  { id: 'plan', owners: ['co_leaders'] },
  { id: 'leadership', owners: ['co_leaders'] },
] as unknown as Category[];
const STATEMENTS = [
  { code: 'H1', title: 'A guess', question: 'Is it so?', grade: 'hypothesis' },
  { code: 'P1', title: 'A fact', question: 'Do you know?', grade: 'validated' },
  { code: 'P2', title: 'Another', question: 'Why?', grade: 'validated' },
] as unknown as Statement[];

const step = (rule: string, more: Parameters<typeof finding>[1] = {}) =>
  finding(rule, { category: 'focus', acknowledged: null, state: 'new', question: '', path: 'focus', ...more } as never);
const question = (words: string, more: Parameters<typeof finding>[1] = {}) =>
  step(words, {
    level: 'question',
    question: words,
    message: `Because of ${words}`,
    cites: ['P1'],
    weight: 1,
    ...more,
  } as never);

function agenda(findings: Finding[], audience: Audience = 'steering', all = false, more: Partial<PlanReport> = {}) {
  const own = {
    findings,
    closing: false,
    profile: [{ cannotTell: ['H1', 'P1'] }],
    outcomes: {},
    unstarted: [],
    ...more,
  };
  return agendaOf(
    { report: own as unknown as PlanReport, plan: PLAN },
    { categories: CATEGORIES, statements: STATEMENTS },
    audience,
    all,
  );
}
const decided = (...given: Parameters<typeof agenda>) =>
  agenda(...given).decisions.map(({ finding: { rule }, minutes, owner }) => `${rule} ${minutes} ${owner}`);

const rules = (count: number, more: Parameters<typeof finding>[1] = {}) =>
  Array.from({ length: count }, (_, nth) => step(`r${nth}`, more));

describe('decisions', () => {
  it('take longer the more there is to discuss', () => {
    const findings = [
      step('a'),
      step('b', { category: 'plan', weight: 55 }),
      step('c', { about: 'unwritten', weight: 54 }),
      step('d', { about: 'unwritten', weight: 53, level: 'advice' }),
    ];
    expect(decided(findings).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['a 15', 'b 5', 'c 10']);
  });

  it('go to those who have fewest, of those whose roles fit', () => {
    const [leaders, facilitator] = [
      'the head of Ash and the deputy of Birch (co-leaders)',
      'the deputy of Birch (facilitator)',
    ];
    expect(decided(rules(3, { category: 'purpose' }))).toEqual([
      `r0 15 ${facilitator}`,
      `r1 15 ${leaders}`,
      `r2 15 ${facilitator}`,
    ]);
    expect(decided(rules(2))).toEqual([`r0 15 ${leaders}`, `r1 15 ${leaders}`]);
  });

  it('do not go to whoever is to be relieved', () => {
    const roles = { category: 'purpose', path: 'leadership' };
    expect(decided([step('bus-factor-one', roles)])).toEqual([
      'bus-factor-one 15 the head of Ash and the deputy of Birch (co-leaders)',
    ]);
    expect(decided([step('other', roles)])).toEqual(['other 15 the deputy of Birch (facilitator)']);
    expect(decided([step('x', { category: 'none' })])).toEqual(['x 15 undefined']);
  });

  it.each<[Audience, number]>([
    ['steering', 5],
    ['critical-friend', 3],
    ['governors', 5],
  ])('of %s are %d at most, the others are left', (audience, most) => {
    const findings = rules(7, { category: 'purpose' });
    const some = agenda(findings, audience);
    expect([some.decisions.length, some.left.decisions]).toEqual([most, 7 - most]);
    const all = agenda(findings, audience, true);
    expect([all.decisions.length, all.left.decisions, all.all, all.audience]).toEqual([7, 0, true, audience]);
  });

  it('are about open findings, and for governors about their own matters', () => {
    const findings = [
      step('a', { acknowledged: {} as never }),
      step('b', { state: 'known' }),
      step('c', { category: 'focus' }),
      step('d', { category: 'purpose' }),
    ];
    const names = (audience: Audience) => decided(findings, audience).map((one) => one[0]);
    expect([names('steering'), names('governors')]).toEqual([['c', 'd'], ['d']]);
  });
});

describe('questions', () => {
  const asked = (...given: Parameters<typeof agenda>) =>
    agenda(...given).questions.map(
      ({ question: words, because, cites, line }) => `${words} | ${because} | ${cites} | ${line}`,
    );

  it('are those of findings, each once, with what raises them', () => {
    const findings = [
      question('One?', { line: 4 }),
      question('Two?', { absent: true, line: 5 }),
      question('One?', { line: 9 }),
      question('', { line: 6 }),
      step('x', { question: 'Three?' }),
    ];
    expect(asked(findings)).toEqual(['One? | Because of One? | P1 | 4', 'Two? | Because of Two? | P1 | undefined']);
  });

  it('of a critical friend are also about what the plan does not say, the surest first', () => {
    const unspoken = [
      'Do you know? | The plan doesn\'t say enough about "A fact" yet. | P1 | undefined',
      'Is it so? | The plan doesn\'t say enough about "A guess" yet. | H1 | undefined',
    ];
    expect(asked([question('One?', { line: 4 })], 'critical-friend')).toEqual([
      'One? | Because of One? | P1 | 4',
      ...unspoken,
    ]);
    expect(asked([], 'critical-friend', false, { closing: true })).toEqual([]);
    expect(asked([], 'steering')).toEqual([]);
  });

  it.each<[Audience, number]>([
    ['steering', 5],
    ['critical-friend', 10],
    ['governors', 5],
  ])('of %s are %d at most, the others are left', (audience, most) => {
    const findings = Array.from({ length: 12 }, (_, nth) => question(`Q${nth}?`, { category: 'purpose' }));
    const more = audience === 'critical-friend' ? 2 : 0;
    const some = agenda(findings, audience);
    expect([some.questions.length, some.left.questions]).toEqual([most, 12 + more - most]);
    const all = agenda(findings, audience, true);
    expect([all.questions.length, all.left.questions]).toEqual([12 + more, 0]);
  });
});

it('has what is not written, who could be there, and the lens if there is one', () => {
  const gaps = Array.from({ length: 4 }, (_, nth) =>
    step(`g${nth}`, { about: 'unwritten', level: 'advice', weight: 9 - nth, category: `c${nth}`, gap: `the ${nth}` }),
  );
  const found = agenda([...rules(5), ...gaps]);
  expect([found.gaps.lines.flatMap((line) => line.gaps), found.left.gaps]).toEqual([['the 0', 'the 1', 'the 2'], 1]);
  expect(agenda([...rules(5), ...gaps], 'steering', true).left.gaps).toBe(0);
  expect(found.people).toHaveLength(2);
  expect('lens' in found).toBe(false);
  const lens = { name: 'x' } as unknown as PlanReport['lens'];
  expect(agenda([], 'steering', false, { lens } as Partial<PlanReport>).lens).toBe(lens);
});
