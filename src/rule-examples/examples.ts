/** A rule's examples as whole plans: the fragment laid over the sound base plan, and what the rule says of it. */

import { parse, stringify } from 'yaml';
import { type CrossPlanResult, evaluateCrossPlan, withCrossPlanResult } from '../cross-plan/evaluate.ts';
import { locateSummary } from '../cross-plan/located-summary.ts';
import type { PlanReport } from '../findings/report.ts';
import type { LintResult } from '../lint/lint.ts';
import { lintFile } from '../lint/lint-file.ts';
import { readDate } from '../plan/queries/calendar.ts';
import type { CrossPlanRule, DescribedRule, Rule } from '../rules/bind-checks.ts';
import type { Framework } from '../rules/load.ts';
import type { PreparedExamples, RuleExample } from '../rules/types.ts';

type Tree = { [key: string]: unknown };

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fragment's maps merged into the base's; lists and single values replace, and `null` removes. */
function layOver(base: unknown, fragment: unknown): unknown {
  if (!isTree(base) || !isTree(fragment)) return fragment;
  const merged: Tree = { ...base };
  for (const [key, value] of Object.entries(fragment)) {
    if (value === null) delete merged[key];
    else merged[key] = layOver(base[key], value);
  }
  return merged;
}

/** The base plan last read. Every example is laid over the same one, and reading it takes longer than reading the example. */
let lastBase: { readonly text: string; readonly plan: unknown } | undefined;

function readBase(text: string): unknown {
  if (lastBase?.text !== text) lastBase = { text, plan: parse(text) };
  return lastBase.plan;
}

/** The texts of an example's plans: one, or several for a rule across plans. */
export function exampleTexts(base: string, example: RuleExample): string[] {
  if (example.text !== undefined) return [example.text];
  return (example.plans ?? [example.plan]).map((fragment) =>
    stringify(layOver(readBase(base), parse(fragment)), { lineWidth: 0, flowCollectionPadding: true }),
  );
}

/** What examples are judged by. */
export interface ExampleContext {
  readonly base: string;
  /** The checking date of examples that name none, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The rules without which nothing can be said of a plan that cannot be read. */
  readonly readingRules: readonly Rule[];
}

/** The report of one rule alone on one of its examples. */
export function evaluateExample(rule: Rule, example: RuleExample, exampleContext: ExampleContext): PlanReport {
  const rules = [...exampleContext.readingRules.filter(({ id }) => id !== rule.id), rule];
  const [linted] = lintExample(rule, example, { ...exampleContext, readingRules: rules });
  if (linted === undefined) throw new Error(`The example "${example.name}" of ${rule.id} gave no report.`);
  return linted.report;
}

/** The reports of one rule across plans, alone, on the plans of one of its examples. */
export function evaluateCrossPlanExample(
  rule: CrossPlanRule,
  example: RuleExample,
  exampleContext: ExampleContext,
): PlanReport[] {
  const plans = lintExample(rule, example, exampleContext).map(({ report, plan, partial, locate }) => {
    if (plan === undefined || locate === undefined || partial !== undefined)
      throw new Error(`A plan of the example "${example.name}" of ${rule.id} can't be read.`);
    const placed = locateSummary(plan, locate);
    return { report, file: report.file, placed, rules: [rule], acknowledge: true, checked: true };
  });
  const results = evaluateCrossPlan(plans);
  return plans.map(({ report }, index) => withCrossPlanResult(report, results[index] as CrossPlanResult));
}

function lintExample(
  rule: DescribedRule,
  example: RuleExample,
  { base, asOf, readingRules }: ExampleContext,
): LintResult[] {
  const today = readDate(example.as_of ?? asOf);
  if (today === undefined)
    throw new Error(`The example "${example.name}" of ${rule.id} has an "as_of" that isn't a date.`);
  const lintContext = {
    rules: readingRules,
    crossPlanRules: [],
    complete: false,
    today: today.from,
    acknowledge: true,
  };
  return exampleTexts(base, example).flatMap((text, index) =>
    lintFile({ file: fileOf(example, index), bytes: new TextEncoder().encode(text) }, lintContext),
  );
}

/** Of several plans each has its number. */
function fileOf({ plans }: RuleExample, index: number): string {
  return plans === undefined ? 'plan.yaml' : `plan-${index + 1}.yaml`;
}

/** An example that fires: its fragment, and the reports on the plans it makes. */
export interface Illustration {
  readonly name: string;
  readonly fragment: string;
  /** One, or several for a rule across plans. */
  readonly reports: readonly PlanReport[];
  /** An example the rule passes; undefined where it is only the sound plan that others are laid over. */
  readonly sound: { readonly name: string; readonly fragment: string } | undefined;
}

/** What an example writes that changes nothing. */
const NOTHING = 'nlc: 1';

/** A rule's first example that fires, judged by that rule alone, and the first it passes. */
export function illustrate(rule: Rule | CrossPlanRule, framework: Framework, examples: PreparedExamples): Illustration {
  const own = examples.byRule[rule.id] ?? [];
  const example = own.find(({ expect }) => expect.length > 0);
  if (example === undefined) throw new Error(`${rule.id} has no example that fires.`);
  const readingRules = framework.rules.filter(({ category }) => category === 'plan');
  const exampleContext = { base: examples.base, asOf: framework.header.examples_as_of, readingRules };
  const sound = own
    .filter(({ expect, outcome = 'passed' }) => expect.length === 0 && outcome === 'passed')
    .map((passed) => ({ name: passed.name, fragment: fragmentOf(passed) }))
    .find(({ fragment }) => fragment.trim() !== NOTHING);
  return {
    name: example.name,
    fragment: fragmentOf(example),
    reports:
      'predicate' in rule
        ? [evaluateExample(rule, example, exampleContext)]
        : evaluateCrossPlanExample(rule, example, exampleContext),
    sound,
  };
}

/** What an example writes; of several plans each under the name of its file. */
function fragmentOf(example: RuleExample): string {
  if (example.plans === undefined) return example.plan ?? example.text;
  return example.plans.map((plan, index) => `# ${fileOf(example, index)}\n${plan.trimEnd()}`).join('\n');
}
