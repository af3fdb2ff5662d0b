/** Every rule's examples are its tests: exact places, exact messages, exact outcomes. */

import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import type { Finding, PlanReport } from '../../src/findings/report.ts';
import { evaluateCrossPlanExample, evaluateExample } from '../../src/rule-examples/examples.ts';
import type { Rule } from '../../src/rules/bind-checks.ts';
import type { DescribedRule } from '../../src/rules/describe-rules.ts';
import { loadFramework } from '../../src/rules/load.ts';
import type { ExpectedFinding, RuleExample } from '../../src/rules/types.ts';
import { placeholders } from '../../src/text/words.ts';

const framework = loadFramework();
const readingRules = framework.rules.filter(({ id }) => ['plan-syntax', 'plan-shape', 'unknown-field'].includes(id));
const exampleContext = { base: examples.base, asOf: framework.header.examples_as_of, readingRules };

/** With the rules that speak first where a rule gives way. */
function exampleContextOf({ gives_way_to: first = [] }: Rule) {
  return {
    ...exampleContext,
    readingRules: [...readingRules, ...framework.rules.filter(({ id }) => first.includes(id))],
  };
}

/** A finding about one of these as a whole points at its name, because the list can fill pages. */
const LONG_LISTS: ReadonlySet<string> = new Set(['schools', 'activities']);

/** All of a finding that an example can expect. */
function inFull({ rule, path, message, details, level, gap, figures, related, touches, fix }: Finding) {
  const places = related.map(({ file, path, message }) => ({
    ...(file !== undefined && { in: Number(/\d+/.exec(file)?.[0]) }),
    at: path,
    message,
  }));
  return { rule, at: path, message, details, level, gap, figures, related: places, touches, fix };
}

function expected(rule: DescribedRule, example: RuleExample, reports: readonly PlanReport[]) {
  return example.expect.map((one) => {
    const finding: ExpectedFinding = typeof one === 'string' ? { at: one } : one;
    const { at, message, details = [], level = rule.level, gap = rule.gap ?? '', figures = {}, related = [] } = finding;
    const { touches = reports[(finding.in ?? 1) - 1]?.schools ?? 0 } = finding;
    const usual = level === rule.soften?.level ? rule.soften.fix : undefined;
    if (message === undefined)
      expect(placeholders(rule.message), 'a bare path is enough only for a fixed message').toEqual([]);
    return {
      rule: rule.id,
      at,
      message: message ?? rule.message,
      details,
      level,
      gap,
      figures,
      related,
      touches,
      fix: (finding.fix ?? usual ?? rule.fix).trim(),
    };
  });
}

describe.each(framework.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const own = examples.byRule[id] ?? [];

  it.each(own.map((example) => ({ name: example.name, example })))('$name', ({ example }) => {
    const report = evaluateExample(rule, example, exampleContextOf(rule));
    const own = report.findings.filter(({ rule: found }) => !rule.gives_way_to?.includes(found));
    const found = own.map(inFull);
    expect(found).toEqual(expected(rule, example, [report]));
    for (const { path, absent, span } of own)
      if (LONG_LISTS.has(path) && !absent && rule.category !== 'plan')
        expect(report.source.slice(span.start.offset, span.end.offset), 'only the name of a long list').toBe(path);
    const outcome = example.outcome ?? (example.expect.length > 0 ? 'failed' : 'passed');
    if (report.network !== null || example.expect.length > 0) expect(report.outcomes[id]).toBe(outcome);
    if (example.praise !== undefined)
      expect(report.strengths.find(({ rule: passed }) => passed === id)?.text ?? 'none').toBe(example.praise);
  });

  it('has an example that fires and one that is silent', () => {
    expect(own.some(({ expect }) => expect.length > 0)).toBe(true);
    expect(own.some(({ expect }) => expect.length === 0)).toBe(true);
  });

  it('says nothing of the sound base plan', () => {
    const report = evaluateExample(rule, { name: 'base', plan: '{}', expect: [] }, exampleContext);
    const found = report.findings.map(({ path, message }) => `${path}: ${message}`);
    expect(found, 'the rule should find nothing in framework/base-plan.yaml').toEqual([]);
  });
});

describe.each(framework.crossPlanRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const own = examples.byRule[id] ?? [];

  it.each(own.map((example) => ({ name: example.name, example })))('$name', ({ example }) => {
    const reports = evaluateCrossPlanExample(rule, example, exampleContext);
    const found = reports.flatMap(({ findings }, index) =>
      findings.filter((finding) => finding.rule === id).map((finding) => ({ in: index + 1, ...inFull(finding) })),
    );
    const plans = example.expect.map((one) => (typeof one === 'object' ? (one.in ?? 1) : 1));
    expect(found).toEqual(expected(rule, example, reports).map((one, index) => ({ in: plans[index], ...one })));
    const outcome = example.outcome ?? (plans.includes(1) ? 'failed' : 'passed');
    expect(reports[0]?.outcomes[id]).toBe(outcome);
  });

  it('has an example that fires and one that is silent', () => {
    expect(own.some(({ expect }) => expect.length > 0)).toBe(true);
    expect(own.some(({ expect }) => expect.length === 0)).toBe(true);
  });
});
