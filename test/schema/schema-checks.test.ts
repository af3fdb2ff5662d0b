/**
 * The compiled checks of the schemas, and the quick yes for plans beside them: whatever a plan looks like, they agree.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check as checkBaseline } from '#prepared/baseline-check';
import { check as checkConfig } from '#prepared/config-check';
import { check as checkPlan } from '#prepared/plan-check';
import schema from '#prepared/plan-shape';
import { check as checkReport } from '#prepared/report-check';
import { check as checkRule } from '#prepared/rule-check';
import type { Data, DataMap } from '../../src/plan/path.ts';
import { errorsOf } from '../../src/schema/errors-of.ts';
import { fits } from '../../src/schema/fits.ts';
import type { Schema, SchemaCheck, ShapeError } from '../../src/schema/schema-types.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { anyText, planWithMistakes } from '../kit/arbitrary-plans.ts';
import { runs } from '../kit/runs.ts';

const CHECKS: Readonly<Record<string, SchemaCheck>> = {
  plan: checkPlan,
  config: checkConfig,
  rule: checkRule,
  baseline: checkBaseline,
  report: checkReport,
};

const schemaOf = (name: string) => JSON.parse(readFileSync(`framework/${name}.schema.json`, 'utf8')) as Schema;

/** ajv with a schema that is compiled here and now, as a reference. */
function referenceOf(name: string) {
  return new Ajv({
    allErrors: name !== 'report',
    strict: true,
    allowUnionTypes: true,
    messages: false,
    // Words for editors and for questions.
    keywords: ['ask', 'enumDescriptions', 'patternErrorMessage'],
  }).compile(schemaOf(name));
}

const reference = referenceOf('plan');
const dataOf = (text: string) => readYaml(text).documents.map(({ data }) => JSON.parse(JSON.stringify(data)) as Data);
const [outline = null] = dataOf(readFileSync('test/plans/ok/outline.yaml', 'utf8'));

/** Below a definition ajv itself gives places in the schema from the definition, not from the root. */
const line = ({ instancePath, keyword, params }: ShapeError) => JSON.stringify([instancePath, keyword, params]);

const lines = (errors: readonly ShapeError[]) => errors.map(line);

function expectAgreement(data: Data): void {
  reference(data);
  const errors = errorsOf(checkPlan, data);
  expect(lines(errors)).toEqual(lines((reference.errors ?? []) as ShapeError[]));
  expect(fits(schema, data)).toBe(errors.length === 0);
}

type Branch = Record<string | number, Data>;

/** Every place of the data, as the branch that holds it and the step into it. */
function places(data: Data): { branch: Branch; step: string | number }[] {
  if (typeof data !== 'object' || data === null) return [];
  const branch = data as unknown as Branch;
  const steps = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return steps.flatMap((step) => [{ branch, step }, ...places(branch[step] ?? null)]);
}

const scalar = fc.oneof(
  fc.constantFrom<Data>(null, true, '', 'ashby', 'A b', 'open', '2026-09', '2026-9', 'headteacher', 'x~/y'),
  fc.constantFrom<Data>(0, 1, -1, 101, 1899, 2026, 2201, 1.5, Number.POSITIVE_INFINITY, Number.NaN),
  fc.string({ maxLength: 5 }),
);
const key = fc.constantFrom('id', 'name', 'title', 'person', 'x-own', 'a/b~c', '__proto__', 'constructor', 'toString');
const branch = fc.oneof(fc.array(scalar, { maxLength: 3 }), fc.dictionary(key, scalar, { maxKeys: 3 }));
const value: fc.Arbitrary<Data> = fc.oneof(scalar, branch, fc.array(branch, { maxLength: 2 }));
const mistake = fc.record({
  where: fc.nat(),
  how: fc.oneof(fc.record({ put: value }), fc.record({ add: fc.tuple(key, value) }), fc.constant({ drop: true })),
});

function spoilt(
  mistakes: readonly { where: number; how: { put?: Data; add?: [string, Data]; drop?: boolean } }[],
): Data {
  const plan = structuredClone(outline);
  for (const { where, how } of mistakes) {
    const all = places(plan);
    const { branch, step } = all[where % all.length] ?? { branch: {}, step: '' };
    if (how.put !== undefined) branch[step] = how.put;
    else if (how.drop && Array.isArray(branch)) branch.splice(Number(step), 1);
    else if (how.drop) delete branch[step];
    else if (how.add !== undefined && !Array.isArray(branch))
      Object.defineProperty(branch, how.add[0], {
        value: how.add[1],
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return plan;
}

describe('the quick yes for plans, and the compiled check', () => {
  const sound = readdirSync('test/plans/ok').filter((name) => name.endsWith('.yaml'));

  it.each(sound)('both accept %s', (name) => {
    for (const data of dataOf(readFileSync(`test/plans/ok/${name}`, 'utf8'))) {
      expect([fits(schema, data), checkPlan(data)]).toEqual([true, true]);
      expectAgreement(data);
    }
  });

  it('both refuse what is no plan', () => {
    fc.assert(
      fc.property(value, (data) => {
        expectAgreement(data);
        expect(fits(schema, data)).toBe(false);
      }),
    );
  });

  it('agree on plans with mistakes in their data', () => {
    fc.assert(
      fc.property(fc.array(mistake, { minLength: 1, maxLength: 6 }), (mistakes) => expectAgreement(spoilt(mistakes))),
      { numRuns: runs(400) },
    );
  });

  it('agree on plans with mistakes in their text, and on any text', () => {
    fc.assert(
      fc.property(fc.oneof(planWithMistakes, anyText), (text) => {
        for (const { data, errors } of readYaml(text).documents) if (errors.length === 0) expectAgreement(data);
      }),
      { numRuns: runs(300) },
    );
  });

  it('know numbers that are too small and too large', () => {
    const far = { ...(outline as DataMap), schools: [{ id: 'a', name: 'A', pupils: -1, disadvantaged_percent: 101 }] };
    expectAgreement(far);
    expect(
      errorsOf(checkPlan, far).map(({ instancePath, keyword, params }) => [instancePath, keyword, params]),
    ).toEqual([
      ['/schools/0', 'required', { missingProperty: 'joined_by' }],
      ['/schools/0/pupils', 'minimum', { comparison: '>=', limit: 0 }],
      ['/schools/0/disadvantaged_percent', 'maximum', { comparison: '<=', limit: 100 }],
    ]);
  });
});

describe('the quick yes', () => {
  it('understands every keyword of the plan schema', () => {
    const known = 'type const enum pattern minimum maximum minItems items required properties patternProperties'.split(
      ' ',
    );
    known.push('additionalProperties', 'anyOf', 'allOf', 'if', 'else', '$ref', 'definitions', '$schema', '$id');
    expect([...keywordsOf(schema)].filter((keyword) => !known.includes(keyword))).toEqual([]);
  });

  it('refuses a schema that refers to nothing', () => {
    expect(() => fits({ $ref: '#/definitions/nowhere' }, 1)).toThrow('The schema has nothing at #/definitions/nowhere');
  });
});

describe.each(Object.entries(CHECKS))('the compiled check of the %s schema', (name, check) => {
  const reference = referenceOf(name);

  it('finds what ajv finds', () => {
    const fields = Object.keys(schemaOf(name).properties ?? {});
    const own = fc.dictionary(fc.constantFrom(...fields, 'other'), value, { maxKeys: 6 });
    fc.assert(
      fc.property(fc.oneof(value, own), (data) => {
        reference(data);
        expect(lines(errorsOf(check, data))).toEqual(lines((reference.errors ?? []) as ShapeError[]));
      }),
    );
  });

  it('gives the place of every error in the schema from its root', () => {
    const whole = schemaOf(name);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(whole.properties ?? {})), value), (data) => {
        for (const { schemaPath, keyword } of errorsOf(check, data))
          if (keyword !== 'false schema') expect([schemaPath, partAt(whole, schemaPath)]).not.toContain(undefined);
      }),
    );
  });
});

function partAt(schema: object, schemaPath: string): unknown {
  let here: unknown = schema;
  for (const step of schemaPath.split('/').slice(1))
    here = (here as Readonly<Record<string, unknown>> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  return here;
}

function keywordsOf(part: Schema): Set<string> {
  const named = [part.properties, part.patternProperties, part.definitions].flatMap((one) => Object.values(one ?? {}));
  const below = [...named, ...(part.anyOf ?? []), ...(part.allOf ?? []), ...(part.items ? [part.items] : [])];
  return new Set([...Object.keys(part), ...below.flatMap((one) => [...keywordsOf(one)])]);
}
