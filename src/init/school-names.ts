/** Schools as people type and paste them: names, one a line or separated by semicolons. Gives each its own id. */

import { plainWords } from '../text/find-named.ts';
import { Ids, schoolSlug } from '../text/slug.ts';
import type { SchoolAnswer } from './answers.ts';

/** List markers before an entry: dashes, dots and numbers. */
const MARK = /^(?:[-–—*•·‣▪●○◦☐✓]\s*|\(?\d{1,3}[.)]\s+)+/u;

/** The names in a text, one a line or separated by semicolons, without list markers. */
export function namesIn(text: string): string[] {
  return text
    .split(/[;\r\n]/)
    .map((name) => withoutMark(name.trim()))
    .filter((name) => name !== '');
}

/** An entry of a list without its dash, dot or number. */
export function withoutMark(entry: string): string {
  return entry.replace(MARK, '');
}

/** Names that are already among the schools, or are repeated. */
export function namesTwice(schools: readonly SchoolAnswer[], names: readonly string[]): string[] {
  const known = new Set(schools.map(({ name }) => plainWords(name)));
  return names.filter((name) => {
    const before = known.size;
    return known.add(plainWords(name)).size === before;
  });
}

/** Adds schools by name; ignores names that are already there in any case and spacing. */
export function withNames(schools: readonly SchoolAnswer[], names: readonly string[]): SchoolAnswer[] {
  const known = new Set(schools.map(({ name }) => plainWords(name)));
  const fresh = names.filter((name) => {
    const isNew = !known.has(plainWords(name));
    known.add(plainWords(name));
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
