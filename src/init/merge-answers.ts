/** Merges answers from options, a file of saved answers and a spreadsheet, and collects everything wrong with them. */

import { type Path, printPath } from '../plan/path.ts';
import { perhapsSeveral } from '../plan/several-schools.ts';
import type { PersonAnswer, SchoolAnswer } from './answers.ts';
import { readAnswers, type SavedAnswers } from './answers-file.ts';
import { withDefaults } from './defaults.ts';
import { parseAnswer } from './parse-answer.ts';
import { type PersonRead, parseCoLeader, parseCriticalFriend } from './parse-person.ts';
import type { Key, PartialAnswers } from './partial-answers.ts';
import { QUESTIONS } from './questions.ts';
import { namesIn, withIds, withNames } from './school-names.ts';
import { severalPeople } from './several-people.ts';
import { parseTakingPart } from './taking-part.ts';
import { validateAnswers } from './validate-answers.ts';

/** The options that answer questions. */
export interface AnswerFlags {
  readonly name?: string;
  readonly id?: string;
  readonly stage?: string;
  readonly starts?: string;
  readonly origin?: string;
  readonly moralPurpose?: string;
  readonly compellingReason?: string;
  readonly learningFocus?: string;
  readonly pedagogy?: string;
  readonly activity?: string;
  readonly activitySchools?: string;
  readonly activityKind?: string;
  readonly schoolCount?: string;
  readonly partOf?: string;
  readonly school: readonly string[];
  readonly coLeader: readonly string[];
  readonly criticalFriend: readonly string[];
}

/** Everything that can hold answers. */
export interface Sources {
  readonly flags: AnswerFlags;
  readonly saved?: { readonly file: string; readonly bytes: Uint8Array };
  readonly spreadsheet?: readonly SchoolAnswer[];
}

export interface MergedAnswers {
  readonly partial: PartialAnswers;
  /** A list that may get more entries. */
  readonly unfinished?: Key | undefined;
  /** One per line: the place of the answer, what is wrong with it and how to fix it. */
  readonly problems: readonly string[];
}

export function mergeAnswers({ flags, saved, spreadsheet = [] }: Sources, now: Date): MergedAnswers {
  const base: SavedAnswers = saved === undefined ? NOTHING : readAnswers(saved.file, saved.bytes);
  const fromFlags = partialFromFlags(flags);
  const schools = withNames(withIds(spreadsheet), flags.school.flatMap(namesInFlag));
  const listed = schools.length > 0 ? schools : (base.partial.schools ?? []);
  const people = flagPeople(flags, listed);
  const takingPart = flagTakingPart(flags, listed);
  const partial: PartialAnswers = {
    ...base.partial,
    ...fromFlags,
    ...(schools.length > 0 && { schools }),
    ...people.partial,
    ...takingPart.partial,
  };
  const own = { ...fromFlags, ...people.partial, ...takingPart.partial };
  const flagged = new Set(Object.keys({ ...own, ...(schools.length > 0 && { schools }) }));
  const place = (key: Key, below: Path) => (flagged.has(key) ? flagAt(key, below) : base.placeOf(key, below));
  const problems = validateAnswers(withDefaults(partial, now))
    .filter(({ key }) => partial[key] !== undefined)
    .map(({ key, below, message }) => `${place(key, below)}: ${message}`);
  const unfinished = base.unfinished !== undefined && flagged.has(base.unfinished) ? undefined : base.unfinished;
  return {
    partial,
    unfinished,
    problems: [
      ...base.problems,
      ...flags.school.flatMap(severalInFlag),
      ...people.problems,
      ...takingPart.problems,
      ...problems,
    ],
  };
}

/** The names in one `--school`, as somebody can type several at a terminal. An empty one is kept, to be reported. */
function namesInFlag(text: string): string[] {
  const names = namesIn(text);
  return names.length === 0 ? [text] : names;
}

/** A question about each name that could be a list of names without a word for a school: `Thornby, Askrigg, Hawes`. */
function severalInFlag(text: string): string[] {
  return namesInFlag(text).flatMap((name) => {
    const parts = perhapsSeveral(name);
    if (parts.length === 0) return [];
    const each = parts.map((part) => `--school "${part}"`).join(' ');
    return [
      `--school "${name}": Did you mean ${parts.length} schools? Then write ${each}. If it is one school, leave out the commas.`,
    ];
  });
}

const NOTHING: SavedAnswers = { partial: {}, problems: [], placeOf: () => '' };

/** The option of an answer: `--stage`, or `--school, number 2` if it can be repeated. */
function flagAt(key: Key, [index, ...rest]: Path): string {
  const flag = flagName(key);
  if (typeof index !== 'number') return flag;
  return `${flag}, number ${index + 1}${rest.length > 0 ? ` (${printPath(rest)})` : ''}`;
}

function flagName(key: Key): string {
  return QUESTIONS.find((question) => question.key === key)?.flag.split(' ')[0] ?? key;
}

function partialFromFlags(flags: AnswerFlags): PartialAnswers {
  const texts: { readonly [K in Key]?: string | undefined } = {
    name: flags.name,
    id: flags.id,
    stage: flags.stage,
    starts: flags.starts,
    origin: flags.origin,
    moral_purpose: flags.moralPurpose,
    compelling_reason: flags.compellingReason,
    learning_focus: flags.learningFocus,
    pedagogy: flags.pedagogy,
    activity_title: flags.activity,
    activity_kind: flags.activityKind,
    school_count: flags.schoolCount,
    part_of: flags.partOf,
  };
  const given = Object.entries(texts).filter((entry): entry is [Key, string] => entry[1] !== undefined);
  return Object.fromEntries(given.map(([key, text]) => [key, parseAnswer(text, key)]));
}

function flagTakingPart({ activitySchools: typed }: AnswerFlags, schools: readonly SchoolAnswer[]): MergedAnswers {
  if (typed === undefined) return { partial: {}, problems: [] };
  const read = parseTakingPart(typed, schools);
  return 'problem' in read
    ? { partial: {}, problems: [`--activity-schools "${typed}": ${read.problem}`] }
    : { partial: { activity_schools: read.value }, problems: [] };
}

function flagPeople(flags: AnswerFlags, schools: readonly SchoolAnswer[]): MergedAnswers {
  const problems: string[] = [];
  const read = (
    flag: string,
    texts: readonly string[],
    from: (text: string, of: readonly SchoolAnswer[]) => PersonRead,
  ) =>
    texts
      .flatMap((typed) => severalPeople(typed, schools, from))
      .flatMap((text): PersonAnswer[] => {
        const answer = from(text, schools);
        if ('person' in answer) return [answer.person];
        problems.push(`${flag} "${text}": ${answer.problem}`);
        return [];
      });
  if (flags.coLeader.length > 0 && schools.length === 0)
    return {
      partial: {},
      problems: ['--co-leader names a school, so give the schools as well, with --school or --schools-from.'],
    };
  const coLeaders = read('--co-leader', flags.coLeader, parseCoLeader);
  const friends = read('--critical-friend', flags.criticalFriend, parseCriticalFriend);
  return {
    partial: {
      ...(flags.coLeader.length > 0 && { co_leaders: coLeaders }),
      ...(flags.criticalFriend.length > 0 && { critical_friends: friends }),
    },
    problems,
  };
}
