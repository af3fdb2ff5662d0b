/** Whether data has the shape of a plan: what does not fit, in words for someone who has never seen a schema. */

import validate from '#prepared/plan-validator';
import { canonical } from '../aliases.ts';
import { type Data, isList, isMap, type Path, valueAt } from '../path.ts';
import { either, nearest } from '../text.ts';
import { expectedBy, found, hintFor, lacking, NO_SCHOOLS, quoted } from './shape-words.ts';
import { unknownField } from './unknown-field.ts';

export interface ShapeFault {
  readonly rule: 'plan-shape' | 'unknown-field';
  readonly path: Path;
  /** Points at the key rather than the value. */
  readonly key: boolean;
  readonly message: string;
  readonly fix: string;
}

/** What the validator says of one place. */
export interface ShapeError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Everything the validator says, by place. */
interface Complaints {
  readonly byPlace: ReadonlyMap<string, readonly ShapeError[]>;
  /** Places that have a complaint somewhere below them. */
  readonly above: ReadonlySet<string>;
}

/** Every fault of shape, one for each slip: a wrong value, a missing field, a field the format does not have. */
export function shapeFaults(data: Data): ShapeFault[] {
  if (validate(data)) return [];
  const complaints = complaintsOf(validate.errors ?? []);
  return [...complaints.byPlace].flatMap(([place, errors]) => faultsAt(data, place, errors, complaints));
}

function complaintsOf(errors: readonly ShapeError[]): Complaints {
  const byPlace = new Map<string, ShapeError[]>();
  const above = new Set<string>();
  for (const error of errors) {
    const there = byPlace.get(error.instancePath);
    if (there !== undefined) {
      there.push(error);
      continue;
    }
    byPlace.set(error.instancePath, [error]);
    let place = error.instancePath;
    while (place !== '') {
      place = place.slice(0, place.lastIndexOf('/'));
      if (above.has(place)) break;
      above.add(place);
    }
  }
  return { byPlace, above };
}

function faultsAt(data: Data, place: string, errors: readonly ShapeError[], { above }: Complaints): ShapeFault[] {
  const path = pathOf(data, place);
  const value = valueAt(data, path);
  const isUnion = errors.some(({ keyword }) => keyword === 'anyOf');
  if (!isUnion) return errors.flatMap((error, index) => faultOf(path, value, error, index));
  const ownFields = errors.filter(({ keyword }) => keyword === 'additionalProperties' || keyword === 'required');
  const resembles = (isMap(value) && ownFields.length > 0) || ((isMap(value) || isList(value)) && above.has(place));
  return resembles ? ownFields.flatMap((error, index) => faultOf(path, value, error, index)) : [wrongValue(path, value, errors)];
}

/** The validator's `/schools/0/id` as a path of the plan. */
function pathOf(data: Data, instancePath: string): Path {
  let here: Data | undefined = data;
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = isList(here) ? Number(name) : name;
      here = isList(here) ? here[Number(name)] : isMap(here) ? here[name] : undefined;
      return key;
    });
}

function faultOf(path: Path, value: Data | undefined, error: ShapeError, index: number): ShapeFault[] {
  const { keyword, params, schemaPath } = error;
  switch (keyword) {
    case 'additionalProperties':
      return [unknownField(path, String(params['additionalProperty']), schemaPath, index)];
    case 'required':
      return [missing(path, String(params['missingProperty']))];
    case 'enum':
      return wrongWord(path, value, params['allowedValues'] as readonly unknown[]);
    case 'minItems':
      return [shape(path, NO_SCHOOLS, 'List the member schools, each with an id and a name.')];
    default:
      return [wrongValue(path, value, [error])];
  }
}

function shape(path: Path, message: string, fix: string): ShapeFault {
  return { rule: 'plan-shape', path, key: false, message, fix };
}

function missing(path: Path, field: string): ShapeFault {
  const where = path.length === 0 ? 'at the left edge' : 'there';
  const fix = `Write "${field}:" ${where}, and leave it empty if you do not know yet.`;
  return shape([...path, field], `${lacking(path)} lacks "${field}"`, fix);
}

function wrongValue(path: Path, value: Data | undefined, errors: readonly ShapeError[]): ShapeFault {
  const message = `${quoted(path)} is ${found(value)}; it should be ${either(expectedBy(errors))}`;
  return shape(path, message, hintFor(errors, value));
}

function wrongWord(path: Path, value: Data | undefined, allowed: readonly unknown[]): ShapeFault[] {
  const words = allowed.filter((word) => typeof word === 'string');
  if (typeof value === 'string' && words.includes(canonical(value))) return [];
  const near = typeof value === 'string' ? nearest(value, words) : undefined;
  const fix = near === undefined ? 'Use the word that fits best.' : `Did you mean "${near}"?`;
  return [shape(path, `${quoted(path)} is ${found(value)}; it can be ${either(words)}`, fix)];
}
