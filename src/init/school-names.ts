/** Schools as people type and paste them: names, one a line or with semicolons between, each with an id of its own. */

import { Ids, schoolSlug } from '../text/slug.ts';
import type { SchoolAnswer } from './answers.ts';

/** What lists have before their entries: dashes, dots and numbers. */
const MARK = /^(?:[-–—*•·‣▪●○◦☐✓]\s*|\(?\d{1,3}[.)]\s+)+/u;

/** The names in a text: one a line, or several with semicolons between, without the marks of a list before them. */
export function namesIn(text: string): string[] {
  return text
    .split(/[;\r\n]/)
    .map((name) => name.trim().replace(MARK, ''))
    .filter((name) => name !== '');
}

/** Those of the names that are among the schools already, or come twice. */
export function namesTwice(schools: readonly SchoolAnswer[], names: readonly string[]): string[] {
  const known = new Set(schools.map(({ name }) => plainName(name)));
  return names.filter((name) => {
    const before = known.size;
    return known.add(plainName(name)).size === before;
  });
}

/** More schools after those there are; a name already there, however it is written, is not taken twice. */
export function withNames(schools: readonly SchoolAnswer[], names: readonly string[]): SchoolAnswer[] {
  const known = new Set(schools.map(({ name }) => plainName(name)));
  const fresh = names.filter((name) => {
    const isNew = !known.has(plainName(name));
    known.add(plainName(name));
    return isNew;
  });
  return withIds([...schools, ...fresh.map((name) => ({ id: '', name }))]);
}

/** Schools with an id each: where one is empty it is made from the name, and differs from every other. */
export function withIds(schools: readonly SchoolAnswer[]): SchoolAnswer[] {
  const ids = new Ids('school');
  for (const { id } of schools) if (id !== '') ids.take(id);
  return schools.map((school) => (school.id === '' ? { ...school, id: ids.take(schoolSlug(school.name)) } : school));
}

/** A name as names are compared: whatever its case and spacing. */
export function plainName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * The school that words mean: its number in the list, its id, its name in any case, or what only its name holds.
 * Undefined where none is meant, or several may be.
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
