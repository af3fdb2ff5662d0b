/** Rules that can't tell unless the plan names every school of the network. */

import { describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import { evaluateExample } from '../../src/rule-examples/examples.ts';
import { loadFramework } from '../../src/rules/load.ts';

const framework = loadFramework();
const context = { base: examples.base, asOf: framework.header.examples_as_of, readingRules: [] };
const rules = framework.rules.filter(({ every_school }) => every_school === true);

/** An example's plan in a network of so many schools. */
function amongst(schools: number, plan: string): string {
  return /^network: \{/m.test(plan)
    ? plan.replace(/^network: \{/m, `network: { school_count: ${schools},`)
    : `network: { school_count: ${schools} }\n${plan}`;
}

it('are those about each school, pairs of schools or proportions of schools', () => {
  expect(rules.length).toBeGreaterThanOrEqual(14);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const example = examples.byRule[id]?.find(({ expect: found }) => found.length > 0);
  if (example?.plan === undefined) throw new Error(`${id} has no example that fires`);
  const plan = example.plan;
  const outcomeAmongst = (schools: number) =>
    evaluateExample(rule, { ...example, plan: amongst(schools, plan) }, context).outcomes[id];

  it('finds nothing if some schools have no name in the plan', () => {
    expect(outcomeAmongst(500)).toBe('cannot-tell');
  });

  it('finds the same as before if the number is that of the schools named', () => {
    expect(outcomeAmongst(1)).toBe('failed');
  });
});
