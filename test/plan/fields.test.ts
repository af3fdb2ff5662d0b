/** Every field of the format is described, and none gets lost on its way into the model. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Part {
  readonly properties?: Readonly<Record<string, Part>>;
  readonly definitions?: Readonly<Record<string, Part>>;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
}

const SCHEMA: Part = JSON.parse(readFileSync('framework/plan.schema.json', 'utf8'));

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
  const lost = [...new Set(fieldsOf(SCHEMA))].filter(
    (name) => !NOT_BUILT.has(name) && !COUNTED.test(name) && !isRead(name),
  );
  expect(lost, 'in framework/plan.schema.json, and src/plan/build/ reads none of them').toEqual([]);
});

/** What a field, and everything below it, doesn't say about itself: `network.stage: description`. */
function undescribed(part: Part, way: readonly string[] = []): string[] {
  const { properties = {}, definitions = {}, items, anyOf = [] } = part;
  const says = (field: Part, name: string) =>
    (['title', 'description', 'examples'] as const)
      .filter((key) => field[key] === undefined)
      .map((key) => `${[...way, name].join('.')}: ${key}`);
  const words = part.enum !== undefined && part.enum.length !== part.enumDescriptions?.length;
  return [
    ...(words ? [`${way.join('.')}: enumDescriptions, one for each word`] : []),
    ...Object.entries(properties).flatMap(([name, field]) => says(field, name)),
    ...Object.entries({ ...definitions, ...properties }).flatMap(([name, field]) => undescribed(field, [...way, name])),
    ...[...(items ? [items] : []), ...anyOf].flatMap((one) => undescribed(one, way)),
  ];
}

it('every field of the schema says what it is, with an example, and what each of its words means', () => {
  expect(undescribed(SCHEMA), 'missing in framework/plan.schema.json').toEqual([]);
  const field: Part = { properties: { stage: { title: 'Stage', enum: ['forming', null], enumDescriptions: ['new'] } } };
  expect(undescribed({ properties: { network: field } })).toEqual([
    'network: title',
    'network: description',
    'network: examples',
    'network.stage: description',
    'network.stage: examples',
    'network.stage: enumDescriptions, one for each word',
  ]);
});
