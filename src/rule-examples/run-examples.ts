/** Runs a rule on its own examples and compares what it finds with what it should find. */

import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../findings/report.ts';
import type { Rule } from '../rules/bind-checks.ts';
import type { Framework } from '../rules/load.ts';
import type { ExpectedFinding, ExpectedPlace, Figures, Level, RuleExample, RuleOutcome } from '../rules/types.ts';
import { placeholders } from '../text/words.ts';
import { evaluateExample } from './examples.ts';

export interface FoundFinding {
  /** For example `schools[2].joined_by`. */
  readonly at: string;
  /** Undefined if any message will do. */
  readonly message: string | undefined;
  /** Undefined if any details will do. */
  readonly details: readonly string[] | undefined;
  readonly level: Level;
  /** Undefined if any words for the gap will do. */
  readonly gap: string | undefined;
  /** Undefined if any figures will do. */
  readonly figures: Figures | undefined;
  /** Undefined if any related places will do. */
  readonly related: readonly ExpectedPlace[] | undefined;
  /** How many schools it affects. Undefined if any number will do. */
  readonly touches: number | undefined;
  /** Undefined if any advice will do. */
  readonly fix: string | undefined;
}

/** The result for an example's plan, expected or actual. */
export interface ExampleOutcome {
  readonly outcome: RuleOutcome;
  readonly findings: readonly FoundFinding[];
  /** What the plan is praised for, or `none`. Undefined if any praise will do. */
  readonly praise: string | undefined;
}

export interface ExampleResult {
  readonly name: string;
  readonly expected: ExampleOutcome;
  readonly found: ExampleOutcome;
  /** The first problem that stopped the example's plan from being checked. */
  readonly problem: string | undefined;
  readonly isAsExpected: boolean;
}

/** The rules about a plan's format. They run with every example. */
const READING_RULES = new Set(['plan-syntax', 'plan-shape', 'unknown-field']);

/**
 * Runs a rule on each of its examples.
 * @param base the plan that examples are merged into
 */
export function runExamples(rule: Rule, { header, rules }: Framework, base: string): ExampleResult[] {
  const first = new Set(rule.gives_way_to ?? []);
  const readingRules = rules.filter(({ id }) => READING_RULES.has(id) || first.has(id));
  const exampleContext = { base, asOf: header.examples_as_of, readingRules };
  return (rule.examples ?? []).map((example) => {
    const report = evaluateExample(rule, example, exampleContext);
    const own = report.findings.filter((finding) => finding.rule === rule.id);
    const expected = expectedOf(rule, example);
    const found: ExampleOutcome = {
      outcome: report.outcomes[rule.id] ?? 'cannot-tell',
      findings: own.map((finding, index) => foundFinding(finding, expected.findings[index])),
      praise: expected.praise && (report.strengths.find((one) => one.rule === rule.id)?.text ?? 'none'),
    };
    const reading = report.findings.find((finding) => READING_RULES.has(finding.rule) && finding.rule !== rule.id);
    const problem = reading?.message;
    return {
      name: example.name,
      expected,
      found,
      problem,
      isAsExpected: problem === undefined && agrees(expected, found),
    };
  });
}

/** Without what the example says nothing about: figures, related places, schools affected, advice. */
function foundFinding(finding: Finding, expected: FoundFinding | undefined): FoundFinding {
  const { path, message, details, level, gap, figures, touches, fix } = finding;
  const related = finding.related.map((place) => ({ at: place.path, message: place.message }));
  return {
    at: path,
    message,
    details,
    level,
    gap: expected?.gap && gap,
    figures: expected?.figures && figures,
    related: expected?.related && related,
    touches: expected?.touches === undefined ? undefined : touches,
    fix: expected?.fix && fix,
  };
}

function expectedOf(rule: Rule, { expect, outcome, praise }: RuleExample): ExampleOutcome {
  const anyMessage = placeholders(rule.message).length > 0;
  const findings = expect.map((one): FoundFinding => {
    const finding: ExpectedFinding = typeof one === 'string' ? { at: one } : one;
    const { at, message, details, level = rule.level, gap, figures, related, touches, fix } = finding;
    const exact = message ?? (anyMessage ? undefined : rule.message);
    return { at, message: exact, details, level, gap, figures, related, touches, fix };
  });
  return { outcome: outcome ?? (findings.length > 0 ? 'failed' : 'passed'), findings, praise };
}

/** What an expected finding may leave out is not compared. */
const PARTS = ['at', 'level', 'message', 'details', 'gap', 'figures', 'related', 'touches', 'fix'] as const;

function agrees(expected: ExampleOutcome, found: ExampleOutcome): boolean {
  return (
    expected.outcome === found.outcome &&
    expected.praise === found.praise &&
    expected.findings.length === found.findings.length &&
    expected.findings.every((finding, index) => {
      const actual = found.findings[index];
      return PARTS.every((part) => finding[part] === undefined || isDeepStrictEqual(finding[part], actual?.[part]));
    })
  );
}
