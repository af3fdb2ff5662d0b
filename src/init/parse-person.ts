/** Parses people as typed: a post and a place, `headteacher, Ashby`. */

import { canonical } from '../plan/aliases.ts';
import { leftOutNote, personWithoutAsides } from '../plan/asides.ts';
import { isOpenName } from '../plan/nobody.ts';
import { originOf, ownWord, type PersonInWords, personInWords } from '../plan/person-in-words.ts';
import { isUncertain } from '../plan/said-instead.ts';
import { findNamed } from '../text/find-named.ts';
import { either, nearest, words } from '../text/words.ts';
import type { PersonAnswer, SchoolAnswer } from './answers.ts';
import { parseWord } from './parse-answer.ts';
import { POSTS } from './schema-words.ts';
import { unknownSchool } from './validate-answers.ts';

/** A person, or why the text isn't one. */
export type PersonRead = { readonly person: PersonAnswer; readonly note?: string } | { readonly problem: string };

/** The post for a number in the list, a known spelling, or the start of a post. */
function parsePost(words: string): string | undefined {
  return parseWord(words, POSTS);
}

/** A person at one of the schools. */
export function parseCoLeader(text: string, schools: readonly SchoolAnswer[]): PersonRead {
  return withoutAside(text, (said) => coLeaderIn(said, schools));
}

/** Reads a person without what was added about them, such as how often they come, and says what was left out. */
function withoutAside(text: string, read: (said: string) => PersonRead): PersonRead {
  const said = personWithoutAsides(text);
  if (said.text === '') return { problem: NOT_WHO };
  if (said.leftOut.some((words) => HOPED.test(words) || isOpen(words))) return { problem: NOBODY_YET };
  const one = ifAsked(read(said.text), said.text);
  const note = leftOutNote(said);
  if ('problem' in one || note === undefined) return one;
  const later = said.hasTime ? [`${note} nlc asks about days later.`] : [note];
  return { ...one, note: [...(one.note === undefined ? [] : [one.note]), ...later].join(' ') };
}

/** In what is said about somebody, that they haven't said yes. */
const HOPED =
  /\b(?:might|may (?:be|come|join|agree|help|do|say|still|not)|could|hopes?|hoping|hasn['’]t|haven['’]t|if|once (?:she|he|they)|(?:to|will|['’]ll|['’]d) ask)\b/i;
const NOT_WHO = 'That says when, and not who. Type a post, a comma and where the person works.';

/** Someone who hasn't said yes belongs in a plan later: the plan would count them as nobody. */
function ifAsked(read: PersonRead, text: string): PersonRead {
  const isAsked = 'problem' in read ? !isUncertain(text) : ![text, read.person.name, read.person.from].some(isOpen);
  if (isAsked) return read;
  return { problem: NOBODY_YET };
}

const NOBODY_YET = 'If nobody has said yes yet, just press Enter. You can add them later.';

function isOpen(words: string | undefined): boolean {
  return words !== undefined && (isOpenName(words) || isUncertain(words));
}

function coLeaderIn(text: string, schools: readonly SchoolAnswer[]): PersonRead {
  const { post, place } = halves(text);
  const example = schools[0]?.name ?? 'Ashby';
  const known = parsePost(post);
  const school = schoolAt(place, schools);
  if (known !== undefined && school !== undefined)
    return { person: { post: known, school: school.id }, ...noteOn(post, known) };
  return inWords(text, schools, (said) => atSchool(said, text, schools)) ?? noCoLeader();

  function noCoLeader(): PersonRead {
    const nameless = withoutPost(text, schools);
    if (known === undefined && nameless !== undefined) return { problem: nameless };
    if (known === undefined) return { problem: unknownPost(post, place, `headteacher, ${example}`, schools) };
    if (place === '') return { problem: withoutSchool(text, known, example) };
    return { problem: unknownSchool(place, schools) };
  }
}

function withoutSchool(text: string, post: string, example: string): string {
  return `"${text.trim()}" doesn't say which school. Write it as "${post}, ${example}".`;
}

/** A name and a school without a post: `Paul Deakin at Harnley`. */
function withoutPost(text: string, schools: readonly SchoolAnswer[]): string | undefined {
  const [, name = '', place = ''] = NAME_AT.exec(text) ?? [];
  const school = place === '' ? undefined : schoolAt(place, schools);
  if (school === undefined) return undefined;
  return `Write what post ${name} has too, as in "${name}, headteacher, ${school.name}".`;
}

const NAME_AT = /^((?:\p{Lu}[\p{L}'’.-]*\s+){0,3}\p{Lu}[\p{L}'’-]+)\s*(?:,|\s(?:at|from|of|in)\s)\s*(.+)$/u;

/** Someone who works at one of the schools now. */
function atSchool(said: PersonInWords, text: string, schools: readonly SchoolAnswer[]): PersonRead {
  const { name, post, place = '', isFormer, words = '' } = said;
  const example = schools[0]?.name ?? 'Ashby';
  if (isFormer) return { problem: `"${text}" doesn't work at one of the schools any more. Name someone who does.` };
  if (place === '') return { problem: withoutSchool(text, name === undefined ? post : `${name}, ${post}`, example) };
  const school = schoolAt(place, schools);
  if (school === undefined) return { problem: unknownSchool(place, schools) };
  return { person: { ...(name !== undefined && { name }), post, school: school.id }, ...noteOn(words, post) };
}

/** Says which post stands for the word that somebody typed, which a plan has no place for at a school of its own. */
function noteOn(typed: string, post: string): { readonly note?: string } {
  const word = ownWord(typed, post);
  if (word === undefined || canonical(word).endsWith(post)) return {};
  return { note: `A plan has no post called "${word}", so nlc writes ${post}, which is the nearest.` };
}

/** A person from anywhere; from one of the schools only if the place is exactly that school's name or id. */
export function parseCriticalFriend(text: string, schools: readonly SchoolAnswer[]): PersonRead {
  return withoutAside(text, (said) => criticalFriendIn(said, schools));
}

function criticalFriendIn(text: string, schools: readonly SchoolAnswer[]): PersonRead {
  const { post, place } = halves(text);
  const known = parsePost(post);
  if (known !== undefined && place === '')
    return { problem: `Write where the person comes from too, as in "${known}, University of the Vale".` };
  if (known !== undefined && /^\d+$/.test(place))
    return { problem: `Write where the person comes from in words, as in "${known}, University of the Vale".` };
  if (known !== undefined && isOfPeople(place)) return { problem: notAPlace(place) };
  if (known !== undefined) {
    const where = placeOf(place, schools);
    const from = originOf({ post: known, isFormer: false, words: post, ...(where.from && { place: where.from }) });
    return { person: { post: known, ...where, ...(from !== undefined && { from }) } };
  }
  return (
    inWords(text, schools, (said) =>
      isOfPeople(said.place) ? { problem: notAPlace(said.place) } : { person: fromAnywhere(said, schools) },
    ) ?? {
      problem: unknownPost(post, place, 'academic, University of the Vale', schools),
    }
  );
}

/** Whether the words where a place belongs are about people: `all seven heads and the`. */
function isOfPeople(place: string | undefined): place is string {
  return place !== undefined && (PEOPLE.test(place) || /\s(?:and|&)(?:\s+(?:the|our|an?))?$/i.test(place));
}

const PEOPLE =
  /^(?:(?:(?:all|both|every)(?:\s+of)?|the|our)\s+(?:(?:the|our)\s+)?(?:[\w-]+\s+)?)?(?:heads|head ?teachers|deputies|leads|leaders|teachers|staff|governors|pupils)(?:,.*|\s+(?:and|&)\s.*)?$/i;

function notAPlace(words: string): string {
  return `"${words}" isn't a place. Write each person as in "academic, University of the Vale", with semicolons between people.`;
}

/** Someone from outside, or from a school if they have their post there now. */
function fromAnywhere(said: PersonInWords, schools: readonly SchoolAnswer[]): PersonAnswer {
  const { name, post, place = '' } = said;
  const inPlace = said.isFormer ? {} : placeOf(place, schools);
  const from = originOf(said);
  const where = 'school' in inPlace || from === undefined ? inPlace : { from };
  return { ...(name !== undefined && { name }), post, ...where };
}

/** Reads the text as a person in words, such as `Jo Lee, SENCO at Marton Manor`; undefined if it isn't one. */
function inWords(
  text: string,
  schools: readonly SchoolAnswer[],
  read: (said: PersonInWords) => PersonRead,
): PersonRead | undefined {
  const said = personInWords(text, POSTS, (words) => findNamed(words, schools) !== undefined);
  return said && read(said);
}

/** What people type for themselves. */
const OWN_ALONE =
  /^(?:(?:it'?s )?(?:just|only) )?(?:(?:me|myself|i am|i)(?: (?:so far|for now|at the moment))?|(?:i|i['’]m the one who|me,? i) (?:chair|lead|run|do|co-?ordinate|organi[sz]e|look after|head)s?(?: (?:it|this|that|them|us|everything|most of it|the (?:network|group|meetings|schools))(?: all)?)?)$/i;
/** The same with a colleague: `Sue and me`, `just me and Sue so far`. */
const OWN_WITH_OTHERS =
  /^(?:(?:it'?s )?(?:just|only) )?(?:[\p{L}'’., -]+ (?:and|&) (?:me|myself|i)|(?:me|myself) (?:and|&) [\p{L}'’-]+)(?: (?:so far|for now|at the moment))?$/iu;

function unknownPost(post: string, place: string, example: string, schools: readonly SchoolAnswer[]): string {
  if (OWN_ALONE.test(post)) return `Write your own post, a comma and a place, as in "${example}".`;
  if (OWN_WITH_OTHERS.test(post))
    return `Write posts instead of names: for each of you a post, a comma and a place, as in "${example}". Put semicolons between people.`;
  if (place === '') return withoutBoth(post.trim(), example, schools);
  const near = nearest(post, POSTS);
  const like = near === undefined ? POSTS.filter((known) => isLike(known, post)) : [near];
  const hint =
    like.length === 0 ? `It can be ${either(POSTS)}.` : `Did you mean ${either(like)}? Use "other" if no post fits.`;
  return `No post is called "${post}". ${hint} You can also type a number from 1 to ${POSTS.length}.`;
}

/** Why a school or a name alone isn't a person, or words that are neither. */
function withoutBoth(said: string, example: string, schools: readonly SchoolAnswer[]): string {
  const school = findNamed(said, schools);
  if (school !== undefined) return `Write a post too, as in "headteacher, ${school.name}".`;
  if (ONLY_NAME.test(said)) return `Write a post and a place after the name too, as in "${said}, ${example}".`;
  return `Write a post, a comma and a place, as in "${example}".`;
}

/** One to three words that are probably somebody's name. */
const ONLY_NAME = /^(?:\p{Lu}[\p{Ll}'’.-]+(?:\s+|$)){1,3}$/u;

/** Whether a word of a post starts like a word that was typed: `middle-leader` and `literacy lead`. */
function isLike(known: string, typed: string): boolean {
  const begins = words(typed).flatMap((word) => (word.length < 4 ? [] : [word.slice(0, 4)]));
  return known.split('-').some((part) => begins.some((begin) => part.startsWith(begin)));
}

/** Where a person comes from: a member school, or somewhere else. */
function placeOf(place: string, schools: readonly SchoolAnswer[]): Omit<PersonAnswer, 'post'> {
  if (place === '') return {};
  const school = schoolAt(place, schools);
  const isExact = (part: string) => school !== undefined && [school.id, school.name.toLowerCase()].includes(part);
  return school !== undefined && partsOf(place).some((part) => isExact(part.toLowerCase()))
    ? { school: school.id }
    : { from: partsOf(place).join(', ') };
}

/** The school that a place means, which may be there twice, as its name and its id: `Ormesby High School, ormesby`. */
function schoolAt(place: string, schools: readonly SchoolAnswer[]): SchoolAnswer | undefined {
  const [first, ...others] = partsOf(place).map((part) => findNamed(part, schools));
  return findNamed(place, schools) ?? (others.every((other) => other === first) ? first : undefined);
}

/** The parts of a place between commas, each once. */
function partsOf(place: string): string[] {
  const parts = place.split(COMMA).map((part) => part.trim());
  const isFirst = (part: string, at: number) =>
    parts.findIndex((other) => other.toLowerCase() === part.toLowerCase()) === at;
  return parts.filter((part, at) => part !== '' && isFirst(part, at));
}

const COMMA = /[,，、،]/;

/** A post and a place, in either order. */
function halves(text: string): { post: string; place: string } {
  const comma = text.search(COMMA);
  if (comma < 0) return { post: text.trim(), place: '' };
  const [first, second] = [text.slice(0, comma).trim(), text.slice(comma + 1).trim()];
  const isTurned = parsePost(first) === undefined && !/^\d+$/.test(second) && parsePost(second) !== undefined;
  return isTurned ? { post: second, place: first } : { post: first, place: second };
}

/**
 * A person as typed: `headteacher, Ashby Primary School`, after the name if there is one. Where an outsider comes from
 * says more than that they have another post.
 */
export function personWords({ name, post, school, from }: PersonAnswer, schools: readonly SchoolAnswer[]): string {
  const place = school === undefined ? from : (schools.find(({ id }) => id === school)?.name ?? school);
  const isClear = from !== undefined || (name !== undefined && school === undefined);
  const job = post === 'other' && isClear ? undefined : post;
  return [name, job, place].filter((words) => words !== undefined).join(', ');
}
