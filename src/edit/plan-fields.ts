/** What the plan format says about a place: in which order its fields come, what it takes, and what is empty there. */

import plan from '#prepared/plan-shape';
import type { Data, Path } from '../plan/path.ts';
import type { Schema } from '../schema/schema-types.ts';
import { schemasIn } from '../schema/schemas-in.ts';
import { memoize } from '../text/memoize.ts';

/** How a blank is printed: words that only a person knows. */
export const BLANK_TEXT = '…';

const DATE = '#/definitions/date';
const PERSON = '#/definitions/inline_person';

/** The fields of a section, in the order of the format; none if the format doesn't have the section. */
export function fieldOrder(path: Path): readonly string[] {
  return namesOf(schemasAt(path));
}

const namesOf = memoize((schemas: readonly Schema[]) => [
  ...new Set(schemas.flatMap(({ properties = {} }) => Object.keys(properties))),
]);

/** Whether a date can be written at a place. */
export function takesDate(path: Path): boolean {
  return schemasAt(path).some(({ $ref }) => $ref === DATE);
}

/** Whether a certain word can be written at a place, such as `all` instead of a list. */
export function takesWord(path: Path, word: string): boolean {
  return schemasAt(path).some((schema) => schema.const === word);
}

/** Whether an entry of a list can't do without the field at a place. */
export function isNeeded(path: Path): boolean {
  return typeof path.at(-2) === 'number' && isRequired(path);
}

/** Whether a section or an entry of a list can't do without the field at a place. */
export function isRequired(path: Path): boolean {
  return schemasAt(path.slice(0, -1)).some(({ required = [] }) => required.includes(String(path.at(-1))));
}

/** Whether a field may be there without a value, because it isn't known yet. */
export function mayBeEmpty(path: Path): boolean {
  return schemasAt(path).some((schema) => [schema.type].flat().includes('null') || schema.enum?.includes(null));
}

/** Whether the format has a place. */
export function hasField(path: Path): boolean {
  return schemasAt(path).length > 0;
}

/**
 * The shape of a value at a place, with `…` for each of its texts, numbers and dates: a section with the fields that it
 * can't do without, or else with its first; a list with one entry; someone by post and school; the value itself if the
 * format takes no other. Undefined if the format doesn't have the place.
 */
export function blankFor(path: Path): Data | undefined {
  const schemas = schemasAt(path);
  const [only] = schemas;
  if (only === undefined) return undefined;
  if (schemas.length === 1 && typeof only.const === 'number') return only.const;
  if (schemas.some(({ $ref }) => $ref === PERSON))
    return { post: BLANK_TEXT, [path.includes('critical_friends') ? 'from' : 'school']: BLANK_TEXT };
  const section = schemas.find(({ properties }) => properties !== undefined);
  if (section !== undefined) return Object.fromEntries(fieldsOf(section).map((name) => [name, blankIn(path, name)]));
  return schemas.some(({ items }) => items !== undefined) ? [blankIn(path, 0)] : BLANK_TEXT;
}

function blankIn(path: Path, step: string | number): Data {
  return blankFor([...path, step]) ?? BLANK_TEXT;
}

function fieldsOf({ properties = {}, required }: Schema): readonly string[] {
  return required ?? Object.keys(properties).slice(0, 1);
}

/** All the schemas that a value at a place may fit. */
export function schemasAt(path: Path): readonly Schema[] {
  return schemasIn(plan, path);
}
