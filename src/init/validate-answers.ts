/** Whether answers make a plan, said in the schema's own words: a plan is made of them as data and its shape is checked. */

import type { Data, Path } from '../plan/path.ts';
import { readDate } from '../plan/queries/calendar.ts';
import { planSchemaErrors } from '../schema/plan-errors.ts';
import { didYouMean, either, list } from '../text/words.ts';
import type { PersonAnswer, SchoolAnswer } from './answers.ts';
import type { CompleteAnswers, Key } from './partial-answers.ts';

/** What is wrong with one answer. */
export interface AnswerProblem {
  readonly key: Key;
  /** Below the answer, as `[2, 'phase']` among schools. */
  readonly below: Path;
  /** What was found and what it should be, with what to do about it. */
  readonly message: string;
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
  activity_kind: ['activities', 0, 'kind'],
};

/** Everything that is wrong with a draft; nothing where a sound plan can be made of it. */
export function validateAnswers(partial: CompleteAnswers): AnswerProblem[] {
  return [...schemaProblems(partial), ...otherProblems(partial)];
}

function schemaProblems(partial: CompleteAnswers): AnswerProblem[] {
  return planSchemaErrors(planOf(partial)).map(({ path, message, fix }): AnswerProblem => {
    const keys = Object.keys(PLACES) as Key[];
    const key = keys.find((one) => PLACES[one].every((step, index) => path[index] === step));
    if (key === undefined) throw new Error(`No question asks for ${path.join('.')}`);
    const below = path.slice(PLACES[key].length).filter((step) => step !== 'person');
    if (key === 'starts') return { key, below, message: noDate(partial.starts) };
    return { key, below, message: fix === '' ? message : `${message}. ${fix.replace(/\.$/, '')}` };
  });
}

function noDate(starts: string): string {
  return `"starts" is "${starts}"; write a year, a month or a day: 2027, September 2027 or 2027-09-06. Leave it empty if you do not know yet`;
}

function planOf(partial: CompleteAnswers): Data {
  const person = (answer: PersonAnswer): Data => ({ person: { ...answer } });
  const title = partial.activity_title;
  const activity = { title: title === '' ? 'none' : title, kind: partial.activity_kind, schools: 'all' };
  return {
    nlc: 1,
    network: {
      id: partial.id,
      name: partial.name,
      stage: partial.stage,
      starts: /^\d{4}$/.test(partial.starts) ? Number(partial.starts) : partial.starts === '' ? null : partial.starts,
      origin: partial.origin,
    },
    purpose: { moral_purpose: partial.moral_purpose, compelling_reason: partial.compelling_reason },
    focus: { learning_focus: partial.learning_focus, pedagogy: partial.pedagogy },
    schools: partial.schools.map((school) => ({ joined_by: null, ...school }) as Data),
    leadership: { co_leaders: partial.co_leaders.map(person), critical_friends: partial.critical_friends.map(person) },
    activities: [activity],
  };
}

/** What the schema cannot see. */
function otherProblems({ name, starts, schools, ...rest }: CompleteAnswers): AnswerProblem[] {
  const found: AnswerProblem[] = [];
  if (name.trim() === '') found.push({ key: 'name', below: [], message: '"name" is empty; a network needs one' });
  if (/^\d{4}(-\d{2}){1,2}$/.test(starts) && readDate(starts) === undefined)
    found.push({ key: 'starts', below: [], message: `"starts" is "${starts}"; that is not a date that exists` });
  schools.forEach((school, index) => {
    if (String(school.name).trim() === '')
      found.push({ key: 'schools', below: [index, 'name'], message: '"name" is empty; a school needs one' });
    if (schools.findIndex(({ id }) => id === school.id) < index)
      found.push({ key: 'schools', below: [index, 'id'], message: `"id" is "${school.id}", as of an earlier school` });
  });
  for (const key of ['co_leaders', 'critical_friends'] as const) {
    rest[key].forEach(({ school }, index) => {
      if (school !== undefined && !schools.some(({ id }) => id === school))
        found.push({ key, below: [index, 'school'], message: unknownSchool(school, schools) });
    });
  }
  return found;
}

/** A school that nobody entered, with the one that was perhaps meant. */
export function unknownSchool(words: string, schools: readonly SchoolAnswer[]): string {
  const names = schools.map(({ name }) => name);
  const known = schools.flatMap(({ id, name }) => [name, id]);
  return `No school is called "${words}"${didYouMean(words, known, `; the schools are ${list(names, 12)}`, '"')}`;
}

/** A word that is none of those allowed, in the schema's way of saying so. */
export function notAmong(field: string, word: string, words: readonly string[]): string {
  const known = `it can be ${either(words)}, or a number from 1 to ${words.length}`;
  return `"${field}" is "${word}"; ${known}${didYouMean(word, words, '', '"')}`;
}
