/** Parses people as typed: a post and a place, `headteacher, Ashby`. */

import { canonical } from '../plan/aliases.ts';
import { leftOutNote, personWithoutAsides } from '../plan/asides.ts';
import { isOpenName } from '../plan/nobody.ts';
import { OF_ORGANISATION, originOf, ownWord, type PersonInWords, personInWords } from '../plan/person-in-words.ts';
import { isUncertain } from '../plan/said-instead.ts';
import { findNamed } from '../text/find-named.ts';
import type { PersonAnswer, SchoolAnswer } from './answers.ts';
import { isOfPeople, likePosts, NAME_AT, nameAndBody, notAPlace, ownFirst, unknownPost } from './not-a-person.ts';
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
  const said = personWithoutAsides(text.replace(/^\s*yes(?:,\s*|\s+)/i, ''));
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
  return ownFirst(text, schools) ?? inWords(text, schools, (said) => atSchool(said, text, schools)) ?? noCoLeader();

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
    ) ??
    nameAndBody(text) ??
    otherPost(post, place, schools) ?? {
      problem: unknownPost(post, place, 'academic, University of the Vale', schools),
    }
  );
}

/** A post that a plan has no word for, at a body from outside: `educational psychologist, Leeds City Council`. */
function otherPost(post: string, place: string, schools: readonly SchoolAnswer[]): PersonRead | undefined {
  const isPost = /^(?!(?:some|any|no)(?:one|body)\b|(?:we|i|they|it|yes|no|not)\b)\p{Ll}[\p{Ll}' -]{4,}$/u.test(post);
  if (!isPost || !OF_ORGANISATION.test(place) || likePosts(post).length > 0) return undefined;
  const words = post.replace(/^(?:an?|the|our)\s+/, '');
  const { school } = placeOf(place, schools);
  if (school !== undefined) return { person: { post: 'other', school }, note: `${noPost(words)} "other".` };
  const person = { post: 'other', from: `${place} (${words})` };
  return { person, note: `${noPost(words)} "other", and keeps your words after the place.` };
}

function noPost(words: string): string {
  return `A plan has no post called "${words}", so nlc writes`;
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
