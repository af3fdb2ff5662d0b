/** Schools as people type and paste them: names, one a line or separated by semicolons. Gives each its own id. */

import { Ids, schoolSlug } from '../text/slug.ts';
import type { SchoolAnswer } from './answers.ts';

/** List markers before an entry: dashes, dots and numbers. */
const MARK = /^(?:[-–—*•·‣▪●○◦☐✓]\s*|\(?\d{1,3}[.)]\s+)+/u;

/** The names in a text, one a line or separated by semicolons, without list markers. */
export function namesIn(text: string): string[] {
  return text
    .split(/[;\r\n]/)
    .map((name) => name.trim().replace(MARK, ''))
    .filter((name) => name !== '');
}

/** Names that are already among the schools, or are repeated. */
export function namesTwice(schools: readonly SchoolAnswer[], names: readonly string[]): string[] {
  const known = new Set(schools.map(({ name }) => plainName(name)));
  return names.filter((name) => {
    const before = known.size;
    return known.add(plainName(name)).size === before;
  });
}

/** Adds schools by name; ignores names that are already there in any case and spacing. */
export function withNames(schools: readonly SchoolAnswer[], names: readonly string[]): SchoolAnswer[] {
  const known = new Set(schools.map(({ name }) => plainName(name)));
  const fresh = names.filter((name) => {
    const isNew = !known.has(plainName(name));
    known.add(plainName(name));
    return isNew;
  });
  return withIds([...schools, ...fresh.map((name) => ({ id: '', name }))]);
}

/** Schools with unique ids; an empty id is replaced by one made from the name. */
export function withIds(schools: readonly SchoolAnswer[]): SchoolAnswer[] {
  const ids = new Ids('school');
  for (const { id } of schools) if (id !== '') ids.take(id);
  return schools.map((school) => (school.id === '' ? { ...school, id: ids.take(schoolSlug(school.name)) } : school));
}

/** A name for comparison, without differences in case and spacing. */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * The school for a number in the list, an id, a name in any case, or a part that only one name has.
 * Undefined if no school matches, or several do.
 */
export function findSchool(words: string, schools: readonly SchoolAnswer[]): SchoolAnswer | undefined {
  const wanted = plainName(words);
  if (wanted === '') return undefined;
  const numbered = /^\d+$/.test(wanted) ? schools[Number(wanted) - 1] : undefined;
  const exact = schools.find(({ id, name }) => id === wanted || plainName(name) === wanted);
  if (exact !== undefined) return exact;
  if (numbered !== undefined) return numbered;
  const holding = schools.filter(({ name }) => plainName(name).includes(wanted));
  return holding.length === 1 ? holding[0] : undefined;
}
