/** Which fields of a plan a rule is about: those that its examples write and that its check reads. */

import { summarisePlan } from '../cross-plan/plan-summary.ts';
import { summariseSchools } from '../cross-plan/school-summary.ts';
import { evaluateRules } from '../lint/evaluate-rules.ts';
import { buildPlan } from '../plan/build/build.ts';
import type { Plan } from '../plan/model/plan.ts';
import { Spoilt } from '../plan/partial/spoilt.ts';
import { watchReading } from '../plan/partial/watch.ts';
import { type Data, isList, isMap, type Path, valueAt } from '../plan/path.ts';
import { isFilledIn } from '../plan/placeholder-text.ts';
import { readDate } from '../plan/queries/calendar.ts';
import { lifeStageOf } from '../plan/queries/closing.ts';
import { exampleData } from '../rule-examples/examples.ts';
import type { CrossPlanRule, Rule } from '../rules/bind-checks.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';
import type { PreparedExamples } from '../rules/prepared.ts';
import type { RuleExample } from '../rules/types.ts';
import { readYaml } from '../yaml/read.ts';

/** Notes what is read of a plan. Nothing in it is spoilt. */
export class Readings extends Spoilt {
  readonly fields = new Set<string>();

  override covers(path: Path): boolean {
    this.fields.add(fieldAt(path));
    return false;
  }

  override touches(path: Path): boolean {
    return this.covers(path);
  }
}

const SURE = { date: false, members: false, unnamed: false, heads: false, people: false, partners: false };

/** A path without list indexes: `schools.joined_by`. */
export function fieldAt(path: Path): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** Every field that has a value of its own in a plan or a part of one. An empty list is a value. */
export function fieldsIn(data: Data, at: Path = []): string[] {
  if (isList(data)) return data.length === 0 ? [fieldAt(at)] : data.flatMap((item) => fieldsIn(item, at));
  if (isMap(data)) return Object.entries(data).flatMap(([key, value]) => fieldsIn(value, [...at, key]));
  return data === null ? [] : [fieldAt(at)];
}

/** Calls `read` with a view of the plan that notes in `readings` which fields are read. */
export function noting<Result>(plan: Plan, readings: Readings, read: (view: Plan) => Result): Result {
  return watchReading(plan, readings, SURE, read).result;
}

/** Notes what a rule reads of a plan. A cross-plan rule reads the summaries. */
export function noteReading(rule: Rule | CrossPlanRule, plan: Plan, readings: Readings): void {
  if ('predicate' in rule)
    evaluateRules(plan, [rule], {
      crossPlanRules: [],
      complete: false,
      acknowledge: true,
      partial: { lifeStage: lifeStageOf(plan), watch: (read) => watchReading(plan, readings, SURE, read) },
    });
  else
    noting(plan, readings, (view) => {
      summarisePlan(view);
      summariseSchools(view);
    });
}

/** The fields that a rule is about, in the order in which its examples write them. */
export function fieldsOfRule(rule: Rule | CrossPlanRule, { base, byRule }: PreparedExamples, asOf: string): string[] {
  const readings = new Readings();
  const written = new Set<string>();
  for (const example of byRule[rule.id] ?? []) {
    for (const text of fragments(example)) for (const field of fieldsIn(dataOf(text))) written.add(field);
    const day = readDate(example.as_of ?? asOf)?.from ?? 0;
    for (const data of example.text === undefined ? exampleData(base, example) : [dataOf(example.text)])
      if (isMap(data)) noteReading(rule, buildPlan(data, day), readings);
  }
  return [...written].filter((field) => readings.fields.has(field));
}

/**
 * Whether a rule is about what is written, or finds something in one of its examples at a place where the example does
 * write something. If not, any entry satisfies it.
 */
export function findsMoreThanAbsence({ id, about }: DescribedRule, { byRule }: PreparedExamples): boolean {
  if (about === 'written') return true;
  return (byRule[id] ?? []).some((example) => {
    const plans = fragments(example).map(dataOf);
    return example.expect.some((one) => {
      const { in: number = 1, at } = typeof one === 'string' ? { at: one } : one;
      return saysSomething(valueAt(plans[number - 1] ?? null, stepsOf(at)));
    });
  });
}

/** The steps of a printed path, such as `schools[2].joined_by`. */
function stepsOf(printed: string): Path {
  return [...printed.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
}

function saysSomething(data: Data | undefined): boolean {
  if (isList(data)) return data.some(saysSomething);
  if (isMap(data)) return Object.values(data).some(saysSomething);
  return typeof data === 'string' ? isFilledIn(data) : data !== null && data !== undefined;
}

interface SchemaPart {
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly items?: SchemaPart;
  readonly anyOf?: readonly SchemaPart[];
}

/** Every field of a schema that has no fields of its own, by its path from the root: `schools.identifier.scheme`. */
export function schemaFields(schema: unknown): string[] {
  return [...new Set(fieldsBelow(schema as SchemaPart, []))];
}

function fieldsBelow({ properties = {}, items, anyOf = [] }: SchemaPart, way: readonly string[]): string[] {
  const below = [
    ...Object.entries(properties).flatMap(([key, field]) => fieldsBelow(field, [...way, key])),
    ...[...(items ? [items] : []), ...anyOf].flatMap((part) => fieldsBelow(part, way)),
  ];
  const deeper = below.filter((field) => field !== way.join('.'));
  return deeper.length > 0 || way.length === 0 ? deeper : [way.join('.')];
}

function fragments({ plan, plans, text }: RuleExample): readonly string[] {
  return plans ?? [plan ?? text];
}

function dataOf(text: string): Data {
  return readYaml(text).documents[0]?.data ?? null;
}
