/** Reads people by post and place, by name, by role, or as a group with somebody at each school. */

import { allHeads, meantByRole, NAME_EACH, OF_EACH_SCHOOL, oneOfEachSchool } from '../edit/role-holders.ts';
import type { SchoolAnswer } from '../init/answers.ts';
import { parseCoLeader, parseCriticalFriend } from '../init/parse-person.ts';
import { likelySchool } from '../init/validate-answers.ts';
import { beginsWithNothing } from '../plan/said-instead.ts';
import { isWholeGroup } from '../plan/words-for.ts';
import { findNamed } from '../text/find-named.ts';
import type { Known, Parsed, ParsedSeveral } from './parsed.ts';

/** The people that a role or a group means; undefined for someone by post and place. */
export function peopleMeant(text: string, { schools, holders }: Known): ParsedSeveral | undefined {
  const heads = allHeads(text, schools);
  if (heads !== undefined) return { values: heads };
  const meant = meantByRole(text, holders);
  if (meant !== undefined) return 'problem' in meant ? meant : { values: meant.people.map(({ value }) => value) };
  return isWholeGroup(text) ? undefined : oneOfEachSchool(text, schools);
}

/**
 * The people with `and` between them, if each part is somebody by itself, or one is a group; a place can have an `and`
 * in its name.
 */
export function peopleIn(text: string, known: Known, read: (text: string) => ParsedSeveral): string[] {
  const [group, others] = groupFirst(text, known, read);
  if (group !== undefined && others !== undefined) return [group, ...peopleIn(others, known, read)];
  const named = text.split(/\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/i);
  if (named.length > 2 && named.every((part) => isMeant(part, known))) return named;
  // In "heads, deputy of Cairn", what comes after the comma is somebody else, and not where the heads work.
  const isOfHeads = named.some((part) => allHeads(part, known.schools) !== undefined);
  if (isOfHeads && named.every((part) => !('problem' in read(part)))) return named;
  const parts = text.split(/\s*,?\s+(?:and|&|plus)\s+|\s*\/\s*/i);
  const isGroup = (part: string) => COUNTED.test(part) && oneOfEachSchool(part, known.schools) !== undefined;
  const isOfGroups = parts.some((part) => isGroup(part) || (parts.length > 1 && isHeads(part, known)));
  return isOfGroups || parts.every((part) => !('problem' in read(part))) ? parts : [text];
}

/** A group at the start and those after it: `all heads, the five reading leads and Jo Lee, teacher, Ashby`. */
function groupFirst(
  text: string,
  known: Known,
  read: (text: string) => ParsedSeveral,
): readonly [group: string, others: string] | readonly [] {
  const [, first = '', between = '', others = ''] = FIRST_OF_SEVERAL.exec(text) ?? [];
  const isGroup = COUNTED.test(first) && peopleMeant(first, known) !== undefined;
  const next = FIRST_OF_SEVERAL.exec(others)?.[1] ?? others;
  if (!isGroup || findNamed(next, known.schools) !== undefined) return [];
  // "Two lecturers, University of the Vale" are in one place.
  const isSomebodyElse =
    between.trim() !== ',' || !('problem' in read(others)) || peopleMeant(next, known) !== undefined;
  return isSomebodyElse || isHeads(first, known) ? [first, others] : [];
}

const FIRST_OF_SEVERAL = /^([^,;]+?)(\s*,\s*(?:(?:and|&|plus)\s+)?|\s+(?:and|&|plus)\s+)(.+)$/i;

/** How groups begin, which a part of the name of a place doesn't: `Institute of Heads and Teachers`. */
const COUNTED =
  /^(?:all|both|each|every|the|our|my|these|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s/i;

function isHeads(text: string, { schools }: Known): boolean {
  return COUNTED.test(text) && allHeads(text, schools) !== undefined;
}

/** Whether words mean people of the plan by themselves, by a name or a role. */
function isMeant(text: string, { schools, holders }: Known): boolean {
  const meant = meantByRole(text, holders);
  return allHeads(text, schools) !== undefined || (meant !== undefined && 'people' in meant);
}

/** Someone by an id of the plan, or by post and place. */
export function parsePerson(
  text: string,
  isFromOutside: boolean | 'perhaps',
  { schools, referents, holders }: Known,
): Parsed {
  const named = referents?.known.find(({ id }) => id === text.trim());
  if (named !== undefined) return { value: named.id };
  if (beginsWithNothing(text)) return { problem: 'If there is nobody, press Enter.' };
  const meant = meantByRole(text, holders);
  if (isFromOutside === 'perhaps' && isWholeGroup(text)) return { value: { name: text.trim(), post: 'other' } };
  if (meant !== undefined && 'problem' in meant) return meant;
  if (meant === undefined && OF_EACH_SCHOOL.test(text)) return { problem: NAME_EACH };
  if (meant?.people[0] !== undefined)
    return meant.people.length === 1 ? { value: meant.people[0].value } : { problem: 'Only one person can go here.' };
  const inside = parseCoLeader(text, schools);
  const read =
    isFromOutside === 'perhaps' && 'person' in inside
      ? inside
      : isFromOutside
        ? parseCriticalFriend(text, schools)
        : inside;
  if ('problem' in read) return (isFromOutside === false && sentFromOutside(text, schools)) || read;
  return { value: { ...read.person }, ...(read.note !== undefined && { note: read.note }) };
}

/**
 * Someone from a partner or a trust, where the question is for someone at a school. The place has to have a name that
 * isn't like that of a school.
 */
function sentFromOutside(text: string, schools: readonly SchoolAnswer[]): Parsed | undefined {
  const read = parseCriticalFriend(text, schools);
  if ('problem' in read || read.person.from === undefined) return undefined;
  const { from } = read.person;
  if (!IS_PLACE.test(from) || likelySchool(from, schools) !== undefined) return undefined;
  const note = `"${from}" isn't one of the schools, so nlc writes that they are from outside the network.`;
  return { value: { ...read.person }, note: read.note === undefined ? note : `${read.note} ${note}` };
}

/** A name, and not a year, a part of a school or a condition. */
const IS_PLACE = /^(?!.*\d)(?=.*[\p{Lu}\p{Lo}])/u;
