/** A line to copy, for a list entry that is plain text but should be a section with fields. */

import schema from '#prepared/plan-shape';
import { type Data, isMap, type Path, valueAt } from '../plan/path.ts';
import { clip } from '../text/clip.ts';
import { slugOf } from '../text/slug.ts';
import type { Schema, ShapeError } from './schema-types.ts';

/** Fields that the text most likely belongs in, the most likely first. */
const SAYING = [
  'name',
  'title',
  'statement',
  'finding',
  'risk',
  'need',
  'agenda',
  'let_go',
  'note',
  'purpose',
  'why',
  'expects',
  'for',
  'from',
];

/** The fix for a list entry that is text but should be a section; undefined for anything else. */
export function entryHint(data: Data, path: Path, errors: readonly ShapeError[]): string | undefined {
  const value = valueAt(data, path);
  const index = path.at(-1);
  const section = sectionAt(errors);
  if (typeof value !== 'string' || typeof index !== 'number' || section === undefined) return undefined;
  const above = index > 0 && isMap(valueAt(data, [...path.slice(0, -1), index - 1]));
  return `Write it ${above ? 'like the entries above' : 'with its fields'}: - { ${fieldsOf(section, value)} }`;
}

/** The schema of the section that a type error on a list entry asks for. */
function sectionAt(errors: readonly ShapeError[]): Schema | undefined {
  const address = errors.find(({ schemaPath }) => schemaPath.endsWith('/items/type'))?.schemaPath;
  let here: unknown = address === undefined ? undefined : schema;
  for (const step of address?.split('/').slice(1, -1) ?? []) here = (here as Record<string, unknown>)[step];
  const found = here as Schema | undefined;
  return found?.type === 'object' ? found : undefined;
}

function fieldsOf({ properties = {}, required = [] }: Schema, value: string): string {
  const known = Object.keys(properties);
  const saying = [...required, ...SAYING, ...known].find((name) => name !== 'id' && known.includes(name));
  const names = saying === undefined || required.includes(saying) ? required : [...required, saying];
  return names
    .map((name) => {
      const text = inBraces(clip(value, 60));
      if (name === 'id') return `id: ${slugOf(value) || 'a-short-name'}`;
      if (name === 'person') return `person: { name: ${text} }`;
      if (name === saying) return `${name}: ${text}`;
      // The schools of an activity can't be empty.
      return name === 'schools' ? 'schools: all' : `${name}:`;
    })
    .join(', ');
}

/** A text as YAML needs it between braces: quoted, unless it is plain. */
function inBraces(text: string): string {
  return /^\p{L}[\p{L}\p{M}\p{N} .'’()-]*$/u.test(text) ? text : JSON.stringify(text);
}
