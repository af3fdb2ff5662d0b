/** Checks data against the plan format, and reports errors in words for someone who has never seen a schema. */

import { check } from '#prepared/plan-check';
import { canonical } from '../plan/aliases.ts';
import { type Data, isList, isMap, type Path, pathOf, valueAt } from '../plan/path.ts';
import { parseTypedDate } from '../plan/typed-values.ts';
import { likelyWords, wordFor } from '../plan/words-for.ts';
import { either, nearest } from '../text/words.ts';
import { entryHint } from './entry-example.ts';
import { errorsOf } from './errors-of.ts';
import {
  expectedInWords,
  found,
  hintFor,
  hintForMissing,
  missingFieldMessage,
  NO_SCHOOLS,
  quoted,
  wrongValueMessage,
} from './messages.ts';
import type { PlanSchemaError, ShapeError } from './schema-types.ts';
import { unknownField } from './unknown-field.ts';

/** Look for misspelt names only among this many unknown fields of a section. */
const MOST_PAIRED = 20;

/** The validator's errors, by place. */
interface GroupedErrors {
  readonly byPlace: ReadonlyMap<string, readonly ShapeError[]>;
  /** Places that have an error somewhere below them. */
  readonly above: ReadonlySet<string>;
}

/** Every error, one for each mistake: a wrong value, a missing field, or a field the format doesn't have. */
export function planSchemaErrors(data: Data): PlanSchemaError[] {
  const grouped = groupErrors(errorsOf(check, data).filter(isOfItsOwn));
  return [...grouped.byPlace].flatMap(([place, errors]) => errorsAt(data, place, errors, grouped));
}

/** Whether an error says more than those of the condition's other branch: only a list without entries does. */
function isOfItsOwn({ keyword, schemaPath }: ShapeError): boolean {
  return keyword !== 'if' && (keyword === 'minItems' || !schemaPath.startsWith('#/else/'));
}

function groupErrors(errors: readonly ShapeError[]): GroupedErrors {
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

function errorsAt(
  data: Data,
  place: string,
  errors: readonly ShapeError[],
  { above }: GroupedErrors,
): PlanSchemaError[] {
  const path = pathOf(data, place);
  const value = valueAt(data, path);
  const isUnion = errors.some(({ keyword }) => keyword === 'anyOf');
  if (!isUnion) return withoutMisspelt(errors).flatMap((error, index) => toPlanErrors(data, path, error, index));
  const ownFields = errors.filter(({ keyword }) => keyword === 'additionalProperties' || keyword === 'required');
  const resembles = (isMap(value) && ownFields.length > 0) || ((isMap(value) || isList(value)) && above.has(place));
  return resembles
    ? ownFields.flatMap((error, index) => toPlanErrors(data, path, error, index))
    : [wrongValue(data, path, errors)];
}

/** A required field with a misspelt name is one mistake, not two: only the misspelt name is reported. */
function withoutMisspelt(errors: readonly ShapeError[]): ShapeError[] {
  const lacks = errors.filter(({ keyword }) => keyword === 'required');
  if (lacks.length === 0) return [...errors];
  const names = errors.filter(({ keyword }) => keyword === 'additionalProperties').slice(0, MOST_PAIRED);
  const misspelt = new Map<ShapeError, ShapeError>();
  for (const lack of lacks) {
    const unpaired = names.filter((name) => !misspelt.has(name));
    const field = String(lack.params['missingProperty']);
    const written = unpaired.map(({ params }) => String(params['additionalProperty']));
    const near =
      nearest(field, written) ??
      written.find((one) => one.startsWith(field) && WIDE_COLON.test(one.slice(field.length)));
    const name = unpaired.find(({ params }) => params['additionalProperty'] === near);
    if (name !== undefined) misspelt.set(name, lack);
  }
  const paired = new Set(misspelt.values());
  return errors
    .filter((error) => !paired.has(error))
    .map((error) => {
      const lack = misspelt.get(error);
      return lack === undefined
        ? error
        : { ...error, keyword: 'misspelt', params: { ...error.params, ...lack.params } };
    });
}

function toPlanErrors(data: Data, path: Path, error: ShapeError, index: number): PlanSchemaError[] {
  const { keyword, params, schemaPath } = error;
  switch (keyword) {
    case 'additionalProperties':
      return [withoutWritten(data, unknownField(path, String(params['additionalProperty']), schemaPath, index))];
    case 'required':
      return [missing(path, String(params['missingProperty']))];
    case 'misspelt':
      return [
        withoutWritten(data, misspelt(path, String(params['additionalProperty']), String(params['missingProperty']))),
      ];
    case 'enum':
      return wrongWord(path, valueAt(data, path), params['allowedValues'] as readonly unknown[]);
    case 'minItems':
      return [
        planError(
          path,
          NO_SCHOOLS,
          'List the member schools, each with an id and a name. If you can\'t name them, write how many there are as "school_count" under "network".',
        ),
      ];
    default:
      return [wrongValue(data, path, [error])];
  }
}

/** A field that is also in the plan can't be the one that was meant. */
function withoutWritten(data: Data, { suggestion, ...error }: PlanSchemaError): PlanSchemaError {
  if (suggestion === undefined || valueAt(data, suggestion) !== undefined) return error;
  const value = suggestedValue(data, error.path, String(suggestion.at(-1)));
  return { ...error, suggestion, ...(value !== undefined && { value }) };
}

/** What to write in a field that was given another name: a date, a number, or what follows a colon that isn't plain. */
function suggestedValue(data: Data, path: Path, field: string): Data | undefined {
  const value = valueAt(data, path);
  const name = String(path.at(-1));
  if (name === 'urn' && (typeof value === 'string' || typeof value === 'number'))
    return { scheme: 'urn', value: String(value) };
  if (field === 'starts' && typeof value === 'string') return parseTypedDate(value);
  return WIDE_COLON.test(name) ? name.replace(/^.*?[：﹕]\s*/, '') : undefined;
}

/** A colon that isn't plain, which makes the value part of the name. */
const WIDE_COLON = /[：﹕]/;

function planError(path: Path, message: string, fix: string): PlanSchemaError {
  return { rule: 'plan-shape', path, key: false, message, fix };
}

function misspelt(path: Path, name: string, field: string): PlanSchemaError {
  const message = `${quoted(path)} doesn't have "${field}", but it has "${name}".`;
  return {
    ...planError([...path, name], message, `Did you mean "${field}"?`),
    key: true,
    suggestion: [...path, field],
  };
}

function missing(path: Path, field: string): PlanSchemaError {
  return planError([...path, field], missingFieldMessage(quoted(path), field), hintForMissing(path, field));
}

function wrongValue(data: Data, path: Path, errors: readonly ShapeError[]): PlanSchemaError {
  const value = valueAt(data, path);
  const expected =
    path.length === 0 ? 'made up of sections such as "network:" and "schools:"' : expectedInWords(errors);
  const message = wrongValueMessage(quoted(path), value, expected);
  return planError(path, message, entryHint(data, path, errors) ?? hintFor(errors, path, value));
}

function wrongWord(path: Path, value: Data | undefined, allowed: readonly unknown[]): PlanSchemaError[] {
  const words = allowed.filter((word) => typeof word === 'string');
  if (typeof value === 'string' && words.includes(canonical(value))) return [];
  const fix = typeof value === 'string' ? wordHint(value, words) : BEST;
  return [planError(path, `${quoted(path)} is ${found(value)}, but it can only be ${either(words)}.`, fix)];
}

const BEST = 'Use the word that fits best.';

/** Words that people often use are known. For any other, the nearest word is a guess. */
function wordHint(value: string, words: readonly string[]): string {
  const suggestion = wordFor(value, words);
  if (suggestion !== undefined) return `Write "${suggestion}" instead.`;
  const near = likelyWords(value, words);
  return near.length === 0 ? BEST : `Did you mean ${either(near.map((word) => `"${word}"`))}?`;
}
