/** A saved set of answers: read with the place of everything that is wrong in it, and written so that it reads back. */

import { canonical } from '../plan/aliases.ts';
import { type Data, isList, isMap, type Path } from '../plan/path.ts';
import { found, quoted } from '../schema/messages.ts';
import { didYouMean } from '../text/words.ts';
import { decode } from '../yaml/decode.ts';
import { lineIndex, locate } from '../yaml/locate.ts';
import { readYaml, type YamlDocument } from '../yaml/read.ts';
import type { Answers, PersonAnswer, SchoolAnswer } from './answers.ts';
import type { Draft, Key } from './draft.ts';
import { wordIn } from './parse-answer.ts';
import { coLeaderIn, friendIn, type PersonRead } from './people.ts';
import { QUESTIONS } from './questions.ts';
import { schoolMeant, withIds } from './schools.ts';

export interface SavedAnswers {
  readonly draft: Draft;
  /** One a line, each with its place. */
  readonly problems: readonly string[];
  /** Where an answer stands, as `answers.yaml:3:8`. */
  readonly placeOf: (key: Key, below: Path) => string;
}

const KEYS = QUESTIONS.map(({ key }) => key).filter((key) => !key.startsWith('activity_'));
/** Every field there is, since the compiler asks for each. */
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
const PERSON_FIELDS: { readonly [K in keyof PersonAnswer]-?: true } = { post: true, school: true, from: true };

/** Says what is wrong at a path, with its value or with its name. */
type Complain = (path: Path, message: string, which?: 'key' | 'value') => void;

/** The answers in a file. What cannot be read is named, and something stands in its place, so that the rest can be judged. */
export function readAnswers(file: string, bytes: Uint8Array): SavedAnswers {
  const decoded = decode(bytes);
  if ('fault' in decoded) return unreadable(`${file}: ${decoded.fault.message}`);
  const { documents, faults } = readYaml(decoded.text);
  const at = lineIndex(decoded.text);
  const point = (offset: number) => `${file}:${at(offset).line}:${at(offset).column}`;
  const [document] = documents;
  const broken = [...faults, ...(document?.faults ?? [])].map(
    ({ start, message, fix }) => `${point(start)}: ${message}. ${fix}`,
  );
  if (broken.length > 0) return unreadable(...broken);
  if (document === undefined || !isMap(document.data))
    return unreadable(`${file} holds no answers, such as name: Upper Vale`);
  return answersIn(document.data, (path, which) =>
    point(locate(document as YamlDocument, at, path, which).span.start.offset),
  );
}

function unreadable(...problems: readonly string[]): SavedAnswers {
  return { draft: {}, problems, placeOf: () => '' };
}

function answersIn(data: Data, place: (path: Path, which: 'key' | 'value') => string): SavedAnswers {
  const problems: string[] = [];
  const complain: Complain = (path, message, which = 'value') => problems.push(`${place(path, which)}: ${message}`);
  checkNames(data, [], [...KEYS, 'activity'], complain);
  const draft = isMap(data) ? draftIn(data, complain) : {};
  return { draft, problems, placeOf: (key, below) => place([...home(key), ...below], 'value') };
}

function home(key: Key): Path {
  return key.startsWith('activity_') ? ['activity', key.slice('activity_'.length)] : [key];
}

function checkNames(data: Data | undefined, path: Path, known: readonly string[], complain: Complain): void {
  if (!isMap(data)) return;
  for (const name of Object.keys(data)) {
    if (known.includes(name)) continue;
    complain([...path, name], `No answer is called "${name}"${didYouMean(name, known, '', '"')}`, 'key');
  }
}

function draftIn(data: { readonly [key: string]: Data }, complain: Complain): Draft {
  const draft: Record<string, unknown> = {};
  for (const { key, how } of QUESTIONS) {
    if (how !== 'text' && how !== 'choice') continue;
    const path = home(key);
    const value =
      path.length === 1 ? data[key] : isMap(data['activity']) ? data['activity'][String(path[1])] : undefined;
    if (value === undefined) continue;
    const text = textIn(value, key === 'starts');
    if (text === undefined) complain(path, `${quoted(path)} is ${found(value)}; it should be text`);
    else draft[key] = wordIn(text, key);
  }
  if (data['activity'] !== undefined && !isMap(data['activity']))
    complain(['activity'], '"activity" needs a title and a kind below it');
  checkNames(data['activity'], ['activity'], ['title', 'kind'], complain);
  const schools = schoolsIn(data['schools'], complain);
  if (schools !== undefined) draft['schools'] = schools;
  for (const key of ['co_leaders', 'critical_friends'] as const) {
    const people = peopleIn(data[key], key, schools ?? [], complain);
    if (people !== undefined) draft[key] = people;
  }
  return draft as Draft;
}

function textIn(value: Data, mayBeYear: boolean): string | undefined {
  if (value === null) return '';
  return typeof value === 'string' ? value : mayBeYear && typeof value === 'number' ? String(value) : undefined;
}

function entriesOf(value: Data | undefined, key: string, complain: Complain): readonly Data[] | undefined {
  if (value === undefined || isList(value)) return value;
  if (value === null) return [];
  complain([key], `"${key}" is ${found(value)}; it should be a list`);
  return undefined;
}

function schoolsIn(value: Data | undefined, complain: Complain): SchoolAnswer[] | undefined {
  const entries = entriesOf(value, 'schools', complain);
  if (entries === undefined) return undefined;
  const schools = entries.map((entry, index): SchoolAnswer => {
    if (typeof entry === 'string') return { id: '', name: entry };
    const { id = '', name, ...more } = isMap(entry) ? entry : {};
    const rest = Object.fromEntries(Object.entries(more).filter(([field]) => Object.hasOwn(SCHOOL_FIELDS, field)));
    checkNames(entry, ['schools', index], Object.keys(SCHOOL_FIELDS), complain);
    if (typeof name === 'string' && typeof id === 'string') return { ...rest, id, name } as SchoolAnswer;
    complain(['schools', index], `Entry ${index + 1} of "schools" needs a name that is text, and an id or none`);
    return { id: '', name: `entry ${index + 1}` };
  });
  return withIds(schools);
}

function peopleIn(
  value: Data | undefined,
  key: 'co_leaders' | 'critical_friends',
  schools: readonly SchoolAnswer[],
  complain: Complain,
): PersonAnswer[] | undefined {
  return entriesOf(value, key, complain)?.map((entry, index) => {
    const read =
      typeof entry === 'string' ? typed(entry, key, schools) : written(entry, [key, index], schools, complain);
    if ('person' in read) return read.person;
    complain([key, index], read.problem);
    return { post: 'other' };
  });
}

function typed(text: string, key: 'co_leaders' | 'critical_friends', schools: readonly SchoolAnswer[]): PersonRead {
  return key === 'co_leaders' ? coLeaderIn(text, schools) : friendIn(text, schools);
}

function written(entry: Data, path: Path, schools: readonly SchoolAnswer[], complain: Complain): PersonRead {
  checkNames(entry, path, Object.keys(PERSON_FIELDS), complain);
  const { post, school, from } = isMap(entry) ? entry : {};
  if (typeof post !== 'string') return { problem: `${quoted(path)} needs a post, such as headteacher` };
  const known = typeof school === 'string' ? (schoolMeant(school, schools)?.id ?? school) : undefined;
  return {
    person: {
      post: canonical(post),
      ...(known !== undefined && { school: known }),
      ...(typeof from === 'string' && { from }),
    },
  };
}

/** The text of a saved set. */
export function answersText(answers: Answers): string {
  const lines = Object.entries(answers).map(([key, value]) =>
    Array.isArray(value) && value.length > 0
      ? `${key}:\n${value.map((entry) => `  - ${inline(entry)}`).join('\n')}`
      : `${key}: ${inline(value)}`,
  );
  return `# The answers of nlc init. The same plan again: nlc init --answers FILE\n${lines.join('\n')}\n`;
}

/** JSON is YAML, but for signs that YAML wants written out and JSON does not. */
function inline(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
