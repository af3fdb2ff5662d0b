/** Reads a file of saved answers, with the place of every mistake in it, and writes one that reads back the same. */

import { canonical } from '../plan/aliases.ts';
import { type Data, isList, isMap, type Path } from '../plan/path.ts';
import { nameAndNumber } from '../plan/register-number.ts';
import { wordFor } from '../plan/words-for.ts';
import { quoted, wrongValueMessage } from '../schema/messages.ts';
import { findNamed } from '../text/find-named.ts';
import { didYouMean } from '../text/words.ts';
import { decode } from '../yaml/decode.ts';
import { lineIndex, locate } from '../yaml/locate.ts';
import { readYaml, type YamlDocument } from '../yaml/read.ts';
import type { Answers, PersonAnswer, SchoolAnswer } from './answers.ts';
import { parseAnswer } from './parse-answer.ts';
import { type PersonRead, parseCoLeader, parseCriticalFriend } from './parse-person.ts';
import type { Key, PartialAnswers } from './partial-answers.ts';
import { QUESTIONS } from './questions.ts';
import { POSTS } from './schema-words.ts';
import { withIds } from './school-names.ts';
import { savedTakingPart } from './taking-part.ts';

export interface SavedAnswers {
  readonly partial: PartialAnswers;
  /** A list that may get more entries, because somebody stopped there. */
  readonly unfinished?: Key;
  /** One a line, each starting with its place. */
  readonly problems: readonly string[];
  /** The place of an answer, as `answers.yaml:3:8`. */
  readonly placeOf: (key: Key, below: Path) => string;
}

const KEYS = QUESTIONS.map(({ key }) => key).filter((key) => !key.startsWith('activity_'));
/** The key of the list in which somebody stopped. */
const UNFINISHED = 'unfinished';
/** All the fields: the type makes the compiler check that none is missing. */
const SCHOOL_FIELDS: { readonly [K in keyof SchoolAnswer]-?: true } = {
  id: true,
  name: true,
  joined_by: true,
  identifier: true,
  phase: true,
  local_authority: true,
  trust: true,
  pupils: true,
  teachers: true,
  disadvantaged_percent: true,
};
const PERSON_FIELDS: { readonly [K in keyof PersonAnswer]-?: true } = {
  name: true,
  post: true,
  school: true,
  from: true,
};

/** Reports a problem at a path, with its value or its key. */
type AddProblem = (path: Path, message: string, part?: 'key' | 'value') => void;

/** The answers in a file. Reports what can't be read and puts a stand-in there, so that the rest can be checked. */
export function readAnswers(file: string, bytes: Uint8Array): SavedAnswers {
  const decoded = decode(bytes);
  if ('error' in decoded) return unreadable(`${file}: ${decoded.error.message}`);
  const { documents, errors } = readYaml(decoded.text);
  const at = lineIndex(decoded.text);
  const point = (offset: number) => `${file}:${at(offset).line}:${at(offset).column}`;
  const [document] = documents;
  const broken = [...errors, ...(document?.errors ?? [])].map(
    ({ start, message, fix }) => `${point(start)}: ${message} ${fix}`,
  );
  if (broken.length > 0) return unreadable(...broken);
  if (document === undefined || !isMap(document.data))
    return unreadable(`${file} has no answers in it, such as "name: Upper Vale".`);
  return answersIn(document.data, (path, part) =>
    point(locate(document as YamlDocument, at, path, part).span.start.offset),
  );
}

function unreadable(...problems: readonly string[]): SavedAnswers {
  return { partial: {}, problems, placeOf: () => '' };
}

function answersIn(data: Data, place: (path: Path, part: 'key' | 'value') => string): SavedAnswers {
  const problems: string[] = [];
  const addProblem: AddProblem = (path, message, part = 'value') => problems.push(`${place(path, part)}: ${message}`);
  checkNames(data, [], [...KEYS, 'activity', UNFINISHED], addProblem);
  const unfinished = KEYS.find((key) => isMap(data) && data[UNFINISHED] === key);
  const partial = isMap(data) ? partialAnswersIn(data, addProblem) : {};
  return {
    partial,
    problems,
    ...(unfinished !== undefined && { unfinished }),
    placeOf: (key, below) => place([...home(key), ...below], 'value'),
  };
}

function home(key: Key): Path {
  return key.startsWith('activity_') ? ['activity', key.slice('activity_'.length)] : [key];
}

function checkNames(data: Data | undefined, path: Path, known: readonly string[], addProblem: AddProblem): void {
  if (!isMap(data)) return;
  for (const name of Object.keys(data)) {
    if (known.includes(name)) continue;
    addProblem([...path, name], `No answer is called "${name}".${didYouMean(name, known, '', '"')}`, 'key');
  }
}

function partialAnswersIn(data: { readonly [key: string]: Data }, addProblem: AddProblem): PartialAnswers {
  const partial: Record<string, unknown> = {};
  for (const { key, how } of QUESTIONS) {
    if (how !== 'text' && how !== 'choice') continue;
    const path = home(key);
    const value =
      path.length === 1 ? data[key] : isMap(data['activity']) ? data['activity'][String(path[1])] : undefined;
    if (value === undefined) continue;
    const text = textIn(value, MAY_BE_NUMBER.has(key));
    if (text === undefined) addProblem(path, wrongValueMessage(quoted(path), value, 'text'));
    else partial[key] = parseAnswer(text, key);
  }
  if (data['activity'] !== undefined && !isMap(data['activity']))
    addProblem(['activity'], '"activity" needs a title and a kind below it.');
  checkNames(data['activity'], ['activity'], ['title', 'kind', 'schools'], addProblem);
  const schools = schoolsIn(data['schools'], addProblem);
  if (schools !== undefined) partial['schools'] = schools;
  const takingPart = isMap(data['activity']) ? savedTakingPart(data['activity']['schools'], schools ?? []) : undefined;
  if (takingPart !== undefined && 'value' in takingPart) partial['activity_schools'] = takingPart.value;
  else if (takingPart !== undefined) addProblem(['activity', 'schools'], takingPart.problem);
  for (const key of ['co_leaders', 'critical_friends'] as const) {
    const people = peopleIn(data[key], key, schools ?? [], addProblem);
    if (people !== undefined) partial[key] = people;
  }
  return partial as PartialAnswers;
}

/** Answers that are text here, but that a person may write as a number. */
const MAY_BE_NUMBER: ReadonlySet<Key> = new Set<Key>(['starts', 'school_count']);

function textIn(value: Data, mayBeNumber: boolean): string | undefined {
  if (value === null) return '';
  return typeof value === 'string' ? value : mayBeNumber && typeof value === 'number' ? String(value) : undefined;
}

function entriesOf(value: Data | undefined, key: string, addProblem: AddProblem): readonly Data[] | undefined {
  if (value === undefined || isList(value)) return value;
  if (value === null) return [];
  addProblem([key], wrongValueMessage(`"${key}"`, value, 'a list'));
  return undefined;
}

function schoolsIn(value: Data | undefined, addProblem: AddProblem): SchoolAnswer[] | undefined {
  const entries = entriesOf(value, 'schools', addProblem);
  if (entries === undefined) return undefined;
  const schools = entries.map((entry, index): SchoolAnswer => {
    if (typeof entry === 'string') return { id: '', ...nameAndNumber(entry) };
    const { id = '', name, ...more } = isMap(entry) ? entry : {};
    const rest = Object.fromEntries(Object.entries(more).filter(([field]) => Object.hasOwn(SCHOOL_FIELDS, field)));
    checkNames(entry, ['schools', index], Object.keys(SCHOOL_FIELDS), addProblem);
    if (typeof name === 'string' && typeof id === 'string') return { ...rest, id, name } as SchoolAnswer;
    addProblem(
      ['schools', index],
      `Entry ${index + 1} of "schools" needs a name that is text. An id is optional, but it must be text too.`,
    );
    return { id: '', name: `entry ${index + 1}` };
  });
  return withIds(schools);
}

function peopleIn(
  value: Data | undefined,
  key: 'co_leaders' | 'critical_friends',
  schools: readonly SchoolAnswer[],
  addProblem: AddProblem,
): PersonAnswer[] | undefined {
  return entriesOf(value, key, addProblem)?.map((entry, index) => {
    const read =
      typeof entry === 'string' ? typed(entry, key, schools) : written(entry, [key, index], schools, addProblem);
    if ('person' in read) return read.person;
    addProblem([key, index], read.problem);
    return { post: 'other' };
  });
}

function typed(text: string, key: 'co_leaders' | 'critical_friends', schools: readonly SchoolAnswer[]): PersonRead {
  return key === 'co_leaders' ? parseCoLeader(text, schools) : parseCriticalFriend(text, schools);
}

function written(entry: Data, path: Path, schools: readonly SchoolAnswer[], addProblem: AddProblem): PersonRead {
  checkNames(entry, path, Object.keys(PERSON_FIELDS), addProblem);
  const { name, post, school, from } = isMap(entry) ? entry : {};
  if (typeof post !== 'string') return { problem: `${quoted(path)} needs a post, such as headteacher.` };
  const known = typeof school === 'string' ? (findNamed(school, schools)?.id ?? school) : undefined;
  return {
    person: {
      ...(typeof name === 'string' && { name }),
      post: wordFor(post, POSTS) ?? canonical(post),
      ...(known !== undefined && { school: known }),
      ...(typeof from === 'string' && { from }),
    },
  };
}

/** The text of a file of saved answers. */
export function answersText(answers: Answers): string {
  return `# Answers for nlc init. To make the same plan again: nlc init --answers FILE\n${linesOf(answers)}`;
}

/** The text of a file with the answers of somebody who stopped, perhaps in the middle of a list. */
export function partialAnswersText(partial: PartialAnswers, plan: string, unfinished?: Key): string {
  const { activity_title: title, activity_kind: kind, activity_schools: schools, ...rest } = partial;
  const activity = {
    ...(title !== undefined && { title }),
    ...(kind !== undefined && { kind }),
    ...(schools !== undefined && { schools }),
  };
  const answers = { ...rest, ...(Object.keys(activity).length > 0 && { activity }) };
  const note = unfinished === undefined ? {} : { [UNFINISHED]: unfinished };
  const command = `nlc init --answers FILE ${/[\r\n]/.test(plan) ? 'PLAN' : plan}`;
  return `# Answers for nlc init. To carry on from here: ${command}\n${linesOf({ ...answers, ...note })}`;
}

function linesOf(answers: object): string {
  return Object.entries(answers)
    .map(([key, value]) =>
      Array.isArray(value) && value.length > 0
        ? `${key}:\n${value.map((entry) => `  - ${inline(entry)}`).join('\n')}\n`
        : `${key}: ${inline(value)}\n`,
    )
    .join('');
}

/** A value as JSON, which is YAML as well once the characters that YAML wants escaped are escaped. */
function inline(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
