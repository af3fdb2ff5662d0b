/**
 * Schools as people type and paste them: names, perhaps with numbers, one a line or separated by semicolons. Gives each
 * its own id, and follows a school whose name changes.
 */

import { isOpenName } from '../plan/nobody.ts';
import { isIntention, isTemplateText } from '../plan/placeholder-text.ts';
import { registerNumber } from '../plan/register-number.ts';
import { isUncertain } from '../plan/said-instead.ts';
import { type SchoolInWords, schoolInWords } from '../plan/school-in-words.ts';
import { betweenCommas } from '../plan/several-schools.ts';
import { plainWords } from '../text/find-named.ts';
import { Ids, schoolSlugs } from '../text/slug.ts';
import { list } from '../text/words.ts';
import type { PersonAnswer, SchoolAnswer } from './answers.ts';
import { personWords } from './parse-person.ts';
import type { PartialAnswers } from './partial-answers.ts';

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
  return withIds([...schools, ...sorted(schools, names).fresh.map((school) => ({ id: '', ...withoutNote(school) }))]);
}

function sorted(
  schools: readonly SchoolAnswer[],
  names: readonly string[],
): Record<'fresh' | 'twice', SchoolInWords[]> {
  const known: SchoolInWords[] = [...schools];
  const found: Record<'fresh' | 'twice', SchoolInWords[]> = { fresh: [], twice: [] };
  for (const school of names.map(schoolInWords)) {
    const isKnown = known.some((other) => isSame(other, school));
    found[isKnown ? 'twice' : 'fresh'].push(school);
    known.push(school);
  }
  return found;
}

/** Whether two schools have the same name, and no numbers that tell them apart. */
function isSame(one: SchoolInWords, other: SchoolInWords): boolean {
  const [a, b] = [one.identifier, other.identifier];
  const isApart = a !== undefined && b !== undefined && a.scheme === b.scheme && a.value !== b.value;
  return !isApart && plainWords(one.name) === plainWords(other.name);
}

/**
 * Schools with unique ids; an empty id is replaced by one made from the name, which is longer if two would be alike.
 */
export function withIds(schools: readonly SchoolAnswer[]): SchoolAnswer[] {
  const ids = new Ids('school');
  for (const { id } of schools) if (id !== '') ids.take(id);
  const without = schools.filter(({ id }) => id === '').map(({ name }) => name);
  const known = schools.flatMap(({ id }) => (id === '' ? [] : [id]));
  const slugs = schoolSlugs(without, known);
  return schools.map((school) => (school.id === '' ? { ...school, id: ids.take(slugs.shift() ?? '') } : school));
}

function withoutNote({ note, ...school }: SchoolInWords): Omit<SchoolInWords, 'note'> {
  return school;
}

/** Whether a name says that the school may not join: `Vale Academy (not sure yet)`, `Vale Academy?`. */
export function isUndecided(text: string): boolean {
  const { name } = schoolInWords(text);
  const [, aside = ''] = /\(([^()]+)\)\s*$/.exec(name) ?? [];
  return isOpenName(name) || isUncertain(name) || (aside !== '' && (isTemplateText(aside) || isIntention(aside)));
}

/** Says who was left out because that isn't decided. */
export function leftOutOf(undecided: readonly string[]): string {
  const names = undecided.map((name) => name.replace(/\s*(?:\([^()]*\)|\?)\s*$/, ''));
  return `Left out: ${list(names)}. You can add ${names.length === 1 ? 'this once it is' : 'these once they are'} decided.`;
}

/** Says how many entries there are, to whoever typed the number of another. */
export function noSuchEntry(length: number, ifEmpty: string): string {
  return length === 0 ? ifEmpty : `There ${length === 1 ? 'is only 1 entry' : `are only ${length} entries`} so far.`;
}

/** Says what to do about a school or a partner whose name comes with a guess or a condition. */
export function leaveOut(kind: string): string {
  return `Leave out a ${kind} that hasn't decided yet: you can add it later. If it has decided, type its name alone.`;
}

/** What a person types to give an entry another name: `2 = Saltings Primary`. */
const RENAMING = /^(\d+)\s*=\s*(\S.*)$/;

export interface Renaming {
  /** The index of the school. */
  readonly at: number;
  readonly name: string;
}

export function renamingIn(typed: string): Renaming | undefined {
  const [, number, name = ''] = RENAMING.exec(typed.trim()) ?? [];
  return number === undefined ? undefined : { at: Number(number) - 1, name };
}

export function renamingProblem({ at, name }: Renaming, schools: readonly SchoolAnswer[]): string | undefined {
  if (schools[at] === undefined) return noSuchEntry(schools.length, 'There is nothing to rename yet.');
  const others = schools.filter((_, index) => index !== at);
  return namesTwice(others, [name]).length > 0 ? `Already in the list: ${name}.` : undefined;
}

/** The schools with another name for one, and its id made from that. Its number stays unless another is given. */
export function renamed(schools: readonly SchoolAnswer[], { at, name }: Renaming): readonly SchoolAnswer[] {
  return withIds(
    schools.map((school, index) =>
      index === at ? { ...school, ...withoutNote(schoolInWords(name)), id: '' } : school,
    ),
  );
}

/** The answers with the people and the activity where they were, if the ids of schools have changed. */
export function atSchools(
  { co_leaders, critical_friends, activity_schools, ...rest }: PartialAnswers,
  before: readonly SchoolAnswer[],
  after: readonly SchoolAnswer[],
): PartialAnswers {
  const idNow = (school: string | undefined) => {
    const at = before.findIndex(({ id }) => id === school);
    return at < 0 ? school : (after[at]?.id ?? '');
  };
  const moved = (people: readonly PersonAnswer[]) =>
    people.map((person) => (person.school === undefined ? person : { ...person, school: idNow(person.school) ?? '' }));
  const takingPart = activity_schools === 'all' ? activity_schools : activity_schools?.map((id) => idNow(id) ?? id);
  return {
    ...rest,
    schools: after,
    ...(co_leaders && { co_leaders: moved(co_leaders) }),
    ...(critical_friends && { critical_friends: moved(critical_friends) }),
    ...(takingPart && { activity_schools: takingPart }),
  };
}

/** Whether somebody is from one of the schools, or from elsewhere. */
const isAmong =
  (schools: readonly SchoolAnswer[]) =>
  ({ school }: PersonAnswer) =>
    school === undefined || schools.some(({ id }) => id === school);

/** Says who leaves the plan along with schools that were removed; undefined if nobody does. */
export function lostNotice(before: PartialAnswers, schools: readonly SchoolAnswer[]): string | undefined {
  const { co_leaders = [], critical_friends = [] } = before;
  const isHere = isAmong(schools);
  const lost = [...co_leaders, ...critical_friends].filter((person) => !isHere(person));
  const words = new Set(lost.map((one) => personWords(one, before.schools ?? [])));
  return lost.length === 0 ? undefined : `Removed from the plan along with their schools: ${[...words].join('; ')}.`;
}

/** The answers with the new schools, without schools that were removed and the people from these. */
export function withoutLost(before: PartialAnswers, schools: readonly SchoolAnswer[]): PartialAnswers {
  const { co_leaders, critical_friends, activity_schools: takingPart } = before;
  const isHere = isAmong(schools);
  return {
    ...before,
    schools,
    ...(co_leaders && { co_leaders: co_leaders.filter(isHere) }),
    ...(critical_friends && { critical_friends: critical_friends.filter(isHere) }),
    ...(takingPart &&
      takingPart !== 'all' && { activity_schools: takingPart.filter((id) => schools.some((one) => one.id === id)) }),
  };
}
