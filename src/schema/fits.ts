/**
 * Quickly accepts data that fits a JSON Schema. It knows only the part of draft 7 that the plan format uses. Whatever
 * it accepts, ajv accepts too. If it says no, ajv's compiled code decides and reports what is wrong: loading that code
 * takes longer than checking most plans.
 */

import { type Data, type DataMap, isList, isMap } from '../plan/path.ts';
import type { Schema } from './schema-types.ts';

export function fits(root: Schema, data: Data): boolean {
  return fitsPart(root, data, root);
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

function fitsPart(schema: Schema, data: Data, root: Schema): boolean {
  const { type, enum: words, anyOf, allOf, $ref } = schema;
  if (type !== undefined && !isOfAny(type, data)) return false;
  if (schema.const !== undefined && data !== schema.const) return false;
  if (words !== undefined && !words.includes(data)) return false;
  if ($ref !== undefined && !fitsPart(definition($ref, root), data, root)) return false;
  if (allOf?.every((part) => fitsPart(part, data, root)) === false) return false;
  if (anyOf?.some((part) => fitsPart(part, data, root)) === false) return false;
  if (schema.else !== undefined && !isElseMet(schema, data, root)) return false;
  if (typeof data === 'string') return fitsText(schema, data);
  if (typeof data === 'number') return fitsNumber(schema, data);
  if (isList(data)) return fitsList(schema, data, root);
  return !isMap(data) || fitsMap(schema, data, root);
}

function isElseMet(schema: Schema, data: Data, root: Schema): boolean {
  return fitsPart(schema.if as Schema, data, root) || fitsPart(schema.else as Schema, data, root);
}

function isOfAny(types: string | readonly string[], data: Data): boolean {
  return typeof types === 'string' ? isOf(types, data) : types.some((type) => isOf(type, data));
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

function definition(address: string, { definitions = {} }: Schema): Schema {
  const found = definitions[address.replace('#/definitions/', '')];
  if (found === undefined) throw new Error(`The schema has nothing at ${address}`);
  return found;
}

/** A text has no more code points than UTF-16 units, which are quicker to count. */
function fitsText({ pattern, maxLength = Number.POSITIVE_INFINITY }: Schema, data: string): boolean {
  return (
    (data.length <= maxLength || [...data].length <= maxLength) && (pattern === undefined || matches(pattern, data))
  );
}

function fitsNumber({ minimum, maximum }: Schema, data: number): boolean {
  return (minimum === undefined || data >= minimum) && (maximum === undefined || data <= maximum);
}

function fitsList({ minItems = 0, items }: Schema, data: readonly Data[], root: Schema): boolean {
  return data.length >= minItems && (items === undefined || data.every((item) => fitsPart(items, item, root)));
}

const NONE: readonly string[] = [];
const NOTHING: Readonly<Record<string, Schema>> = {};

function fitsMap(schema: Schema, data: DataMap, root: Schema): boolean {
  const { required = NONE, properties = NOTHING, patternProperties = NOTHING, additionalProperties } = schema;
  if (!required.every((name) => Object.hasOwn(data, name))) return false;
  for (const name of Object.keys(data)) {
    const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (field !== undefined) {
      if (!fitsPart(field, data[name] as Data, root)) return false;
    } else if (additionalProperties === false && !Object.keys(patternProperties).some((one) => matches(one, name)))
      return false;
  }
  return true;
}
