/** How a plan stands to the leaflet: the definition in ARCHITECTURE.md, held to its words. */

import { describe, expect, it } from 'vitest';
import { profileOf, statementStatuses, tensionsShown } from '../../src/lint/profile.ts';
import type { Rule } from '../../src/rules/bind-checks.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { OUTCOMES, type RuleOutcome } from '../../src/rules/types.ts';
import { runIn } from '../kit/memory-io.ts';

const { statements, tensions, rules } = loadFramework();

function ruleResults(...all: readonly (readonly [code: string, outcome: RuleOutcome])[]) {
  return all.map(([code, outcome]) => ({
    rule: { cites: [code] } as unknown as Rule,
    outcome,
  }));
}

const standingOf = (...outcomes: readonly RuleOutcome[]) =>
  statementStatuses(statements, ruleResults(...outcomes.map((outcome) => ['P1', outcome] as const)), () => true).get(
    'P1',
  );

describe('the standing of a statement', () => {
  it.each([
    [['passed', 'passed'], 'met'],
    [['passed', 'not-applicable', 'cannot-tell'], 'met'],
    [['passed', 'failed'], 'partly'],
    [['passed', 'acknowledged'], 'partly'],
    [['failed', 'cannot-tell'], 'missed'],
    [['acknowledged'], 'missed'],
    [['not-applicable', 'cannot-tell'], 'cannotTell'],
    [[], 'cannotTell'],
  ] as const)('%j is %s', (outcomes, status) => {
    expect(standingOf(...outcomes)).toBe(status);
  });

  it('counts a rule for every statement it cites', () => {
    const rule = { cites: ['Q1', 'P4'] } as unknown as Rule;
    const status = statementStatuses(statements, [{ rule, outcome: 'failed' }], () => true);
    expect(['Q1', 'P4', 'P3'].map((code) => status.get(code))).toEqual(['missed', 'missed', 'cannotTell']);
  });
});

it("doesn't count for a statement that a rule looks for a problem and finds none", () => {
  const status = (...results: readonly (readonly [shows: boolean, outcome: RuleOutcome])[]) =>
    statementStatuses(
      statements,
      results.map(([shows, outcome]) => ({
        rule: { cites: ['H9'], strength: shows ? 'x' : undefined } as unknown as Rule,
        outcome,
      })),
      ({ strength }) => strength !== undefined,
    ).get('H9');
  expect(status([false, 'passed'])).toBe('cannotTell');
  expect(status([false, 'passed'], [true, 'failed'])).toBe('missed');
  expect(status([true, 'passed'], [false, 'failed'])).toBe('partly');
  expect(status([true, 'passed'], [false, 'passed'])).toBe('met');
});

describe('the profile', () => {
  it('holds every statement exactly once, whatever the outcomes', () => {
    for (const outcome of OUTCOMES) {
      const status = statementStatuses(
        statements,
        rules.map((rule) => ({ rule, outcome })),
        () => true,
      );
      const codes = profileOf(statements, status).flatMap(({ met, partly, missed, cannotTell }) => [
        ...met,
        ...partly,
        ...missed,
        ...cannotTell,
      ]);
      expect(codes.toSorted()).toEqual(statements.map(({ code }) => code).toSorted());
    }
  });

  it('is not drawn up from part of the rule set', async () => {
    const files = { 'p.yaml': 'nlc: 1\n' };
    const { out } = await runIn({ files }, 'check', '--only', 'no-critical-friend', '--format', 'json', 'p.yaml');
    expect(JSON.parse(out).plans[0].profile).toEqual([]);
  });
});

describe('a tension', () => {
  const shown = (...all: readonly [string, RuleOutcome][]) =>
    tensionsShown(
      tensions,
      statementStatuses(statements, ruleResults(...all), () => true),
    ).map(({ id, met, wanting }) => ({
      id,
      met,
      wanting,
    }));

  it('shows where sharing is met and transfer is not: both can be true', () => {
    expect(shown(['P4', 'passed'], ['H7', 'failed'])).toEqual([
      { id: 'sharing-and-transfer', met: ['P4'], wanting: ['H7'] },
    ]);
  });

  it('does not show where all is met, or nothing is', () => {
    expect(shown(['P4', 'passed'], ['H7', 'passed'])).toEqual([]);
    expect(shown(['P4', 'failed'], ['H7', 'failed'])).toEqual([]);
    expect(shown(['P4', 'passed'])).toEqual([]);
  });

  it('inside one statement shows where that is missed', () => {
    expect(shown(['H9', 'failed'])).toEqual([{ id: 'size-and-sense', met: [], wanting: ['H9'] }]);
  });
});
