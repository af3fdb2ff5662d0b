/** The data that a plan should have: its own data, new values in it, and blanks where the words are the person's own. */

import { type Data, isList, isMap } from '../plan/path.ts';
import { MAX_DEPTH } from '../yaml/reading-limits.ts';
import { emptyMap } from '../yaml/tree.ts';
import { BLANK_TEXT } from './plan-fields.ts';

declare const blank: unique symbol;
/** A place where a person will write their own words. */
export interface Blank {
  readonly [blank]: true;
}

/** The only blank there is. Printed as `…`. */
export const BLANK = Object.freeze({}) as Blank;

/** Data that may have blanks in it. */
export type Draft = string | number | boolean | null | Blank | readonly Draft[] | DraftMap;
export interface DraftMap {
  readonly [key: string]: Draft;
}

export function isDraftMap(value: Draft | undefined): value is DraftMap {
  return value !== BLANK && isMap(value as never);
}

export function isDraftList(value: Draft | undefined): value is readonly Draft[] {
  return Array.isArray(value);
}

/** Data in which each text `…` stands for a blank. */
export function drafted(value: Data): Draft {
  if (value === BLANK_TEXT) return BLANK;
  if (isList(value)) return value.map(drafted);
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, drafted(one)])) : value;
}

/** Whether a value is a map or list with nothing in it. */
export function isEmptyDraft(value: Draft): boolean {
  return isDraftList(value) ? value.length === 0 : isDraftMap(value) && Object.keys(value).length === 0;
}

/** Whether two values are the same data. A blank is the text it is printed as. */
export function sameData(a: Draft | undefined, b: Draft | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (a === BLANK) return b === BLANK_TEXT;
  if (b === BLANK) return a === BLANK_TEXT;
  if (isDraftList(a))
    return isDraftList(b) && a.length === b.length && a.every((item, index) => sameData(item, b[index]));
  if (!isDraftMap(a) || !isDraftMap(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => sameData(a[name], b[name]));
}

/**
 * A copy that is the engine's own, with maps that inherit nothing; undefined if it is nested deeper than a plan can be.
 */
export function ownCopy(value: Draft, depth = 0): Draft | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (isDraftList(value)) {
    const items: Draft[] = [];
    for (const item of value) {
      const copy = ownCopy(item, depth + 1);
      if (copy === undefined) return undefined;
      items.push(copy);
    }
    return items;
  }
  return isDraftMap(value) ? copyOfMap(value, depth) : value;
}

function copyOfMap(value: DraftMap, depth: number): Draft | undefined {
  const map = emptyMap() as { [key: string]: Draft };
  for (const [name, field] of Object.entries(value)) {
    const copy = ownCopy(field, depth + 1);
    if (copy === undefined) return undefined;
    map[name] = copy;
  }
  return map;
}

/** The map with one more field, or with another value for one; without the field if there is no value. */
export function withField(map: DraftMap, name: string, value: Draft | undefined): DraftMap {
  const changed = emptyMap() as { [key: string]: Draft };
  for (const [key, field] of Object.entries(map)) if (key !== name || value !== undefined) changed[key] = field;
  if (value !== undefined) changed[name] = value;
  return changed;
}

/** A value in which whatever is the same as before is the very same object, even if an entry of a list has moved. */
export function grafted(before: Draft | undefined, value: Draft): Draft {
  if (before !== undefined && sameData(before, value)) return before;
  if (isDraftMap(before) && isDraftMap(value)) {
    const map = emptyMap() as { [key: string]: Draft };
    for (const [name, field] of Object.entries(value)) map[name] = grafted(before[name], field);
    return map;
  }
  if (!isDraftList(before) || !isDraftList(value)) return value;
  const known = new Map(before.map((item): [string, Draft] => [JSON.stringify(item), item]));
  return value.map((item, index): Draft => {
    const moved = known.get(JSON.stringify(item));
    return moved !== undefined && sameData(moved, item) ? moved : grafted(before[index], item);
  });
}
