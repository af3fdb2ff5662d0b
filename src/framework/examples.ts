/** A rule's examples as whole plans: the fragment laid over the sound base plan, and what the rule says of it. */

import { parse, stringify } from 'yaml';
import type { PlanReport } from '../finding.ts';
import { lint } from '../lint.ts';
import { readDate } from '../plan/calendar.ts';
import type { Framework } from './load.ts';
import type { Rule } from './marry.ts';
import type { PreparedExamples, RuleExample } from './types.ts';

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

/** The text of an example's plan. */
export function exampleText(base: string, { plan, text }: RuleExample): string {
  if (plan === undefined) return text;
  return stringify(layOver(parse(base), parse(plan)), { lineWidth: 0, flowCollectionPadding: true });
}

/**
 * The report of one rule alone on one of its examples.
 * @param readers the rules without which nothing can be said of a plan that cannot be read
 * @param asOf the checking date of examples that name none, `YYYY-MM-DD`
 */
export function judgeExample(
  rule: Rule,
  example: RuleExample,
  { base, asOf, readers }: { base: string; asOf: string; readers: readonly Rule[] },
): PlanReport {
  const today = readDate(example.as_of ?? asOf);
  if (today === undefined)
    throw new Error(`The example "${example.name}" of ${rule.id} is checked on no day of any calendar`);
  const bytes = new TextEncoder().encode(exampleText(base, example));
  const rules = [...readers.filter(({ id }) => id !== rule.id), rule];
  const [report] = lint({ file: 'plan.yaml', bytes }, { rules, complete: false, today: today.from, acknowledge: true });
  if (report === undefined) throw new Error(`The example "${example.name}" of ${rule.id} gave no report`);
  return report;
}

/** An example that fires: its fragment, and the report on the plan it makes. */
export interface Illustration {
  readonly name: string;
  readonly fragment: string;
  readonly report: PlanReport;
  /** An example the rule passes; undefined where it is only the sound plan that others are laid over. */
  readonly sound: { readonly name: string; readonly fragment: string } | undefined;
}

/** What an example writes that changes nothing. */
const NOTHING = 'nlc: 1';

/** A rule's first example that fires, judged by that rule alone, and the first it passes. */
export function illustrate(rule: Rule, { header, rules }: Framework, examples: PreparedExamples): Illustration {
  const own = examples.byRule[rule.id] ?? [];
  const example = own.find(({ expect }) => expect.length > 0);
  if (example === undefined) throw new Error(`${rule.id} has no example that fires`);
  const readers = rules.filter(({ category }) => category === 'plan');
  const context = { base: examples.base, asOf: header.examples_as_of, readers };
  const sound = own
    .filter(({ expect, outcome = 'passed' }) => expect.length === 0 && outcome === 'passed')
    .map((passed) => ({ name: passed.name, fragment: fragmentOf(passed) }))
    .find(({ fragment }) => fragment.trim() !== NOTHING);
  return {
    name: example.name,
    fragment: fragmentOf(example),
    report: judgeExample(rule, example, context),
    sound,
  };
}

function fragmentOf(example: RuleExample): string {
  return example.plan ?? example.text;
}
