/** Paths inside a plan, and the plain data they lead through. Has nothing to do with text positions. */

import { remembered } from '../text/remembered.ts';

/** Keys and 0-based indexes from the root of one document. Prints as `schools[2].joined_by`. */
export type Path = readonly (string | number)[];

/** The data in a YAML document. It has no dates and no undefined, and its maps have no prototype. */
export type Data = string | number | boolean | null | readonly Data[] | DataMap;
export interface DataMap {
  readonly [key: string]: Data;
}

export function isMap(data: Data | undefined): data is DataMap {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

export function isList(data: Data | undefined): data is readonly Data[] {
  return Array.isArray(data);
}

/** Longest path to print, in characters. Only a malicious plan has longer ones. */
const LONGEST = 500;

/** Prints `['schools', 2, 'joined_by']` as `schools[2].joined_by`, and the root as an empty text. */
export function printPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
    if (text.length > LONGEST) return `${text.slice(0, LONGEST)}…`;
  }
  return text;
}

/** A text for a place of the plan format: the same for the same field in each entry of a list. */
export function placeInFormat(path: Path): string {
  return JSON.stringify(path.map((step) => (typeof step === 'number' ? 0 : step)));
}

/** Reads a printed path of fields of the plan format, whose names have no dots and brackets. */
export const parsePath = remembered(
  (text): Path =>
    Array.from(text.matchAll(/([^.[\]]+)|\[(\d+)\]/g), ([name, , index]) =>
      index === undefined ? name : Number(index),
    ),
);

/** The value at a path; undefined if there is none. */
export function valueAt(data: Data, path: Path): Data | undefined {
  let here: Data | undefined = data;
  for (const step of path) {
    if (typeof step === 'number') here = isList(here) ? here[step] : undefined;
    else here = isMap(here) ? here[step] : undefined;
  }
  return here;
}

/** Converts a JSON pointer such as `/schools/0/id` to a path, using the data to tell keys from indexes. */
export function pathOf(data: Data, pointer: string): Path {
  let here: Data | undefined = data;
  return pointer
    .split('/')
    .slice(1)
    .map((step) => {
      const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
      const key = isList(here) ? Number(name) : name;
      here = isList(here) ? here[Number(name)] : isMap(here) ? here[name] : undefined;
      return key;
    });
}
