/** People as somebody means them who knows their role, or their name: the critical friend, all heads, Jo Lee. */

import { buildPlan } from '../plan/build/build.ts';
import type { Person, Role } from '../plan/model/plan.ts';
import type { Data, DataMap } from '../plan/path.ts';
import { postFor } from '../plan/person-in-words.ts';
import type { Day } from '../plan/queries/calendar.ts';
import { eachOnce, heldOn } from '../plan/queries/in-post.ts';
import { holder } from '../plan/queries/posts.ts';
import { wordFor } from '../plan/words-for.ts';
import { type Named, plainWords } from '../text/find-named.ts';
import { Ids } from '../text/slug.ts';
import { count, list } from '../text/words.ts';
import { postWords } from './answer-kinds.ts';
import type { Edit } from './edits.ts';
import { takeIds } from './take-ids.ts';

/** Someone who has a role now. */
export interface RoleHolder {
  /** In the singular: `critical friend`. */
  readonly role: string;
  /** Their name; empty if the plan gives none. */
  readonly name: string;
  /** Undefined if they work at one of the schools, because others there may have the same post. */
  readonly post: string | undefined;
  /** How other parts of the plan can mean the same person. */
  readonly value: Data;
  /** In words, by post and place. */
  readonly words: string;
  /** What gives the person the id that `value` is; undefined if they can be meant without. */
  readonly edit: Edit | undefined;
}

/** The people who can be meant by their roles on a day. */
export function roleHolders(data: DataMap, day: Day): RoleHolder[] {
  const { coLeaders, facilitators, criticalFriends } = buildPlan(data, day).leadership;
  const ids = new Ids('person');
  takeIds(data, ids);
  const held = (role: string, roles: readonly Role[]) =>
    eachOnce(heldOn(roles, day, 'any-school')).flatMap((one) => holderOf(role, one, ids) ?? []);
  return [
    ...held('co-leader', coLeaders),
    ...held('facilitator', facilitators),
    ...held('critical friend', criticalFriends),
  ];
}

function holderOf(role: string, held: Role, ids: Ids): RoleHolder | undefined {
  const { person, partner } = held;
  const post = person?.school === undefined ? person?.post : undefined;
  const said = { role, words: holder(held), name: person?.name ?? '', post };
  if (person === undefined) return partner && { ...said, value: partner.id, edit: undefined };
  const known = valueFor(person);
  if (known !== undefined) return { ...said, value: known, edit: undefined };
  const id = ids.take(role.replace(' ', '-'));
  return { ...said, value: id, edit: { op: 'set', path: [...person.at, 'id'], value: id } };
}

/** What means the same person elsewhere in a plan: an id, the head of a school, or a name; undefined without these. */
function valueFor({ id, name, post, school, from }: Person): Data | undefined {
  if (id !== undefined) return id;
  const place = { ...(school !== undefined ? { school: school.id } : from !== undefined && { from }) };
  if (post === 'headteacher' && school !== undefined) return { post, ...place };
  return name === undefined ? undefined : { name, ...(post !== undefined && { post }), ...place };
}

/** The people that some words mean, or why they could mean several or nobody; undefined if they name no role. */
export type Meant = { readonly people: readonly RoleHolder[] } | { readonly problem: string };

export function meantByRole(text: string, known: readonly RoleHolder[]): Meant | undefined {
  const [name = '', role, ...others] = text.split(/\s*,\s*/);
  const both = role === undefined || others.length > 0 ? [] : [meantAlone(name, known), meantAlone(role, known)];
  const [one, held] = both.map((meant) => (meant !== undefined && 'people' in meant ? meant.people : []));
  const same = one?.filter((person) => held?.includes(person)) ?? [];
  return same.length === 1 ? { people: same } : meantAlone(text, known);
}

/** Those that a name or a role means by itself. */
function meantAlone(text: string, known: readonly RoleHolder[]): Meant | undefined {
  const named = known.filter(({ name }) => name !== '' && plainWords(name) === plainWords(text));
  if (named[0] !== undefined) return { people: [named[0]] };
  const [, all, word, many] = ROLE.exec(text.trim()) ?? [];
  if (word === undefined) return byPost(text, known);
  const role = word
    .toLowerCase()
    .replace(/^co[- ]?l/, 'co-l')
    .replace(/\s+/, ' ');
  const people = known.filter((one) => one.role === role);
  if (people.length === 0) return { problem: `The plan doesn't name a ${role} yet.` };
  if (people.length === 1 || many !== '' || all !== undefined) return { people };
  const each = list(people.map(({ words }) => words));
  return { problem: `There are ${people.length} ${role}s: ${each}. Type the post and place of the one you mean.` };
}

/** The only one from outside who has a post: `the lecturer`. */
function byPost(text: string, known: readonly RoleHolder[]): Meant | undefined {
  const post = wordFor(text.trim().replace(/^(?:the|our|my)\s+/i, ''), postWords());
  const people = known.filter((one) => one.post === post);
  return post === undefined || post === 'headteacher' || people.length !== 1 ? undefined : { people };
}

const ROLE = /^(?:(all|both|every)\s+)?(?:(?:the|our|my)\s+)?(co[- ]?leader|facilitator|critical\s+friend)(s?)$/i;

/**
 * The heads of all the schools, if that is what some words mean: "all heads", "the five headteachers" of five schools,
 * "headteacher, all schools". Undefined for other words.
 */
export function allHeads(text: string, schools: readonly Named[]): Data[] | undefined {
  const [, count] = HEADS.exec(text.trim()) ?? ['', 'none'];
  const isAll = count === undefined || numberOf(count) === schools.length;
  return isAll ? schools.map(({ id }) => ({ post: 'headteacher', school: id })) : undefined;
}

function numberOf(word: string): number {
  const inWords = NUMBERS.indexOf(word.toLowerCase());
  return inWords >= 0 ? inWords : Number(word);
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

const HEADS =
  /^(?:(?:(?:all|every)\s+(?:of\s+)?)?(?:(?:the|our)\s+)?(?:(\d+|(?!all|every|the|our)[a-z]+)\s+)?(?:head|head ?teacher)s|every\s+(?:head|head ?teacher)|(?:head|head ?teacher)s?\s*(?:,|\b(?:of|from|at|in)\b)\s*(?:all|every)\b(?:\s+(?:of\s+)?(?:(?:the|our)\s+)?schools?)?)$/i;

/** The people of a group, or why it isn't known who they are. */
export type Group = { readonly values: readonly Data[] } | { readonly problem: string };

/**
 * Somebody with the same post at each school, if that is what some words mean: "each reading lead", "the five deputies"
 * of five schools. Undefined for words that aren't a number or a plural of a post alone.
 */
export function oneOfEachSchool(text: string, schools: readonly Named[]): Group | undefined {
  const group = text.trim().replace(OF_EACH_SCHOOL, '');
  if (group !== text.trim()) {
    const one = oneOfEachSchool(`each ${group.replace(ONE, '')}`, schools);
    return one !== undefined && 'values' in one ? one : { problem: unclear(text, []) };
  }
  const [, all, number, words = ''] = GROUP.exec(group) ?? [];
  const post = postFor(words, postWords());
  if (post === undefined && OF_SOME_POST.test(words)) return { problem: unclear(text, []) };
  const isSingle = all !== undefined && /^(?:each|every)$/i.test(all) && number === undefined;
  if (post === undefined || (!isSingle && !/s$/i.test(words))) return undefined;
  const wanted = number ?? (/^both$/i.test(all ?? '') ? 'two' : undefined);
  const isOfEach = wanted === undefined ? all !== undefined : numberOf(wanted) === schools.length;
  if (isOfEach) return { values: schools.map(({ id }) => ({ post, school: id })) };
  return { problem: unclear(text, wanted === undefined ? [] : schools) };
}

/** Why a group isn't understood, which may be that there are more or fewer schools. */
function unclear(text: string, schools: readonly Named[]): string {
  const there = schools.length === 0 ? '' : ` The plan has ${count(schools.length, 'school')}.`;
  return `nlc can't tell who "${text.trim()}" are.${there} ${NAME_EACH}`;
}

/** At the end of words for people who are at every school. */
export const OF_EACH_SCHOOL =
  /(?:,|\s(?:from|at|of|in))\s*(?:each|every|all)(?:\s+of)?(?:\s+(?:the|our))?\s+schools?$/i;
const ONE = /^(?:an?|one|the|our|their)\s+/i;

/** Words for several people that don't say what post they have. */
const OF_SOME_POST = /^(?:[a-z]+ )?(?:leads|leaders|co-?ordinators|representatives|reps|colleagues|champions)$/i;

/** What to type instead of a group whose people can't be told. */
export const NAME_EACH = 'Type each of them with a school, such as "teacher, Ashby; teacher, Dene", or all heads.';
const GROUP =
  /^(?:(all|both|each|every)\s+(?:of\s+)?)?(?:(?:the|our|my|these)\s+)?(?:(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+)?(?:of\s+(?:the|our)\s+)?([a-z][a-z -]*)$/i;
