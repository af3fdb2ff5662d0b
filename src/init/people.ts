/** People as they are typed: a post and where it is, `headteacher, Ashby`. */

import { canonical } from '../aliases.ts';
import type { PersonAnswer, SchoolAnswer } from './answers.ts';
import { notAmong, unknownSchool } from './fit.ts';
import { schoolMeant } from './schools.ts';
import { POSTS } from './words.ts';

/** A person, or why the words name none. */
export type PersonRead = { readonly person: PersonAnswer } | { readonly problem: string };

/** The post that words mean: its number in the list or its name in any spelling known. */
export function postMeant(words: string): string | undefined {
  const number = /^\d+$/.test(words.trim()) ? POSTS[Number(words) - 1] : undefined;
  const word = canonical(words);
  return number ?? (POSTS.includes(word) ? word : undefined);
}

/** Somebody of one of the schools. */
export function coLeaderIn(text: string, schools: readonly SchoolAnswer[]): PersonRead {
  const { post, place } = halves(text);
  const known = postMeant(post);
  if (known === undefined) return { problem: unknownPost(post, place, schools[0]?.name ?? 'Ashby') };
  if (place === '')
    return { problem: `"${text}" names no school; write it as "${known}, ${schools[0]?.name ?? 'Ashby'}"` };
  const school = schoolMeant(place, schools);
  return school === undefined
    ? { problem: unknownSchool(place, schools) }
    : { person: { post: known, school: school.id } };
}

/** Somebody from anywhere: of one of the schools only where the words are that school's name or id. */
export function friendIn(text: string, schools: readonly SchoolAnswer[]): PersonRead {
  const { post, place } = halves(text);
  const known = postMeant(post);
  if (known === undefined) return { problem: unknownPost(post, place, 'University of the Vale') };
  if (/^\d+$/.test(place))
    return { problem: `Say in words where the person comes from: ${known}, University of the Vale` };
  return { person: { post: known, ...placeOf(place, schools) } };
}

function unknownPost(post: string, place: string, example: string): string {
  if (place === '') return `Write a post, a comma and a place: headteacher, ${example}`;
  return notAmong('post', post, POSTS);
}

/** Where an outsider comes from; the place of an insider is the school. */
function placeOf(place: string, schools: readonly SchoolAnswer[]): Omit<PersonAnswer, 'post'> {
  if (place === '') return {};
  const school = schoolMeant(place, schools);
  const isExact = school !== undefined && [school.id, school.name.toLowerCase()].includes(place.toLowerCase());
  return isExact ? { school: school.id } : { from: place };
}

function halves(text: string): { post: string; place: string } {
  const comma = text.search(/[,，、،]/);
  if (comma < 0) return { post: text.trim(), place: '' };
  return { post: text.slice(0, comma).trim(), place: text.slice(comma + 1).trim() };
}

/** `headteacher, Ashby Primary School`, as the person was typed. */
export function personWords({ post, school, from }: PersonAnswer, schools: readonly SchoolAnswer[]): string {
  const place = school === undefined ? from : (schools.find(({ id }) => id === school)?.name ?? school);
  return place === undefined ? post : `${post}, ${place}`;
}
