/** Paths in a form that stays the same when entries are added earlier in a list. */

import { type Data, isList, isMap, type Path } from '../plan/path.ts';
import { short } from '../text/clip.ts';

/**
 * Returns a function that writes a path with ids in place of list indexes, so that new entries earlier in a list don't
 * change it.
 */
export function identities(data: Data): (path: Path) => string {
  return (path) => {
    let here: Data | undefined = data;
    return path
      .map((step) => {
        here =
          typeof step === 'number' ? (isList(here) ? here[step] : undefined) : isMap(here) ? here[step] : undefined;
        return typeof step === 'number' ? (nameOf(here) ?? step) : step;
      })
      .join('/');
  };
}

const NAMES = ['id', 'name', 'title', 'person', 'network', 'date', 'year', 'rule'];

function nameOf(entry: Data | undefined): string | undefined {
  const key = isMap(entry) ? NAMES.find((name) => isText(entry[name])) : undefined;
  const name = isMap(entry) && key !== undefined ? entry[key] : entry;
  return isText(name) ? short(name) : undefined;
}

function isText(value: Data | undefined): value is string {
  return typeof value === 'string';
}
