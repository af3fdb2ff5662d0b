/** Turns a rule's examples into whole plans, by merging each fragment into the base plan, and checks them. */

import { stringify } from 'yaml';
import { type CrossPlanResult, evaluateCrossPlan, withCrossPlanResult } from '../cross-plan/evaluate.ts';
import { locateSummary } from '../cross-plan/located-summary.ts';
import type { PlanReport } from '../findings/report.ts';
import type { LintResult } from '../lint/lint.ts';
import { lintFile } from '../lint/lint-file.ts';
import type { Data } from '../plan/path.ts';
import { readDate } from '../plan/queries/calendar.ts';
import type { CrossPlanRule, Rule } from '../rules/bind-checks.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';
import type { Framework } from '../rules/load.ts';
import type { PreparedExamples } from '../rules/prepared.ts';
import type { RuleExample } from '../rules/types.ts';
import { readYaml } from '../yaml/read.ts';

type Tree = { [key: string]: unknown };

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Merges the fragment's maps into the base's. Lists and single values replace the base's, and `null` removes a key. */
function layOver(base: unknown, fragment: unknown): unknown {
  if (!isTree(base) || !isTree(fragment)) return fragment;
  const merged: Tree = { ...base };
  for (const [key, value] of Object.entries(fragment)) {
    if (value === null) delete merged[key];
    else merged[key] = layOver(base[key], value);
  }
  return merged;
}

/** What a text of one document says. Throws an `Error` if it can't be read. */
function dataIn(text: string): Data {
  const { documents, errors } = readYaml(text);
  const [first] = [...errors, ...documents.flatMap((document) => document.errors)];
  if (first !== undefined) throw new Error(first.message);
  return documents[0]?.data ?? null;
}

/** A cache of the parsed base plan. All examples share it, and parsing it takes longer than parsing the example. */
let lastBase: { readonly text: string; readonly plan: unknown } | undefined;

function readBase(text: string): unknown {
  if (lastBase?.text !== text) lastBase = { text, plan: dataIn(text) };
  return lastBase.plan;
}

/** The texts of an example's plans: one, or several for a cross-plan rule. */
export function exampleTexts(base: string, example: RuleExample): string[] {
  if (example.text !== undefined) return [example.text];
  return exampleData(base, example).map((plan) => stringify(plan, { lineWidth: 0, flowCollectionPadding: true }));
}

/** The same plans as data; an example's whole file isn't included. */
export function exampleData(base: string, example: RuleExample): Data[] {
  if (example.text !== undefined) return [];
  return (example.plans ?? [example.plan]).map((fragment) => layOver(readBase(base), dataIn(fragment)) as Data);
}

/** What is needed to check an example. */
export interface ExampleContext {
  readonly base: string;
  /** The checking date of examples without their own, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The rules that report why a plan can't be read. */
  readonly readingRules: readonly Rule[];
}

/** The report of a single rule on one of its examples. Throws an `Error` if there is no report. */
export function evaluateExample(rule: Rule, example: RuleExample, exampleContext: ExampleContext): PlanReport {
  const rules = [...exampleContext.readingRules.filter(({ id }) => id !== rule.id), rule];
  const [linted] = lintExample(rule, example, { ...exampleContext, readingRules: rules });
  if (linted === undefined) throw new Error(`The example "${example.name}" of ${rule.id} gave no report.`);
  return linted.report;
}

/** The reports of a single cross-plan rule on the plans of one example. Throws an `Error` if a plan can't be read. */
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
    names: true,
  };
  return exampleTexts(base, example).flatMap((text, index) =>
    lintFile({ file: fileOf(example, index), bytes: new TextEncoder().encode(text) }, lintContext),
  );
}

/** If there are several plans, each file name has a number. */
function fileOf({ plans }: RuleExample, index: number): string {
  return plans === undefined ? 'plan.yaml' : `plan-${index + 1}.yaml`;
}

/** What an example writes. */
export interface Fragment {
  readonly name: string;
  /** The example's own text. If it has several plans, each starts with its file name. */
  readonly fragment: string;
  /** The parts of plans that it is, as data; none for an example that is about its text. */
  readonly parts: readonly { readonly file: string; readonly data: Data }[];
}

/** An example that fires, and the reports on its plans. */
export interface Illustration extends Fragment {
  /** One report, or several for a cross-plan rule. */
  readonly reports: readonly PlanReport[];
  /** An example that passes; undefined if the only one is the base plan itself. */
  readonly sound: Fragment | undefined;
}

/** Fragments that change nothing in the base plan. */
const NOTHING = ['nlc: 1', '{}'];

/**
 * A rule's first example that fires, checked by that rule alone, and its first that passes. Throws an `Error` if none
 * fires.
 */
export function illustrate(rule: Rule | CrossPlanRule, framework: Framework, examples: PreparedExamples): Illustration {
  const own = examples.byRule[rule.id] ?? [];
  const example = own.find(({ expect }) => expect.length > 0);
  if (example === undefined) throw new Error(`${rule.id} has no example that fires.`);
  const readingRules = framework.rules.filter(({ category }) => category === 'plan');
  const exampleContext = { base: examples.base, asOf: framework.header.examples_as_of, readingRules };
  return {
    ...fragmentOf(example),
    reports:
      'predicate' in rule
        ? [evaluateExample(rule, example, exampleContext)]
        : evaluateCrossPlanExample(rule, example, exampleContext),
    sound: own
      .filter(({ expect, outcome = 'passed' }) => expect.length === 0 && outcome === 'passed')
      .map(fragmentOf)
      .find(({ fragment }) => !NOTHING.includes(fragment.trim())),
  };
}

export function fragmentOf(example: RuleExample): Fragment {
  const { name, text, plan, plans } = example;
  if (text !== undefined) return { name, fragment: text, parts: [] };
  const files = (plans ?? [plan]).map((fragment, index) => ({ file: fileOf(example, index), fragment }));
  return {
    name,
    fragment: plan ?? files.map(({ file, fragment }) => `# ${file}\n${fragment.trimEnd()}`).join('\n'),
    parts: files.map(({ file, fragment }) => ({ file, data: dataIn(fragment) })),
  };
}
