/** Addresses inside a plan, and the plain data they lead through. Knows nothing of text positions. */

/** Keys and 0-based indexes from the root of one document; prints as `schools[2].joined_by`. */
export type Path = readonly (string | number)[];

/** What a YAML document holds once read: no dates, no undefined, maps that inherit nothing. */
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

/** No path is printed longer than this; only one made to do harm is. */
const LONGEST = 500;

/** `['schools', 2, 'joined_by']` as `schools[2].joined_by`; the root prints as the empty text. */
export function printPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (text.length > LONGEST) return `${text.slice(0, LONGEST)}…`;
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/** The value at a path, or undefined where nothing is written. */
export function valueAt(data: Data, path: Path): Data | undefined {
  let here: Data | undefined = data;
  for (const step of path) {
    if (typeof step === 'number') here = isList(here) ? here[step] : undefined;
    else here = isMap(here) ? here[step] : undefined;
  }
  return here;
}

/** A JSON pointer such as `/schools/0/id` as a path of the data it leads through. */
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
