/** What an edit should do, worked out in the simplest way, to compare with what the engine does. */

import { Lexer } from 'yaml';
import { fieldOrder } from '../../src/edit/plan-fields.ts';
import { type Data, isList, isMap, type Path } from '../../src/plan/path.ts';
import { emptyMap } from '../../src/yaml/tree.ts';
import type { Choices } from './arbitrary-edits.ts';

/** A place where a value can be set: one that is there, the next entry of a list, or a field that is missing. */
export function placeIn(data: Data, choose: Choices): Path {
  const path: (string | number)[] = [];
  let here: Data | undefined = data;
  for (let depth = 0; depth < 8; depth += 1) {
    if (here !== undefined && here !== null && !isList(here) && !isMap(here)) break;
    if (depth > 0 && choose.once(4)) break;
    const step: string | number = isList(here) ? choose.below(here.length + 1) : nameIn(here ?? {}, path, choose);
    path.push(step);
    here = inside(here, step);
  }
  return path;
}

function nameIn(map: Data, path: Path, choose: Choices): string {
  const own = isMap(map) ? Object.keys(map) : [];
  const known = fieldOrder(path);
  const odd = choose.once(6) ? ['x-new', 'no', 'a b'] : [];
  return choose.of([...own, ...own, ...(known.length > 0 ? [choose.of(known)] : []), ...odd, 'x-note']);
}

function inside(data: Data | undefined, step: string | number): Data | undefined {
  if (typeof step === 'number') return isList(data) ? data[step] : undefined;
  return isMap(data) ? data[step] : undefined;
}

/** The value at a path, if there is one. */
export function valueIn(data: Data, path: Path): Data | undefined {
  return path.reduce<Data | undefined>(inside, data);
}

/** The data with a value at a path. */
export function put(data: Data | undefined, [step, ...rest]: Path, value: Data): Data {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const items = isList(data) ? [...data] : [];
    items[step] = put(items[step], rest, value);
    return items;
  }
  const map = Object.assign(emptyMap(), isMap(data) ? data : {});
  map[step] = put(map[step], rest, value);
  return map;
}

/** The data without the value at a path. */
export function without(data: Data, [step, ...rest]: Path): Data {
  const known = inside(data, step as string);
  if (known === undefined) return data;
  if (rest.length > 0) return put(data, [step as string], without(known, rest));
  if (isList(data)) return data.filter((_, index) => index !== step);
  const map = Object.assign(emptyMap(), data);
  delete map[step as string];
  return map;
}

/** The comments of a text, as another reader sees them. */
export function commentsOf(text: string): string[] {
  const comments: string[] = [];
  let before = '';
  for (const token of new Lexer().lex(text.replaceAll(/\r\n?/g, '\n'))) {
    // A control character announces the words of a value.
    if (token.startsWith('#') && before !== '\u001f') comments.push(token);
    before = token;
  }
  return comments;
}
