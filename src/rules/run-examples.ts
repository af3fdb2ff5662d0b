/** Tries a rule on its own examples: what it should find in each, and what it finds. */

import { placeholders } from '../text/words.ts';
import type { Rule } from './bind-checks.ts';
import { judgeExample } from './examples.ts';
import type { Framework } from './load.ts';
import type { ExpectedFinding, Level, RuleExample, RuleOutcome } from './types.ts';

export interface Told {
  /** As `schools[2].joined_by`. */
  readonly at: string;
  /** Undefined where any will do. */
  readonly message: string | undefined;
  /** Undefined where any will do. */
  readonly details: readonly string[] | undefined;
  readonly level: Level;
}

/** What is said of an example's plan. */
export interface Said {
  readonly outcome: RuleOutcome;
  readonly findings: readonly Told[];
}

export interface Trial {
  readonly name: string;
  readonly expected: Said;
  readonly found: Said;
  /** Why the example's plan could not be judged, as the first thing wrong with it. */
  readonly problem: string | undefined;
  readonly isAsExpected: boolean;
}

/** What has to be read before any rule can speak. */
const READERS = new Set(['plan-syntax', 'plan-shape', 'unknown-field']);

/** @param base the sound plan that examples are laid over */
export function tryExamples(rule: Rule, { header, rules }: Framework, base: string): Trial[] {
  const first = new Set(rule.gives_way_to ?? []);
  const readers = rules.filter(({ id }) => READERS.has(id) || first.has(id));
  const bench = { base, asOf: header.examples_as_of, readers };
  return (rule.examples ?? []).map((example) => {
    const report = judgeExample(rule, example, bench);
    const own = report.findings.filter((finding) => finding.rule === rule.id);
    const found: Said = {
      outcome: report.outcomes[rule.id] ?? 'cannot-tell',
      findings: own.map(({ path, message, details, level }) => ({ at: path, message, details, level })),
    };
    const expected = expectedOf(rule, example);
    const reading = report.findings.find((finding) => READERS.has(finding.rule) && finding.rule !== rule.id);
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

function expectedOf(rule: Rule, { expect, outcome }: RuleExample): Said {
  const anyMessage = placeholders(rule.message).length > 0;
  const findings = expect.map((one): Told => {
    const { at, message, details, level = rule.level }: ExpectedFinding = typeof one === 'string' ? { at: one } : one;
    return { at, message: message ?? (anyMessage ? undefined : rule.message), details, level };
  });
  return { outcome: outcome ?? (findings.length > 0 ? 'failed' : 'passed'), findings };
}

function agrees(expected: Said, found: Said): boolean {
  return (
    expected.outcome === found.outcome &&
    expected.findings.length === found.findings.length &&
    expected.findings.every(({ at, message, details, level }, index) => {
      const told = found.findings[index];
      return (
        told?.at === at &&
        told.level === level &&
        (message === undefined || told.message === message) &&
        (details === undefined || details.join('\n') === told.details?.join('\n'))
      );
    })
  );
}
