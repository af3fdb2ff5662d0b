/** Our walk of the plan schema beside ajv, the reference: the same errors for every plan, sound or spoilt. */

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '#prepared/plan-shape';
import type { Data, DataMap } from '../src/plan/path.ts';
import { type Schema, type ShapeError, validate } from '../src/schema/validate.ts';
import { readYaml } from '../src/yaml/read.ts';

const whole = JSON.parse(readFileSync('framework/plan.schema.json', 'utf8')) as Schema;
const reference = new Ajv({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  messages: false,
  // Words for editors.
  keywords: ['enumDescriptions', 'patternErrorMessage'],
}).compile(whole);
const [document] = readYaml(readFileSync('test/plans/ok/outline.yaml', 'utf8')).documents;
const outline = JSON.parse(JSON.stringify(document?.data)) as Data;

/** Below the one definition that refers to others, ajv tells addresses from the definition, not from the root. */
const line = ({ instancePath, schemaPath, keyword, params }: ShapeError) =>
  JSON.stringify([instancePath, schemaPath.replace('#/definitions/inline_person', '#'), keyword, params]);

const lines = (errors: readonly ShapeError[]) => errors.map(line).sort();

function both(data: Data): { ours: string[]; theirs: string[] } {
  reference(data);
  return { ours: lines(validate(schema, data)), theirs: lines((reference.errors ?? []) as ShapeError[]) };
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

describe('validate', () => {
  it('finds nothing wrong with a sound plan', () => {
    expect(both(outline)).toEqual({ ours: [], theirs: [] });
  });

  it('says of anything at all what ajv says', () => {
    fc.assert(
      fc.property(value, (data) => {
        const { ours, theirs } = both(data);
        expect(ours).toEqual(theirs);
        expect(ours).not.toEqual([]);
      }),
    );
  });

  it('tells numbers too small and too large', () => {
    const far = { ...(outline as DataMap), schools: [{ id: 'a', name: 'A', pupils: -1, disadvantaged_percent: 101 }] };
    const { ours, theirs } = both(far);
    expect(ours).toEqual(theirs);
    expect(validate(schema, far).map(({ instancePath, keyword, params }) => [instancePath, keyword, params])).toEqual([
      ['/schools/0', 'required', { missingProperty: 'joined_by' }],
      ['/schools/0/pupils', 'minimum', { comparison: '>=', limit: 0 }],
      ['/schools/0/disadvantaged_percent', 'maximum', { comparison: '<=', limit: 100 }],
    ]);
  });

  it('says of a spoilt plan what ajv says', () => {
    fc.assert(
      fc.property(fc.array(mistake, { minLength: 1, maxLength: 6 }), (mistakes) => {
        const { ours, theirs } = both(spoilt(mistakes));
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 400 },
    );
  });

  it('understands every keyword of the plan schema', () => {
    const known = 'type const enum pattern minimum maximum minItems items required properties patternProperties'.split(
      ' ',
    );
    known.push('additionalProperties', 'anyOf', 'allOf', '$ref', 'definitions', '$schema', '$id');
    expect([...keywordsOf(schema)].filter((keyword) => !known.includes(keyword))).toEqual([]);
  });

  it('refuses a schema that refers to nothing', () => {
    expect(() => validate({ $ref: '#/definitions/nowhere' }, 1)).toThrow(
      'The schema has nothing at #/definitions/nowhere',
    );
  });
});

function keywordsOf(part: Schema): Set<string> {
  const named = [part.properties, part.patternProperties, part.definitions].flatMap((one) => Object.values(one ?? {}));
  const below = [...named, ...(part.anyOf ?? []), ...(part.allOf ?? []), ...(part.items ? [part.items] : [])];
  return new Set([...Object.keys(part), ...below.flatMap((one) => [...keywordsOf(one)])]);
}
