/**
 * Holds data to a JSON Schema: that part of draft 7 which the plan format uses, read as ajv reads it and with ajv's
 * errors. The schema is walked as it stands; compiled, it would take longer to load than most plans to judge.
 */

import { type Data, type DataMap, isList, isMap } from '../plan/path.ts';
import type { Schema, ShapeError } from './schema-types.ts';

export type { Schema, ShapeError } from './schema-types.ts';

/** Every error of the data; none when it fits. */
export function validate(root: Schema, data: Data): ShapeError[] {
  // Most plans fit, and are not held up by keeping account of where the walk stands.
  const glance = new Walk(root, false);
  glance.visit(root, data);
  if (glance.errors.length === 0) return [];
  const walk = new Walk(root, true);
  walk.visit(root, data);
  return walk.errors;
}

const patterns = new Map<string, RegExp>();

function matches(pattern: string, text: string): boolean {
  let known = patterns.get(pattern);
  if (known === undefined) {
    known = new RegExp(pattern, 'u');
    patterns.set(pattern, known);
  }
  return known.test(text);
}

function isOf(type: string, data: Data): boolean {
  switch (type) {
    case 'object':
      return isMap(data);
    case 'array':
      return isList(data);
    case 'null':
      return data === null;
    case 'number':
      return Number.isFinite(data);
    case 'integer':
      return Number.isInteger(data);
    default:
      return typeof data === type;
  }
}

function isOfAny(types: string | readonly string[], data: Data): boolean {
  if (typeof types === 'string') return isOf(types, data);
  for (const type of types) if (isOf(type, data)) return true;
  return false;
}

/** A name as a step of a JSON pointer. */
function escaped(step: string | number): string {
  return String(step).replaceAll('~', '~0').replaceAll('/', '~1');
}

const NONE: readonly string[] = [];
const NOTHING: Readonly<Record<string, Schema>> = {};
const UNPLACED: ShapeError = { instancePath: '', schemaPath: '', keyword: '', params: {} };

/** One walk of the schema and the data together. Unless it keeps `account`, its errors do not tell where they are. */
class Walk {
  readonly errors: ShapeError[] = [];
  private readonly place: (string | number)[] = [];
  private at: (string | number)[] = ['#'];

  private readonly definitions: ReadonlyMap<string, Schema>;

  constructor(
    { definitions = {} }: Schema,
    private readonly account: boolean,
  ) {
    this.definitions = new Map(Object.entries(definitions).map(([name, part]) => [`#/definitions/${name}`, part]));
  }

  visit(schema: Schema, data: Data): void {
    const { type } = schema;
    if (type !== undefined && !isOfAny(type, data)) this.error('type', { type });
    if (typeof data === 'string') this.text(schema, data);
    else if (typeof data === 'number') this.number(schema, data);
    else if (isList(data)) this.list(schema, data);
    else if (data !== null && typeof data === 'object') this.map(schema, data as DataMap);
    if (schema.const !== undefined && data !== schema.const) this.error('const', { allowedValue: schema.const });
    if (schema.enum !== undefined && !schema.enum.includes(data)) this.error('enum', { allowedValues: schema.enum });
    if (schema.$ref !== undefined) this.definition(schema.$ref, data);
    if (schema.anyOf !== undefined) this.any(schema.anyOf, data);
    if (schema.allOf !== undefined) this.all(schema.allOf, data);
  }

  private error(keyword: string, params: ShapeError['params']): void {
    if (!this.account) {
      this.errors.push(UNPLACED);
      return;
    }
    const instancePath = this.place.map((step) => `/${escaped(step)}`).join('');
    this.errors.push({ instancePath, schemaPath: `${this.at.join('/')}/${keyword}`, keyword, params });
  }

  private part(keyword: string, step: string | number, schema: Schema, data: Data): void {
    if (this.account) this.at.push(keyword, step);
    this.visit(schema, data);
    if (this.account) this.at.length -= 2;
  }

  private definition(address: string, data: Data): void {
    const found = this.definitions.get(address);
    if (found === undefined) throw new Error(`The schema has nothing at ${address}`);
    const from = this.at;
    if (this.account) this.at = [address];
    this.visit(found, data);
    this.at = from;
  }

  private all(parts: readonly Schema[], data: Data): void {
    for (let index = 0; index < parts.length; index += 1) this.part('allOf', index, parts[index] as Schema, data);
  }

  private any(parts: readonly Schema[], data: Data): void {
    const before = this.errors.length;
    for (let index = 0; index < parts.length; index += 1) {
      const soFar = this.errors.length;
      this.part('anyOf', index, parts[index] as Schema, data);
      if (this.errors.length > soFar) continue;
      this.errors.length = before;
      return;
    }
    this.error('anyOf', {});
  }

  private text({ pattern, minLength, maxLength }: Schema, data: string): void {
    if (minLength !== undefined && [...data].length < minLength) this.error('minLength', { limit: minLength });
    // A text has no more code points than UTF-16 units, which are quicker to count.
    if (maxLength !== undefined && data.length > maxLength && [...data].length > maxLength)
      this.error('maxLength', { limit: maxLength });
    if (pattern !== undefined && !matches(pattern, data)) this.error('pattern', { pattern });
  }

  private number({ minimum, maximum }: Schema, data: number): void {
    if (!Number.isFinite(data)) return;
    if (minimum !== undefined && data < minimum) this.error('minimum', { comparison: '>=', limit: minimum });
    if (maximum !== undefined && data > maximum) this.error('maximum', { comparison: '<=', limit: maximum });
  }

  private list({ minItems, maxItems, items }: Schema, data: readonly Data[]): void {
    if (minItems !== undefined && data.length < minItems) this.error('minItems', { limit: minItems });
    if (maxItems !== undefined && data.length > maxItems) this.error('maxItems', { limit: maxItems });
    if (items === undefined) return;
    this.at.push('items');
    for (let index = 0; index < data.length; index += 1) {
      this.place.push(index);
      this.visit(items, data[index] as Data);
      this.place.pop();
    }
    this.at.pop();
  }

  private map(
    { required = NONE, properties = NOTHING, patternProperties = NOTHING, additionalProperties }: Schema,
    data: DataMap,
  ): void {
    for (const name of required) if (!Object.hasOwn(data, name)) this.error('required', { missingProperty: name });
    for (const name of Object.keys(data)) {
      const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (field !== undefined) {
        this.place.push(name);
        this.part('properties', name, field, data[name] as Data);
        this.place.pop();
      } else if (additionalProperties === false && !Object.keys(patternProperties).some((one) => matches(one, name)))
        this.error('additionalProperties', { additionalProperty: name });
    }
  }
}
