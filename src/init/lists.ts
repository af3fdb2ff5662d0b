/** Asks the questions that take several entries, one at a time or in one go: the schools, and the people. */

import { isOpenName } from '../plan/nobody.ts';
import { isIntention, isTemplateText } from '../plan/placeholder-text.ts';
import type { Identifier } from '../plan/register-number.ts';
import { isUncertain } from '../plan/said-instead.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { type Alike, alikeFrom, sameTwice } from '../text/alike-names.ts';
import { count, list, safeText } from '../text/words.ts';
import type { PersonAnswer, SchoolAnswer } from './answers.ts';
import { askedLine } from './asked-line.ts';
import { type PersonRead, parseCoLeader, parseCriticalFriend, personWords } from './parse-person.ts';
import type { PartialAnswers } from './partial-answers.ts';
import { isBack, type PromptSession, type Turn, unknownYet } from './prompt.ts';
import type { Question } from './questions.ts';
import {
  atSchools,
  leaveOut,
  lostNotice,
  namesIn,
  namesTwice,
  noSuchEntry,
  renamed,
  renamingIn,
  renamingProblem,
  withNames,
  withoutLost,
} from './school-names.ts';
import { severalPeople } from './several-people.ts';

/** What a person types to remove an entry: `-2`. */
const REMOVAL = /^-\s*(\d+)$/;

/** The index of the entry to remove; undefined if the text doesn't ask to remove one. */
function removedIndex(typed: string, length: number): number | undefined {
  const number = Number(REMOVAL.exec(typed.trim())?.[1]);
  return number >= 1 && number <= length ? number - 1 : undefined;
}

function removalProblem(typed: string, length: number): string | undefined {
  if (!REMOVAL.test(typed.trim()) || removedIndex(typed, length) !== undefined) return undefined;
  return noSuchEntry(length, 'There is nothing to remove yet.');
}

function show(prompter: PromptSession['prompter'], { width }: PromptSession['screen'], text: string, lead = ''): void {
  prompter.show(`${wrapped(lead, safeText(text), measure(width))}\n`);
}

export async function askSchools(question: Question, partial: PartialAnswers, session: PromptSession): Promise<Turn> {
  const { prompter, screen, onAnswers } = session;
  let people = partial;
  let schools: readonly SchoolAnswer[] = partial.schools ?? [];
  for (;;) {
    const problemIn = (text: string) => schoolProblem(text, schools);
    const prompt = { message: `School ${schools.length + 1}`, defaultValue: '', isList: true, problemIn };
    const typed = await askedLine(question, prompt, session);
    const out = removedIndex(typed, schools.length);
    const renaming = renamingIn(typed);
    if (isBack(typed) || typed.trim() === '') {
      const notice = lostNotice(people, schools);
      if (notice !== undefined) show(prompter, screen, notice);
      return {
        partial: withoutLost(people, schools),
        goesBack: isBack(typed),
        ...(notice !== undefined && { notice }),
      };
    }
    if (out !== undefined) {
      prompter.show(`Removed: ${safeText(schools[out]?.name ?? '')}\n`);
      schools = schools.filter((_, index) => index !== out);
    } else if (renaming !== undefined) {
      const before = schools;
      schools = renamed(schools, renaming);
      people = atSchools(people, before, schools);
      show(prompter, screen, `Renamed: ${before[renaming.at]?.name} is now ${schools[renaming.at]?.name}.`);
    } else {
      const names = namesIn(typed);
      const all = withNames(schools, names);
      const twice = namesTwice(schools, names);
      if (twice.length > 0) show(prompter, screen, `Already in the list, so not added again: ${list(twice)}.`);
      if (names.length === 1) showNumber(all.slice(schools.length), { prompter, screen });
      if (names.length > 1)
        prompter.show(`${count(all.length - schools.length, 'school')} added, ${all.length} in all.\n`);
      for (const pair of alikeFrom(all, schools.length)) show(prompter, screen, sameTwice(pair, howToRemove(pair)));
      schools = all;
    }
    onAnswers?.({ ...people, schools }, 'schools');
  }
}

/** How to remove the later of two schools that may be the same. */
function howToRemove({ at }: Alike): string {
  return `Type -${at + 1} to remove the later one, or carry on if they are different schools.`;
}

/** Shows how a school with a number was understood. */
function showNumber(
  added: readonly SchoolAnswer[],
  { prompter, screen }: Pick<PromptSession, 'prompter' | 'screen'>,
): void {
  for (const { name, identifier } of added)
    if (identifier !== undefined)
      show(prompter, screen, `${name}, ${schemeName(identifier)} ${identifier.value}`, '  ');
}

function schemeName({ scheme }: Identifier): string {
  return scheme.toUpperCase();
}

function schoolProblem(text: string, schools: readonly SchoolAnswer[]): string | undefined {
  if (isBack(text) || REMOVAL.test(text.trim())) return removalProblem(text, schools.length);
  const renaming = renamingIn(text);
  if (renaming !== undefined) return renamingProblem(renaming, schools);
  const names = namesIn(text);
  const unknown = names.map((name) => unknownYet(name, { onEnter: '' })).find((problem) => problem !== undefined);
  if (unknown !== undefined) return unknown;
  if (names.some(isUndecided)) return UNDECIDED;
  if (names.length === 0) return text.trim() === '' ? undefined : 'Type the name of a school, or just press Enter.';
  return withNames(schools, names).length === schools.length
    ? `Already in the list: ${list(namesTwice(schools, names))}.`
    : undefined;
}

const UNDECIDED = leaveOut('school');

/** Whether a name says that the school may not join: `Vale Academy (not sure yet)`, `Vale Academy?`. */
function isUndecided(name: string): boolean {
  const [, aside = ''] = /\(([^()]+)\)\s*$/.exec(name) ?? [];
  return isOpenName(name) || isUncertain(name) || (aside !== '' && (isTemplateText(aside) || isIntention(aside)));
}

export async function askPeople(question: Question, partial: PartialAnswers, session: PromptSession): Promise<Turn> {
  const { key, title } = question;
  const { prompter, screen, onAnswers } = session;
  const { schools = [] } = partial;
  const read = key === 'co_leaders' ? parseCoLeader : parseCriticalFriend;
  let people: readonly PersonAnswer[] = (key === 'co_leaders' ? partial.co_leaders : partial.critical_friends) ?? [];
  for (;;) {
    const problemIn = (text: string) => {
      if (isBack(text) || text.trim() === '') return undefined;
      if (REMOVAL.test(text.trim())) return removalProblem(text, people.length);
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
      if (gone !== undefined) show(prompter, screen, `Removed: ${personWords(gone, schools)}`);
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
  { prompter, screen }: PromptSession,
): void {
  const words = personWords(person, schools);
  if (words !== typed.trim()) show(prompter, screen, words, '  ');
  if (note !== undefined) show(prompter, screen, note);
  if (key === 'critical_friends' && person.school !== undefined) show(prompter, screen, INSIDER);
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
