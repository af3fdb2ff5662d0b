/** Why words aren't a person: the post or the place is missing, nobody is named, or it is a group. */

import { OF_ORGANISATION } from '../plan/person-in-words.ts';
import { findNamed } from '../text/find-named.ts';
import { either, nearest, words } from '../text/words.ts';
import type { SchoolAnswer } from './answers.ts';
import { POSTS } from './schema-words.ts';

/** What people type for themselves. */
const OWN_ALONE =
  /^(?:(?:it'?s )?(?:just|only) )?(?:(?:me|myself|i am|i)(?: (?:so far|for now|at the moment))?|(?:i|i['’]m the one who|me,? i) (?:chair|lead|run|do|co-?ordinate|organi[sz]e|look after|head)s?(?: (?:it|this|that|them|us|everything|most of it|the (?:network|group|meetings|schools))(?: all)?)?)$/i;
/** The same with a colleague: `Sue and me`, `just me and Sue so far`. */
const OWN_WITH_OTHERS =
  /^(?:(?:it'?s )?(?:just|only) )?(?:[\p{L}'’., -]+ (?:and|&) (?:me|myself|i)|(?:me|myself) (?:and|&) [\p{L}'’-]+)(?: (?:so far|for now|at the moment))?$/iu;

/** Why somebody who begins with themselves and others can't be read: `me and Ewan Reid, head of Comrie`. */
export function ownFirst(text: string, schools: readonly SchoolAnswer[]): { readonly problem: string } | undefined {
  const [, others = ''] = OWN_FIRST.exec(text.trim()) ?? [];
  if (others === '' || OWN_WITH_OTHERS.test(text.trim())) return undefined;
  const own = `headteacher, ${schools[0]?.name ?? 'Ashby'}`;
  return { problem: `Write your own post too, with a semicolon after it, as in "${own}; ${others}".` };
}

const OWN_FIRST = /^(?:(?:it['’]?s )?(?:just )?)(?:me|myself|i)(?:\s*,)?\s+(?:and|&|plus|with)\s+(.+)$/i;

/** Why a post isn't one, or what is missing beside it. */
export function unknownPost(post: string, place: string, example: string, schools: readonly SchoolAnswer[]): string {
  if (OWN_ALONE.test(post))
    return `Write your own post, a comma and a place, as in "headteacher, ${schools[0]?.name ?? 'Ashby'}".`;
  if (OWN_WITH_OTHERS.test(post))
    return `Write posts instead of names: for each of you a post, a comma and a place, as in "${example}". Put semicolons between people.`;
  if (place === '') return withoutBoth(post.trim(), example, schools);
  const like = likePosts(post);
  const hint =
    like.length === 0 ? `It can be ${either(POSTS)}.` : `Did you mean ${either(like)}? Use "other" if no post fits.`;
  return `No post is called "${post}". ${hint} You can also type a number from 1 to ${POSTS.length}.`;
}

/** The posts that may be meant by a word that isn't one. */
export function likePosts(post: string): string[] {
  const near = nearest(post, POSTS);
  return near === undefined ? POSTS.filter((known) => isLike(known, post)) : [near];
}

/** Why a school or a name alone isn't a person, or words that are neither. */
function withoutBoth(said: string, example: string, schools: readonly SchoolAnswer[]): string {
  const school = findNamed(said, schools);
  if (school !== undefined) return `Write a post too, as in "headteacher, ${school.name}".`;
  if (GROUP.test(said))
    return `"${said}" is a group. Type who comes from it, each with a post and a place, as in "${example}", with semicolons between people.`;
  if (ONLY_NAME.test(said) && OF_ORGANISATION.test(said)) return `Write a post too, as in "${postAt(said)}, ${said}".`;
  if (ONLY_NAME.test(said)) return `Write a post and a place after the name too, as in "${said}, ${example}".`;
  return `Write a post, a comma and a place, as in "${example}".`;
}

/** `the steering group`, `our board`. */
const GROUP =
  /^(?:(?:all|the|our|a)\s+(?:of\s+)?)?(?:[\p{L}'’-]+\s+){0,3}(?:groups?|teams?|committees?|boards?|forums?|panels?)$/iu;

/** One to three words that are probably somebody's name. */
const ONLY_NAME = /^(?:\p{Lu}[\p{Ll}'’.-]+(?:\s+|$)){1,3}$/u;

/** Whether a word of a post starts like a word that was typed: `middle-leader` and `literacy lead`. */
function isLike(known: string, typed: string): boolean {
  const begins = words(typed).flatMap((word) => (word.length < 4 ? [] : [word.slice(0, 4)]));
  return known.split('-').some((part) => begins.some((begin) => part.startsWith(begin)));
}

/** A name and where the person works, without a post: `Dr Sue Hart, University of Leeds`. */
export function nameAndBody(text: string): { readonly problem: string } | undefined {
  const [, name = '', place = ''] = NAME_AT.exec(text) ?? [];
  if (name === '' || OF_ORGANISATION.test(name) || !OF_ORGANISATION.test(place)) return undefined;
  return { problem: `Write what post ${name} has too, as in "${name}, ${postAt(place)}, ${place}".` };
}

/** A post that people at a body often have, for an example. */
function postAt(body: string): string {
  return /universit|college|institute/i.test(body) ? 'academic' : 'adviser';
}

/** Whether the words where a place belongs are about people: `all seven heads and the`. */
export function isOfPeople(place: string | undefined): place is string {
  return place !== undefined && (PEOPLE.test(place) || /\s(?:and|&)(?:\s+(?:the|our|an?))?$/i.test(place));
}

const PEOPLE =
  /^(?:(?:(?:all|both|every)(?:\s+of)?|the|our)\s+(?:(?:the|our)\s+)?(?:[\w-]+\s+)?)?(?:heads|head ?teachers|deputies|leads|leaders|teachers|staff|governors|pupils)(?:,.*|\s+(?:and|&)\s.*)?$/i;

/** Says that words where a place belongs aren't one. */
export function notAPlace(words: string): string {
  return `"${words}" isn't a place. Write each person as in "academic, University of the Vale", with semicolons between people.`;
}

/** A name and where the person is. */
export const NAME_AT = /^((?:\p{Lu}[\p{L}'’.-]*\s+){0,3}\p{Lu}[\p{L}'’-]+)\s*(?:,|\s(?:at|from|of|in)\s)\s*(.+)$/u;
