/** Validates answers: makes plan data from them and checks it against the schema. */

import { dateHint } from '../plan/date-words.ts';
import type { Data, Path } from '../plan/path.ts';
import { dayOfInstant, readDate } from '../plan/queries/calendar.ts';
import { likelyWords } from '../plan/words-for.ts';
import { planSchemaErrors } from '../schema/plan-errors.ts';
import { schoolSlug, slugOf } from '../text/slug.ts';
import { either, list, nearest } from '../text/words.ts';
import type { PersonAnswer, SchoolAnswer } from './answers.ts';
import type { CompleteAnswers, Key } from './partial-answers.ts';

/** What is wrong with one answer. */
export interface AnswerProblem {
  readonly key: Key;
  /** The path below the answer, as `[2, 'phase']` in the schools. */
  readonly below: Path;
  /** Full sentences: what is wrong and how to fix it. */
  readonly message: string;
  /** The same to someone who has just typed the answer, if it has to be said differently. */
  readonly asTyped?: string;
}

/** Where the plan keeps each answer. */
const PLACES: Readonly<Record<Key, Path>> = {
  name: ['network', 'name'],
  id: ['network', 'id'],
  stage: ['network', 'stage'],
  starts: ['network', 'starts'],
  origin: ['network', 'origin'],
  moral_purpose: ['purpose', 'moral_purpose'],
  compelling_reason: ['purpose', 'compelling_reason'],
  learning_focus: ['focus', 'learning_focus'],
  pedagogy: ['focus', 'pedagogy'],
  schools: ['schools'],
  co_leaders: ['leadership', 'co_leaders'],
  critical_friends: ['leadership', 'critical_friends'],
  activity_title: ['activities', 0, 'title'],
  activity_schools: ['activities', 0, 'schools'],
  activity_kind: ['activities', 0, 'kind'],
  school_count: ['network', 'school_count'],
  part_of: ['network', 'part_of', 'programme'],
};

/** Everything wrong with the answers; empty if they make a valid plan. */
export function validateAnswers(partial: CompleteAnswers, now?: Date): AnswerProblem[] {
  return [...schemaProblems(partial, now), ...otherProblems(partial)];
}

function schemaProblems(partial: CompleteAnswers, now: Date | undefined): AnswerProblem[] {
  return planSchemaErrors(planOf(partial)).map(({ path, message, fix }): AnswerProblem => {
    const keys = Object.keys(PLACES) as Key[];
    const key = keys.find((one) => PLACES[one].every((step, index) => path[index] === step));
    if (key === undefined) throw new Error(`No question asks for ${path.join('.')}`);
    const below = path.slice(PLACES[key].length).filter((step) => step !== 'person');
    if (key === 'starts') return { key, below, ...noDate(partial.starts, now) };
    const asTyped = inPlainWords(key, partial);
    return {
      key,
      below,
      message: fix === '' ? message : `${message} ${fix}`,
      ...(asTyped !== undefined && { asTyped }),
    };
  });
}

/** What is wrong with an answer whose field somebody at a terminal has never seen; undefined for the others. */
function inPlainWords(key: Key, { id, school_count: count }: CompleteAnswers): string | undefined {
  if (key === 'school_count') return `"${count}" isn't a number of schools. Type one in figures, such as 9.`;
  if (key !== 'id') return undefined;
  const slug = slugOf(id);
  const such = slug === '' ? 'upper-vale-reading' : slug;
  return `A short name has only lower-case letters, digits and hyphens, such as ${such}.`;
}

function noDate(starts: string, now: Date | undefined): Pick<AnswerProblem, 'message' | 'asTyped'> {
  const hint = dateHint(starts, now && dayOfInstant(now));
  return {
    message: `"starts" is "${starts}", which isn't a date. ${hint} Leave it out if you don't know yet.`,
    asTyped: `"${starts}" isn't a date. ${hint} If you don't know yet, type - to leave the question out.`,
  };
}

function planOf(partial: CompleteAnswers): Data {
  const person = (answer: PersonAnswer): Data => ({ person: { ...answer } });
  const title = partial.activity_title;
  const activity = {
    title: title === '' ? 'none' : title,
    kind: partial.activity_kind,
    schools: partial.activity_schools,
  };
  return {
    nlc: 1,
    network: {
      id: partial.id,
      name: partial.name,
      stage: partial.stage,
      starts: /^\d{4}$/.test(partial.starts) ? Number(partial.starts) : partial.starts === '' ? null : partial.starts,
      origin: partial.origin,
      school_count: numberIn(partial.school_count),
      part_of: { programme: partial.part_of },
    },
    purpose: { moral_purpose: partial.moral_purpose, compelling_reason: partial.compelling_reason },
    focus: { learning_focus: partial.learning_focus, pedagogy: partial.pedagogy },
    schools: partial.schools.map((school) => ({ joined_by: null, ...school }) as Data),
    leadership: { co_leaders: partial.co_leaders.map(person), critical_friends: partial.critical_friends.map(person) },
    activities: [activity],
  };
}

function numberIn(text: string): Data {
  if (text === '') return null;
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** Problems that the schema can't check. */
function otherProblems({ name, starts, schools, ...rest }: CompleteAnswers): AnswerProblem[] {
  const found: AnswerProblem[] = [];
  if (name.trim() === '')
    found.push({
      key: 'name',
      below: [],
      message: '"name" is empty, but a network needs a name.',
      asTyped: 'A network needs a name. Type one: you can change it later.',
    });
  if (/^\d{4}(-\d{2}){1,2}$/.test(starts) && readDate(starts) === undefined)
    found.push({
      key: 'starts',
      below: [],
      message: `"starts" is "${starts}", but there is no such date.`,
      asTyped: `There is no such date as ${starts}.`,
    });
  const number = numberIn(rest.school_count);
  if (typeof number === 'number' && number > 0 && number < schools.length)
    found.push({ key: 'school_count', below: [], ...tooFew(number, schools.length) });
  schools.forEach((school, index) => {
    if (String(school.name).trim() === '')
      found.push({ key: 'schools', below: [index, 'name'], message: '"name" is empty, but a school needs a name.' });
    if (schools.findIndex(({ id }) => id === school.id) < index)
      found.push({
        key: 'schools',
        below: [index, 'id'],
        message: `"id" is "${school.id}", which is the id of an earlier school.`,
      });
  });
  for (const key of ['co_leaders', 'critical_friends'] as const) {
    rest[key].forEach(({ school }, index) => {
      if (school !== undefined && !schools.some(({ id }) => id === school))
        found.push({ key, below: [index, 'school'], message: unknownSchool(school, schools) });
    });
  }
  const { activity_schools: takingPart } = rest;
  for (const [index, id] of (takingPart === 'all' ? [] : takingPart).entries())
    if (!schools.some((school) => school.id === id))
      found.push({ key: 'activity_schools', below: [index], message: unknownSchool(id, schools) });
  return found;
}

function tooFew(number: number, named: number): Pick<AnswerProblem, 'message' | 'asTyped'> {
  return {
    message: `"school_count" is ${number}, but ${named} schools are named. Include them in the count, or leave it out.`,
    asTyped: `You have named ${named} schools. Type a number that includes them, or - to leave the question out.`,
  };
}

/** The message for an unknown school, with the school that was perhaps meant. */
export function unknownSchool(words: string, schools: readonly SchoolAnswer[]): string {
  const meant = likelySchool(words, schools);
  const names = schools.map(({ name }) => name);
  const all = schools.length === 0 ? '' : ` The schools are ${list(names, 12)}.`;
  return `No school is called "${words}".${meant === undefined ? all : ` Did you mean "${meant}"?`}`;
}

/** The name of the school that was perhaps meant by words that aren't one. */
export function likelySchool(words: string, schools: readonly SchoolAnswer[]): string | undefined {
  const names = schools.map(({ name }) => name);
  const first = firstOwnWord(words) ?? '';
  const begun = schools.filter(({ name }) => first !== '' && firstOwnWord(name)?.startsWith(first) === true);
  if (begun.length === 1) return begun[0]?.name;
  const near = nearest(words, names) ?? schools.find(({ id }) => nearest(words, [id]) !== undefined)?.name;
  return near ?? begun.find(({ name }) => firstOwnWord(name) === first)?.name;
}

/** The first word of a school's name that tells it from others. */
function firstOwnWord(name: string): string | undefined {
  return schoolSlug(name)
    .split('-')
    .find((word) => word.length > 3);
}

/** What to say about an answer that isn't in the list of words above it, which has a number for each. */
export function notListed(answer: string, words: readonly string[]): string {
  const likely = likelyWords(answer, words).map((word) => `"${word}"`);
  if (likely.length > 1 && SEVERAL.test(answer))
    return `You can only choose one here. Type ${either(likely)}, whichever fits best.`;
  const meant = likely.length === 0 ? '' : ` Did you mean ${either(likely)}?`;
  const one = SEVERAL.test(answer) ? 'only the word from the list that fits best' : 'a word from the list';
  return `"${answer}" isn't in the list.${meant} Type ${one}, or a number from 1 to ${words.length}.`;
}

/** What is between several words. */
const SEVERAL = /[,;/&+]|\s(?:and|or)\s/i;
