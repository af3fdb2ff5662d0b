/** Plans with one place spoilt: a value of another kind, a word that the format doesn't have, or a field taken out. */

import { readdirSync, readFileSync } from 'node:fs';
import { type Data, isList, isMap, type Path } from '../../src/plan/path.ts';
import { readYaml } from '../../src/yaml/read.ts';

/** The data of the first document of a plan that fits the format. */
export function planData(file: string): { readonly [key: string]: Data } {
  const data = readYaml(readFileSync(file, 'utf8')).documents[0]?.data ?? null;
  if (!isMap(data)) throw new Error(`${file} is no plan`);
  return data;
}

export const FITTING_PLANS: readonly string[] = [
  ...['ok', 'invented', 'real', 'warn'].flatMap((folder) =>
    readdirSync(`test/plans/${folder}`)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `test/plans/${folder}/${name}`),
  ),
  'templates/full.yaml',
];

/** Every place below the root, sections before their fields. */
export function placesIn(data: Data, at: Path = []): Path[] {
  if (isList(data)) return data.flatMap((item, index) => [[...at, index], ...placesIn(item, [...at, index])]);
  if (!isMap(data)) return [];
  return Object.keys(data).flatMap((key) => [[...at, key], ...placesIn(data[key] ?? null, [...at, key])]);
}

/** A deep copy with another value at a place; undefined takes the field out. */
export function withValue(data: Data, [step, ...rest]: Path, value: Data | undefined): Data {
  if (step === undefined) return value ?? null;
  if (isList(data)) return data.map((item, index) => (index === step ? withValue(item, rest, value) : item));
  if (!isMap(data)) return data;
  const entries = Object.entries(data).flatMap(([key, field]): [string, Data][] => {
    if (key !== step) return [[key, field]];
    return rest.length === 0 && value === undefined ? [] : [[key, withValue(field, rest, value)]];
  });
  return Object.fromEntries(entries);
}

/** Values that hardly any field takes. */
export const STRANGE_VALUES: readonly (Data | undefined)[] = [
  undefined,
  'A Word nobody Knows',
  'principals and teachers',
  7.5,
  -3,
  true,
  '18/09/2026',
  [],
  ['several', 'words'],
  [['deeper']],
  { some: 'section' },
  {},
];
