/**
 * No field of the format is filled in for nothing: each is read by a rule, a sum, a report or the check of references,
 * or is in the list of those that only people read. Reading is noticed as it is for a plan that doesn't fit.
 */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import examples from '#prepared/examples';
import { fieldAt, noteReading, noting, Readings, schemaFields } from '../../src/build/fields-read.ts';
import { summarisePlan } from '../../src/cross-plan/plan-summary.ts';
import { summariseSchools } from '../../src/cross-plan/school-summary.ts';
import type { PlanReport } from '../../src/findings/report.ts';
import { evaluateRules } from '../../src/lint/evaluate-rules.ts';
import { lint } from '../../src/lint/lint-file.ts';
import { buildPlan } from '../../src/plan/build/build.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import { type Data, type DataMap, isList, isMap, type Path } from '../../src/plan/path.ts';
import { dayOf, readDate } from '../../src/plan/queries/calendar.ts';
import { lifeStageOf } from '../../src/plan/queries/closing.ts';
import { agendaOf } from '../../src/report/meeting-agenda.ts';
import { exampleData } from '../../src/rule-examples/examples.ts';
import { loadFramework } from '../../src/rules/load.ts';
import type { RuleExample } from '../../src/rules/types.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { wholeContext } from '../kit/reports.ts';
import { FITTING_PLANS, placesIn, planData } from '../kit/spoilt-plans.ts';

/** Fields that only people read, and why no rule does. */
const FOR_PEOPLE: Readonly<Record<string, string>> = {
  'schools.kind': 'no statement depends on who runs a school; its trust and its authority are what rules ask about',
  'leadership.unlearning.take_up': 'the hard half, what heads let go of, is what is asked about',
  'leadership.unlearning.support': 'as above',
  'communication.platform.fallback': 'for the day on which the platform fails',
  'structure.subgroups.by': 'what decides who works with whom; that the groups change is what rules need to know',
  'structure.subgroups.times_per_year': 'as above',
  'timeline.closed.why': 'a closed period counts, whatever the reason',
  'sustaining.after.from': 'what goes on and who looks after it are asked about, and the day follows from the end',
};

/** The version decides whether a plan is read at all, and two schools with one head have one person. */
const BEFORE_READING = new Set(['nlc', 'schools.shares_head_with']);
/** Counts of people are read whatever their names are, and ids wherever something refers to them. */
const COUNTS = 'activities.takes_part';

const FIELDS = schemaFields(JSON.parse(readFileSync('framework/plan.schema.json', 'utf8')));

const { rules, header, statements } = loadFramework();

/** The plans of a rule's examples that have fields which nothing has read so far. */
function examplePlans(rule: string, { fields }: Readings): Plan[] {
  return (examples.byRule[rule] ?? []).flatMap((example) => {
    const written = placesIn(dataOf(example.plan ?? '')).map(fieldAt);
    if (!written.some((field) => FIELDS.includes(field) && !fields.has(field))) return [];
    return plansIn(example);
  });
}

function plansOf(rule: string): Plan[] {
  return (examples.byRule[rule] ?? []).flatMap(plansIn);
}

function plansIn(example: RuleExample): Plan[] {
  const day = readDate(example.as_of ?? header.examples_as_of)?.from ?? 0;
  const datas = example.text === undefined ? exampleData(examples.base, example) : [dataOf(example.text)];
  return datas.filter(isMap).map((data) => buildPlan(data, day));
}

function dataOf(text: string): Data {
  return readYaml(text).documents[0]?.data ?? null;
}

function reportOn(data: DataMap): PlanReport {
  const [report] = lint({ file: 'plan.yaml', bytes: new TextEncoder().encode(JSON.stringify(data)) }, wholeContext());
  if (report === undefined) throw new Error('There is no report');
  return report;
}

/** What the rules read of their examples, and the other readers of whole plans. */
function fieldsRead(): Set<string> {
  const readings = new Readings();
  for (const rule of rules) for (const plan of examplePlans(rule.id, readings)) noteReading(rule, plan, readings);
  for (const data of FITTING_PLANS.map(planData)) {
    const plan = buildPlan(data, dayOf(2026, 11, 24));
    const report = reportOn(data);
    noting(plan, readings, (view) => {
      agendaOf({ report, plan: view }, { categories: header.categories, statements }, 'steering', true);
      summarisePlan(view);
      summariseSchools(view);
    });
  }
  return readings.fields;
}

/** The fields in which an unknown id is noticed. */
function fieldsWithReferences(): Set<string> {
  const misdirected = (data: Data): Data => {
    if (isList(data)) return data.map(misdirected);
    if (isMap(data))
      return Object.fromEntries(
        Object.entries(data).map(([key, value]) => [key, key === 'id' ? value : misdirected(value)]),
      );
    return typeof data === 'string' ? 'nobody-at-all' : data;
  };
  const data = misdirected(planData('templates/full.yaml'));
  if (!isMap(data)) throw new Error('The template is no plan');
  return new Set(buildPlan(data, dayOf(2026, 11, 24)).unresolved.map(({ at }) => fieldAt(at)));
}

interface Part {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
}

/** The fields of the format in which ids are written, apart from the entries' own. */
function fieldsWithIds({ $ref, properties = {}, items, anyOf = [] }: Part, way: readonly string[] = []): string[] {
  if ($ref === '#/definitions/id') return way.at(-1) === 'id' ? [] : [way.join('.')];
  const below = [
    ...Object.entries(properties).flatMap(([key, field]) => fieldsWithIds(field, [...way, key])),
    ...[...(items ? [items] : []), ...anyOf].flatMap((part) => fieldsWithIds(part, way)),
  ];
  return [...new Set(below)];
}

/** A view of a part of the model that notes which entries are copied whole. */
function notingCopies<Part extends object>(part: Part, copied: Set<string>, views = new Map<object, object>()): Part {
  const known = views.get(part);
  if (known !== undefined) return known as Part;
  const at = (part as { at?: Path }).at ?? [];
  const view = new Proxy(part, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      const isPart = typeof value === 'object' && value !== null && !(value instanceof Map || value instanceof Set);
      return isPart && key !== 'at' && key !== 'data' ? notingCopies(value, copied, views) : value;
    },
    ownKeys: (target) => {
      if (at.length > 0) copied.add(fieldAt(at));
      return Reflect.ownKeys(target);
    },
  });
  views.set(part, view);
  return view;
}

/** The lists and sections whose entries some rule copies whole in its own examples. */
function copiedByRules(): string[] {
  const copied = new Set<string>();
  for (const rule of rules)
    for (const plan of plansOf(rule.id)) {
      const partial = {
        lifeStage: lifeStageOf(plan),
        watch: <Result>(read: (view: Plan) => Result) => ({
          result: read(notingCopies(plan, copied)),
          isTouched: false,
        }),
      };
      evaluateRules(plan, [rule], { crossPlanRules: [], complete: false, acknowledge: true, partial });
    }
  return [...copied].sort();
}

describe('a field of the plan schema', () => {
  let read: ReadonlySet<string>;
  beforeAll(() => {
    read = new Set([...fieldsRead(), ...fieldsWithReferences()]);
  });

  const isRead = (field: string) =>
    read.has(field) || field.endsWith('.id') || (field.startsWith(`${COUNTS}.`) && read.has(COUNTS));

  it('is read by a rule, a sum, a report or a reference check, or only by people', () => {
    const left = FIELDS.filter(
      (field) => !isRead(field) && !Object.hasOwn(FOR_PEOPLE, field) && !BEFORE_READING.has(field),
    );
    expect(left, 'filled in, and read by nothing: let a rule read it, or take it out of the format').toEqual([]);
  });

  it('is looked up if it has the ids of other things, so that an unknown id is noticed', () => {
    const resolved = fieldsWithReferences();
    const written = new Set(placesIn(planData('templates/full.yaml')).map(fieldAt));
    const left = fieldsWithIds(JSON.parse(readFileSync('framework/plan.schema.json', 'utf8')))
      // The template leaves some of them empty.
      .filter((field) => written.has(field) && !BEFORE_READING.has(field) && !resolved.has(field));
    expect(left, 'the builder should read these with `reference`, `references`, `schoolsOf` or `parties`').toEqual([]);
  });

  it('does not count as read because a check copies the whole entry that it is in', () => {
    expect(copiedByRules(), 'take the fields that the check needs, instead of {...entry}').toEqual([]);
  });

  it('is in a list of exceptions only if it needs to be', () => {
    const listed = [...Object.keys(FOR_PEOPLE)];
    expect(listed.filter((field) => !FIELDS.includes(field))).toEqual([]);
    expect(Object.keys(FOR_PEOPLE).filter(isRead)).toEqual([]);
  });
});
