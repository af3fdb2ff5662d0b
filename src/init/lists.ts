/** Asks the questions that take several entries, one at a time or in one go: the schools, and the people. */

import { isIntention } from '../plan/placeholder-text.ts';
import { schoolInWords } from '../plan/school-in-words.ts';
import { perhapsOneMore, perhapsSeveral } from '../plan/several-schools.ts';
import { measure } from '../reporters/terminal/layout.ts';
import { type Alike, alikeFrom, sameTwice } from '../text/alike-names.ts';
import { count, list, safeText } from '../text/words.ts';
import type { PersonAnswer, SchoolAnswer } from './answers.ts';
import { askedLine, isRemoval, removalProblem, removedIndex, show } from './asked-line.ts';
import { type PersonRead, parseCoLeader, parseCriticalFriend, personWords } from './parse-person.ts';
import type { PartialAnswers } from './partial-answers.ts';
import { isBack, type PromptSession, type Turn, unknownYet } from './prompt.ts';
import { numbered } from './question-views.ts';
import type { Question } from './questions.ts';
import {
  atSchools,
  isUndecided,
  leaveOut,
  leftOutOf,
  lostNotice,
  namesIn,
  namesTwice,
  renamed,
  renamingIn,
  renamingProblem,
  withNames,
  withoutLost,
} from './school-names.ts';
import { severalPeople } from './several-people.ts';

export async function askSchools(question: Question, partial: PartialAnswers, session: PromptSession): Promise<Turn> {
  const { prompter, onAnswers } = session;
  let people = partial;
  let schools: readonly SchoolAnswer[] = partial.schools ?? [];
  for (;;) {
    const problemIn = (text: string) => schoolProblem(text, schools);
    const prompt = { message: `School ${schools.length + 1}`, defaultValue: '', isList: true, problemIn };
    const typed = await askedLine(question, prompt, session);
    const out = removedIndex(typed, schools.length);
    const renaming = renamingIn(typed);
    if (isBack(typed) || typed.trim() === '') return finished(people, schools, isBack(typed), session);
    if (out !== undefined) {
      prompter.show(`Removed: ${safeText(schools[out]?.name ?? '')}\n`);
      schools = schools.filter((_, index) => index !== out);
    } else if (renaming !== undefined) {
      const before = schools;
      schools = renamed(schools, renaming);
      people = atSchools(people, before, schools);
      show(session, `Renamed: ${before[renaming.at]?.name} is now ${schools[renaming.at]?.name}.`);
    } else {
      const all = withNames(schools, namesTyped(typed).decided);
      showAdded(typed, schools, all, session);
      schools = all;
    }
    onAnswers?.({ ...people, schools }, 'schools');
  }
}

function finished(
  people: PartialAnswers,
  schools: readonly SchoolAnswer[],
  goesBack: boolean,
  session: PromptSession,
): Turn {
  const notice = lostNotice(people, schools);
  if (notice !== undefined) show(session, notice);
  return { partial: withoutLost(people, schools), goesBack, ...(notice !== undefined && { notice }) };
}

/** The names that somebody typed: of schools that take part, and of those that haven't decided. */
function namesTyped(typed: string): Record<'decided' | 'undecided', string[]> {
  const names = namesIn(typed);
  return {
    decided: names.filter((name) => !isUndecided(name)),
    undecided: names.filter(isUndecided),
  };
}

/** Shows how many schools there are now, how those with numbers were understood, and what was left out. */
function showAdded(
  typed: string,
  before: readonly SchoolAnswer[],
  all: readonly SchoolAnswer[],
  session: PromptSession,
): void {
  const { decided, undecided } = namesTyped(typed);
  const added = all.slice(before.length);
  const twice = namesTwice(before, decided);
  if (twice.length > 0) show(session, `Already in the list, so not added again: ${list(twice)}.`);
  if (added.some(({ name }) => name.includes(','))) show(session, AS_ONE_SCHOOL);
  if (decided.length + undecided.length > 1) showAll(added.length, all, session);
  for (const school of added) {
    const numbers = numbersOf(school);
    if (numbers.length > 0 || (decided.length === 1 && school.name !== decided[0]))
      show(session, [school.name, ...numbers].join(', '), '  ');
  }
  for (const name of decided) {
    const { note } = schoolInWords(name);
    if (note !== undefined) show(session, decided.length > 1 ? `${schoolInWords(name).name}: ${note}` : note);
  }
  if (undecided.length > 0) show(session, leftOutOf(undecided));
  for (const pair of alikeFrom(all, before.length)) show(session, sameTwice(pair, howToRemove(pair)));
}

/** Shows how many schools there are now, and each with the number by which it can be removed or renamed. */
function showAll(added: number, all: readonly SchoolAnswer[], { prompter, screen }: PromptSession): void {
  const names = all.map(({ name }) => safeText(name));
  const lines = numbered('So far: ', names, measure(screen.width));
  prompter.show(`${[`${count(added, 'school')} added, ${all.length} in all.`, ...lines].join('\n')}\n`);
}

/** How the numbers of a school were understood. */
function numbersOf({ identifier, pupils }: SchoolAnswer): string[] {
  return [
    ...(identifier === undefined ? [] : [`${identifier.scheme.toUpperCase()} ${identifier.value}`]),
    ...(pupils === undefined ? [] : [count(pupils, 'pupil')]),
  ];
}

/** How to remove the later of two schools that may be the same. */
function howToRemove({ at }: Alike): string {
  return `Type -${at + 1} to remove the later one, or carry on if they are different schools.`;
}

const AS_ONE_SCHOOL = 'nlc takes that as one school. If you mean several, put semicolons between them.';

function schoolProblem(text: string, schools: readonly SchoolAnswer[]): string | undefined {
  if (isBack(text) || isRemoval(text)) return removalProblem(text, schools.length);
  const renaming = renamingIn(text);
  if (renaming !== undefined) return renamingProblem(renaming, schools);
  const names = namesIn(text);
  if (names.length === 0) return text.trim() === '' ? undefined : 'Type the name of a school, or just press Enter.';
  const several = names.map(perhapsSeveral).find((parts) => parts.length > 0);
  if (several !== undefined)
    return `Did you mean ${several.length} schools? Then type ${several.join('; ')}. If it is one school, leave out the commas.`;
  const oneMore = perhapsOneMore(text, names);
  if (oneMore.length > 0)
    return `Did you mean ${oneMore.length} schools? Then type ${oneMore.join('; ')}. If not, put semicolons between the schools.`;
  const { decided } = namesTyped(text);
  const isFresh = withNames(schools, decided).length > schools.length;
  const [unknown] = (isFresh ? decided : names).flatMap((name) => unknownYet(name, { onEnter: '' }) ?? []);
  if (unknown !== undefined || isFresh) return unknown;
  if (decided.length < names.length) return leaveOut('school');
  return `Already in the list: ${list(namesTwice(schools, decided))}.`;
}

export async function askPeople(question: Question, partial: PartialAnswers, session: PromptSession): Promise<Turn> {
  const { key, title } = question;
  const { onAnswers } = session;
  const { schools = [] } = partial;
  const read = key === 'co_leaders' ? parseCoLeader : parseCriticalFriend;
  let people: readonly PersonAnswer[] = (key === 'co_leaders' ? partial.co_leaders : partial.critical_friends) ?? [];
  for (;;) {
    const problemIn = (text: string) => {
      if (isBack(text) || text.trim() === '') return undefined;
      if (isRemoval(text)) return removalProblem(text, people.length);
      const unknown = unknownYet(isIntention(text) ? 'not yet' : text, { onEnter: '' });
      if (unknown !== undefined) return unknown;
      const found = severalPeople(text, schools, read).map((part) => read(part, schools));
      return problemAmong(found, people, schools);
    };
    const message = `${title.replace(/s$/, '')} ${people.length + 1}`;
    const typed = await askedLine(question, { message, defaultValue: '', problemIn }, session);
    const out = removedIndex(typed, people.length);
    if (isBack(typed) || typed.trim() === '')
      return { partial: { ...partial, [key]: people }, goesBack: isBack(typed) };
    if (out !== undefined) {
      const gone = people[out];
      if (gone !== undefined) show(session, `Removed: ${personWords(gone, schools)}`);
      people = people.filter((_, index) => index !== out);
    } else {
      const found = severalPeople(typed, schools, read).flatMap((part) => asPerson(read(part, schools)));
      for (const one of found) showPerson(one, typed, key, schools, session);
      people = [...people, ...found.map(({ person }) => person)];
    }
    onAnswers?.({ ...partial, [key]: people }, key);
  }
}

type Understood = Extract<PersonRead, { readonly person: PersonAnswer }>;

function asPerson(read: PersonRead): Understood[] {
  return 'person' in read ? [read] : [];
}

/** How somebody was understood, if that differs from what was typed, and what there is to say about it. */
function showPerson(
  { person, note }: Understood,
  typed: string,
  key: Question['key'],
  schools: readonly SchoolAnswer[],
  session: PromptSession,
): void {
  const words = personWords(person, schools);
  if (words !== typed.trim()) show(session, words, '  ');
  if (note !== undefined) show(session, note);
  if (key === 'critical_friends' && person.school !== undefined) show(session, INSIDER);
}

const INSIDER = 'This person works at a member school. Someone from outside sees more.';

/** What is wrong with the first of several people that can't be added; someone is in the list only once. */
function problemAmong(
  found: readonly PersonRead[],
  people: readonly PersonAnswer[],
  schools: readonly SchoolAnswer[],
): string | undefined {
  const known = new Set(people.map((person) => personWords(person, schools)));
  if (found.length === 0) return 'Type a post and a place, or just press Enter.';
  for (const one of found) {
    if ('problem' in one) return one.problem;
    const words = personWords(one.person, schools);
    if (known.has(words)) return `${words} is already in the list.`;
    known.add(words);
  }
  return undefined;
}
