/** The quick yes for data, keyword by keyword, beside what ajv says about the same schema. */

import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Data } from '../../src/plan/path.ts';
import { fits } from '../../src/schema/fits.ts';
import type { Schema } from '../../src/schema/schema-types.ts';

const ajv = new Ajv({ strict: false });
const own = (map: Record<string, Data>): Data => Object.assign(Object.create(null) as object, map) as Data;

describe('data fits', () => {
  it.each<[string, Schema, readonly Data[], readonly Data[]]>([
    ['anything', {}, [null, true, 1, 'x', [], own({})], []],
    ['a type', { type: 'object' }, [own({})], [[], null, 'x', 1, true]],
    ['a list', { type: 'array' }, [[]], [own({}), null, 'x']],
    ['nothing', { type: 'null' }, [null], [0, '', false, own({})]],
    ['a number', { type: 'number' }, [0, -1.5], ['1', null, true]],
    ['a whole number', { type: 'integer' }, [0, -3, 2.0], [1.5, '1', null]],
    ['a text', { type: 'string' }, ['', 'x'], [1, null, ['x']]],
    ['yes or no', { type: 'boolean' }, [true, false], [0, 'true', null]],
    ['one of two types', { type: ['string', 'null'] }, ['x', null], [1, own({}), []]],
    ['a certain value', { const: 'all' }, ['all'], ['none', null, ['all']]],
    ['one of several words', { enum: ['a', null, 1] }, ['a', null, 1], ['b', '1', false]],
    ['a definition', { $ref: '#/definitions/id', definitions: { id: { type: 'string' } } }, ['x'], [1]],
    ['two schemas', { allOf: [{ minimum: 1 }, { maximum: 3 }] }, [1, 3], [0, 4]],
    ['one of two schemas', { anyOf: [{ const: 'all' }, { type: 'array' }] }, ['all', []], ['x', own({})]],
    ['a pattern', { pattern: '^[a-z]+$' }, ['abc', 1], ['ABC', 'a b', '']],
    ['a pattern of any letters', { pattern: '^\\p{L}+$' }, ['é', '朝日'], ['1', '']],
    ['a longest text', { maxLength: 2 }, ['', 'ab', '👩👩', 123], ['abc', '👩👩👩']],
    ['a longest text with a pattern', { maxLength: 3, pattern: 'b' }, ['ab', '👩👩b'], ['a', 'abbb']],
    ['a least number', { minimum: 2 }, [2, 3, '1'], [1.9, -3]],
    ['a largest number', { maximum: 2 }, [2, -3, '3'], [2.1, 3]],
    ['a least number of entries', { minItems: 1 }, [['x'], 'x', own({})], [[]]],
    ['entries', { items: { type: 'string' } }, [[], ['x', 'y'], 'x'], [['x', 1], [null]]],
    ['fields that must be there', { required: ['a', 'b'] }, [own({ a: 1, b: null }), []], [own({ a: 1 }), own({})]],
    ['fields', { properties: { a: { type: 'number' } } }, [own({ a: 1, b: 'x' }), own({})], [own({ a: 'x' })]],
    [
      'no other fields',
      { properties: { a: {} }, additionalProperties: false },
      [own({ a: 1 }), own({})],
      [own({ b: 1 }), own({ a: 1, toString: 1 })],
    ],
    [
      'other fields of some names',
      { patternProperties: { '^x-': {}, '^y-': {} }, additionalProperties: false },
      [own({ 'x-a': 1, 'y-b': 2 })],
      [own({ 'x-a': 1, b: 1 })],
    ],
    ['any other fields', { properties: { a: {} }, additionalProperties: true }, [own({ b: 1 })], []],
    [
      'a condition',
      { if: { required: ['a'] }, else: { required: ['b'] } },
      [own({ a: 1 }), own({ b: 1 })],
      [own({}), own({ c: 1 })],
    ],
    [
      'definitions inside fields and entries',
      {
        properties: { a: { items: { $ref: '#/definitions/id' } }, b: { anyOf: [{ $ref: '#/definitions/id' }] } },
        definitions: { id: { type: 'string' } },
      },
      [own({ a: ['x'], b: 'y' })],
      [own({ a: [1] }), own({ b: 1 })],
    ],
  ])('%s', (_, schema, good, bad) => {
    const check = ajv.compile(schema);
    expect([...good, ...bad].map((data) => check(data))).toEqual([...good.map(() => true), ...bad.map(() => false)]);
    expect(good.filter((data) => !fits(schema, data))).toEqual([]);
    expect(bad.filter((data) => fits(schema, data))).toEqual([]);
  });

  it('no number that is not finite', () => {
    const numbers = [Number.NaN, Number.POSITIVE_INFINITY];
    expect(numbers.map((data) => fits({ type: 'number' }, data))).toEqual([false, false]);
  });

  it('nothing at all if the schema refers to what it has not', () => {
    expect(() => fits({ $ref: '#/definitions/id' }, 'x')).toThrow('The schema has nothing at #/definitions/id');
  });
});
