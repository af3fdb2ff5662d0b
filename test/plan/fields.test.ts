/** No field of the format gets lost on its way into the model. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Part {
  readonly properties?: Readonly<Record<string, Part>>;
  readonly definitions?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
}

function fieldsOf({ properties = {}, definitions = {}, items, anyOf = [] }: Part): string[] {
  const parts = [...Object.values(properties), ...Object.values(definitions), ...anyOf, ...(items ? [items] : [])];
  return [...Object.keys(properties), ...parts.flatMap(fieldsOf)];
}

/** The version, which no builder needs. */
const NOT_BUILT = new Set(['nlc']);
/** Read whatever their names are: how many people of a kind an activity reaches. */
const COUNTED = /^(teaching_assistants|(middle|senior)_leaders|headteachers|governors|parents)$/;

it('every field of the schema is read by a builder', () => {
  const builders = readdirSync('src/plan/build').map((file) => readFileSync(`src/plan/build/${file}`, 'utf8'));
  const code = builders.join('\n');
  const isRead = (name: string) => new RegExp(`['.]${name}\\b|\\b${name}:`).test(code);
  const schema: Part = JSON.parse(readFileSync('framework/plan.schema.json', 'utf8'));
  const lost = [...new Set(fieldsOf(schema))].filter(
    (name) => !NOT_BUILT.has(name) && !COUNTED.test(name) && !isRead(name),
  );
  expect(lost, 'in framework/plan.schema.json, and src/plan/build/ reads none of them').toEqual([]);
});
