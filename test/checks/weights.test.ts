/**
 * How much a finding matters, which the examples in the records don't say: whether it is heavy, or only a gap, and whether
 * it has nothing to write.
 */

import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import type { CheckResult } from '../../src/checks/check.ts';
import { networkTooSmall } from '../../src/checks/membership/network-too-small.ts';
import { needUnmatched } from '../../src/checks/sharing/need-unmatched.ts';
import { lintFile } from '../../src/lint/lint-file.ts';
import { readDate } from '../../src/plan/queries/calendar.ts';
import { exampleTexts } from '../../src/rule-examples/examples.ts';
import type { Rule } from '../../src/rules/bind-checks.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { builtPlan, TODAY } from '../kit/built-plan.ts';

const framework = loadFramework();

function ruleCalled(id: string): Rule {
  const rule = framework.rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}`);
  return rule;
}

/** The weights of what a rule finds in a plan laid over the base plan, in words: `usual`, `heavy` or `gap`. */
function weightsOf(id: string, plan: string, { asOf = framework.header.examples_as_of, others = [] as string[] } = {}) {
  const rule = ruleCalled(id);
  const today = readDate(asOf)?.from ?? 0;
  const [text = ''] = exampleTexts(examples.base, { name: id, plan, expect: [] });
  const rules = [...others.map(ruleCalled), rule];
  const context = { rules, crossPlanRules: [], complete: true, today, acknowledge: true, names: true };
  const reports = lintFile({ file: 'plan.yaml', bytes: new TextEncoder().encode(text) }, context);
  return reports
    .flatMap(({ report: { findings, stage } }) => {
      const named = weightNames(rule, stage !== 'forming' && stage !== 'launching');
      return findings.filter((one) => one.rule === id).map(({ weight }) => named.get(weight) ?? weight);
    })
    .join(' ');
}

interface Weight {
  readonly weight: number;
  readonly later_weight?: number;
}

function weightNames({ heavy, as_gap: gap, ...usual }: Rule, isLate: boolean): Map<number, string> {
  const named = Object.entries<Weight | undefined>({ usual, heavy, gap });
  return new Map(
    named.flatMap(([name, one]) =>
      one === undefined ? [] : [[isLate ? (one.later_weight ?? one.weight) : one.weight, name] as const],
    ),
  );
}

describe('a plan without an outcome for pupils', () => {
  const weights = (plan: string) => weightsOf('no-pupil-outcome', `${plan}\noutcomes: []`, { others: ['focus-vague'] });
  it.each([
    ['in the first year of a network with a clear focus', 'network: { stage: launching }', 'heavy'],
    ['in a forming network with a clear focus', 'network: { stage: forming }', 'heavy'],
    ['in the first year of a network with a vague focus', 'focus: { learning_focus: Raise standards }', 'usual'],
    [
      'in a forming network with a vague focus',
      'network: { stage: forming }\nfocus: { learning_focus: Raise standards }',
      'usual',
    ],
    ['in the first year of a network without a focus', 'focus: { learning_focus: "" }', 'gap'],
    [
      'in an established network with a vague focus',
      'network: { stage: established }\nfocus: { learning_focus: Raise standards }',
      'heavy',
    ],
    ['in an established network without a focus', 'network: { stage: established }\nfocus: null', 'heavy'],
    [
      'after the first year of a network that calls itself launching',
      'network: { starts: 2025-09 }\nfocus: { learning_focus: Raise standards }',
      'heavy',
    ],
  ])('%s', (_, plan, expected) => {
    expect(weights(plan)).toBe(expected);
  });
});

describe('an outcome that lacks something', () => {
  const FULL =
    '{ statement: Talk, measure: Tally, baseline: { value: 20, date: 2026-09 }, target: { value: 70, date: 2028 } }';
  it.each([
    ['a wish', '[{ statement: Talk }]', 'heavy'],
    ['two wishes', '[{ statement: Talk }, { statement: Books, measure: Tally }]', 'heavy heavy'],
    ['a wish beside an outcome with everything', `[{ statement: Talk }, ${FULL}]`, 'usual'],
    ['a baseline only', '[{ statement: Talk, measure: Tally, baseline: { value: 20 } }]', 'usual'],
    ['a target only', '[{ statement: Talk, measure: Tally, target: { value: 70 } }]', 'usual'],
    [
      'both without dates',
      '[{ statement: Talk, measure: Tally, baseline: { value: 20 }, target: { value: 70 } }]',
      'usual',
    ],
    ['a day for the baseline', '[{ statement: Talk, measure: Tally, baseline: { date: 2026-09 } }]', 'usual'],
    ['a day for the target', '[{ statement: Talk, measure: Tally, target: { date: 2028-09 } }]', 'usual'],
  ])('%s', (_, outcomes, expected) => {
    expect(weightsOf('outcome-unmeasurable', `outcomes: ${outcomes}`)).toBe(expected);
  });
});

describe('an outcome without an activity', () => {
  it.each([
    ['for the network itself', '{ id: b, statement: Meetings, for: network }', 'gap'],
    ['for pupils', '{ id: b, statement: Books, for: pupils }', 'usual'],
    ['for both', '{ id: b, statement: Meetings, for: network }, { id: c, statement: Books, for: pupils }', 'usual'],
  ])('%s', (_, outcomes, expected) => {
    const plan = `outcomes: [{ id: a, statement: Talk, for: pupils }, ${outcomes}]
activities: [{ title: Enquiry, kind: enquiry, schools: all, serves: [a] }]`;
    expect(weightsOf('outcome-unserved', plan)).toBe(expected);
  });
});

describe('schools under pressure without help', () => {
  const schools = (marked: number, support = '') =>
    `schools: [${['ashby', 'brook', 'dene', 'elm']
      .map((id, index) => `{ id: ${id}, name: ${id}, joined_by: choice, high_challenge: ${index < marked} }`)
      .join(', ')}]\n${support}`;
  it.each([
    ['one of four', schools(1), 'heavy'],
    ['two of four', schools(2), 'usual'],
    ['two of four, one of which has help', schools(2, 'support: [{ school: ashby, from: [elm] }]'), 'heavy'],
  ])('%s', (_, plan, expected) => {
    expect(weightsOf('challenge-unsupported', plan)).toBe(expected);
  });
});

it('results are more urgent once the day of a target has passed', () => {
  const results = (outcome: string) =>
    weightsOf(
      'results-unread',
      `outcomes: [{ statement: Talk, ${outcome} }]\nevaluation: { reviews: [{ date: 2026-10 }] }`,
      {
        asOf: '2027-10-01',
      },
    );
  expect(results('target: { value: 80, date: 2027-07 }')).toBe('heavy');
  expect(results('target: { value: 80, date: 2027-07 }, readings: [{ date: 2026-11, value: 60, note: A start }]')).toBe(
    'heavy',
  );
  expect(results('readings: [{ date: 2027-05, value: 60 }]')).toBe('usual');
  expect(results('target: { value: 80, date: 2028-02 }, readings: none')).toBe('usual');
});

it('the end of the network is more urgent in the last twelve months', () => {
  const weights = (asOf: string) => weightsOf('no-life-after-funding', 'network: { stage: established }', { asOf });
  expect(weights('2028-07-30')).toBe('usual');
  expect(weights('2028-07-31')).toBe('heavy');
  expect(weights('2028-11-24')).toBe('heavy');
});

/** Whether each finding is heavy, and whether it has nothing to write, as the check itself says. */
function flagsOf(result: CheckResult): unknown {
  if (typeof result === 'string') throw new Error(result);
  return result.map(({ isHeavy, withoutWrite }) => [isHeavy, withoutWrite]);
}

describe('a network that is too small', () => {
  const blank = { reason: '', next: '', few: '', few_next: '', nearly: '', nearly_next: '', open: '', open_next: '' };
  const params = { min: 5, few: 3, nearly: 4, unknown: [], phrases: blank };
  const run = (stage: string, ...schools: string[]) => {
    const plan = builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: ${stage}, starts: 2026-09 }
schools: [${schools.map((id) => `{ id: ${id}, name: ${id} }`).join(', ')}]
structure: { agreements: { joining: After a visit } }
`);
    return flagsOf(networkTooSmall.test(plan, { params, date: TODAY }));
  };

  it('weighs more if it is forming around one school, and has nothing to write while others can join', () => {
    expect(run('forming', 'ashby')).toEqual([[true, true]]);
    expect(run('forming', 'ashby', 'brook')).toEqual([[false, true]]);
    expect(run('launching', 'ashby')).toEqual([[false, false]]);
  });
});

describe('needs that nobody meets', () => {
  const phrases = { one: '', some: '', several: '' };
  const params = { share: 0.5, letters: 4, endings: [], ignore: [], phrases };
  const run = (brook: string) => {
    const plan = builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
schools: [{ id: ashby, name: Ashby, offers: [songs], seeks: [robotics] }, { id: brook, name: Brook${brook} }]
`);
    return flagsOf(needUnmatched.test(plan, { params, date: TODAY }));
  };

  it('weigh more if they are those of several schools', () => {
    expect(run('')).toEqual([[false, undefined]]);
    expect(run(', seeks: [gardening]')).toEqual([[true, undefined]]);
  });
});
