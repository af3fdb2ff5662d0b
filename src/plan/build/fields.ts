/**
 * Reads single fields from a plan's data. Missing, empty and blank fields are undefined, and so are texts that say
 * nothing, such as `TBC`. Never throws.
 */

import { canonical } from '../aliases.ts';
import { entryCounts } from '../main-text.ts';
import { type Data, type DataMap, isList, isMap, type Path } from '../path.ts';
import { isFilledIn } from '../placeholder-text.ts';
import { type PlanDate, readDate, readSchoolYear } from '../queries/calendar.ts';

/** A map in the plan, with its path. */
export interface Section {
  readonly data: DataMap;
  readonly at: Path;
}

const NOTHING: DataMap = Object.freeze(Object.create(null));

/** The section under a key; an empty one if the plan has none. */
export function section(of: Section, key: string): Section {
  const data = of.data[key];
  return { data: isMap(data) ? data : NOTHING, at: [...of.at, key] };
}

/** The section under a key; undefined if the plan has none. */
export function sectionIf(of: Section, key: string): Section | undefined {
  return isMap(of.data[key]) ? section(of, key) : undefined;
}

/** The entries of a list that are maps, with their paths. */
export function entries(of: Section, key: string): Section[] {
  return items(of, key).filter((item): item is Section => isMap(item.data));
}

/** Those of them that say what an entry of this list is there to say. */
export function counting(of: Section, key: string): Section[] {
  return entries(of, key).filter((entry) => counts(entry, key));
}

/** The items of a list that aren't empty. A single value counts as a list of one. */
export function items(of: Section, key: string): { data: Data; at: Path }[] {
  const data = of.data[key];
  if (data === undefined || data === null) return [];
  const at = [...of.at, key];
  if (!isList(data)) return [{ data, at }];
  const found: { data: Data; at: Path }[] = [];
  for (let index = 0; index < data.length; index += 1) {
    const item = data[index];
    if (item !== undefined && item !== null) found.push({ data: item, at: [...at, index] });
  }
  return found;
}

/** The values of those items, without their paths. */
function values(of: Section, key: string): readonly Data[] {
  const data = of.data[key];
  if (data === undefined) return [];
  return isList(data) ? data : [data];
}

/** Whether a list entry says what it needs to say in order to count. */
export function counts(entry: Section, list: string): boolean {
  return entryCounts(entry.data, list);
}

export function text(of: Section, key: string): string | undefined {
  return said(asText(of.data[key]));
}

/** An id or a name: a text as it is written, even if it is a placeholder. */
export function name(of: Section, key: string): string | undefined {
  return asText(of.data[key]);
}

function said(value: string | undefined): string | undefined {
  return isFilledIn(value) ? value : undefined;
}

function asText(value: Data | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function texts(of: Section, key: string): string[] {
  return names(of, key).filter(isFilledIn);
}

function names(of: Section, key: string): string[] {
  return values(of, key)
    .map(asText)
    .filter((one) => one !== undefined);
}

export function number(of: Section, key: string): number | undefined {
  const value = of.data[key];
  return typeof value === 'number' ? value : undefined;
}

export function flag(of: Section, key: string): boolean | undefined {
  const value = of.data[key];
  return typeof value === 'boolean' ? value : undefined;
}

export function date(of: Section, key: string): PlanDate | undefined {
  return readDate(of.data[key]);
}

export function dates(of: Section, key: string): PlanDate[] {
  return values(of, key)
    .map(readDate)
    .filter((one) => one !== undefined);
}

export function schoolYear(of: Section, key: string): PlanDate | undefined {
  const value = of.data[key];
  return value === undefined || value === null ? undefined : readSchoolYear(value);
}

/** One of the format's own words, with other spellings converted. The schema check ensures that it is one of `T`. */
export function word<T extends string>(of: Section, key: string): T | undefined {
  const value = name(of, key);
  return value === undefined ? undefined : (canonical(value) as T);
}

export function wordsOf(of: Section, key: string): string[] {
  return names(of, key).map(canonical);
}
