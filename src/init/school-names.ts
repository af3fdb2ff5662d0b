/**
 * Schools as people type and paste them: names, perhaps with numbers, one a line or separated by semicolons. Gives each
 * its own id.
 */

import { type Numbered, nameAndNumber, registerNumber } from '../plan/register-number.ts';
import { plainWords } from '../text/find-named.ts';
import { Ids, schoolSlugs } from '../text/slug.ts';
import type { SchoolAnswer } from './answers.ts';

/** List markers before an entry: dashes, dots and numbers. */
const MARK = /^(?:[-–—*•·‣▪●○◦☐✓]\s*|\(?\d{1,3}[.)]\s+)+/u;

/**
 * The names in a text, one a line or separated by semicolons or commas, without list markers. A number belongs to the
 * name before.
 */
export function namesIn(text: string): string[] {
  const names = text
    .split(/[;\r\n]/)
    .flatMap(betweenCommas)
    .map((name) => withoutMark(name.trim()))
    .filter((name) => name !== '');
  return names.flatMap((name, index) => {
    if (index > 0 && registerNumber(name) !== undefined) return [];
    const number = names[index + 1] ?? '';
    return registerNumber(number) === undefined ? [name] : [`${name}, ${number}`];
  });
}

/** Several schools with commas between them, if each part says what kind of school it is; a name may have commas too. */
function betweenCommas(text: string): string[] {
  const parts = text.split(',');
  return parts.length > 1 && parts.every((part) => KIND.test(part) && /\p{L}/u.test(part.replace(KIND, '')))
    ? parts
    : [text];
}

/** Words that say what kind of school something is, and that names of towns and streets don't have. */
const KIND =
  /(?:^|[^\p{L}])(?:school|primary|infants?|juniors?|secondary|academy|college|nursery|elementary|ysgol|kura)(?![\p{L}])/iu;

/** An entry of a list without its dash, dot or number. */
export function withoutMark(entry: string): string {
  return entry.replace(MARK, '');
}

/** Those of the names, which may have numbers with them, that are already among the schools, or are repeated. */
export function namesTwice(schools: readonly SchoolAnswer[], names: readonly string[]): string[] {
  return sorted(schools, names).twice.map(({ name }) => name);
}

/** Adds schools by name, or by name and number; ignores those that are already there in any case and spacing. */
export function withNames(schools: readonly SchoolAnswer[], names: readonly string[]): SchoolAnswer[] {
  return withIds([...schools, ...sorted(schools, names).fresh.map((school) => ({ id: '', ...school }))]);
}

function sorted(schools: readonly SchoolAnswer[], names: readonly string[]): Record<'fresh' | 'twice', Numbered[]> {
  const known: Numbered[] = [...schools];
  const found: Record<'fresh' | 'twice', Numbered[]> = { fresh: [], twice: [] };
  for (const school of names.map(nameAndNumber)) {
    const isKnown = known.some((other) => isSame(other, school));
    found[isKnown ? 'twice' : 'fresh'].push(school);
    known.push(school);
  }
  return found;
}

/** Whether two schools have the same name, and no numbers that tell them apart. */
function isSame(one: Numbered, other: Numbered): boolean {
  const [a, b] = [one.identifier, other.identifier];
  const isApart = a !== undefined && b !== undefined && a.scheme === b.scheme && a.value !== b.value;
  return !isApart && plainWords(one.name) === plainWords(other.name);
}

/** Schools with unique ids; an empty id is replaced by one made from the name, which is longer if two would be alike. */
export function withIds(schools: readonly SchoolAnswer[]): SchoolAnswer[] {
  const ids = new Ids('school');
  for (const { id } of schools) if (id !== '') ids.take(id);
  const without = schools.filter(({ id }) => id === '').map(({ name }) => name);
  const known = schools.flatMap(({ id }) => (id === '' ? [] : [id]));
  const slugs = schoolSlugs(without, known);
  return schools.map((school) => (school.id === '' ? { ...school, id: ids.take(slugs.shift() ?? '') } : school));
}
