/** Finds schools in a list that may be the same school, written in two ways. */

import { schoolSlug, slugOf } from './slug.ts';

/** A school, perhaps with its number in a register. */
interface Numbered {
  readonly name: string;
  readonly identifier?: unknown;
}

/** Two schools that may be the same. */
export interface Alike {
  readonly earlier: string;
  readonly later: string;
  /** The index of the later one. */
  readonly at: number;
}

/** Names shorter than this are too much alike anyway to be compared letter by letter. */
const LEAST = 6;

/**
 * Each school from an index onwards that may be an earlier one: with the same name but for words such as "School" that
 * only one of them has, or for a letter. Infants and juniors with one name are two schools.
 */
export function alikeFrom(schools: readonly Numbered[], start: number): Alike[] {
  return schools.slice(start).flatMap((school, index) => {
    const at = start + index;
    const earlier = schools.slice(0, at).find((other) => mayBeSame(other, school));
    return earlier === undefined ? [] : [{ earlier: earlier.name, later: school.name, at }];
  });
}

/** Asks whether two schools are the same, and says what to do then. */
export function sameTwice({ earlier, later }: Alike, whatToDo: string): string {
  return `Are "${earlier}" and "${later}" the same school? ${whatToDo}`;
}

function mayBeSame(one: Numbered, other: Numbered): boolean {
  if (one.identifier !== undefined && other.identifier !== undefined) return false;
  const [a, b] = [one.name, other.name].map((name) => schoolSlug(name));
  if (a === undefined || b === undefined || a === '' || b === '') return false;
  if (a === b) return isWithin(one.name, other.name) || isWithin(other.name, one.name);
  return restOf(one.name, a) === restOf(other.name, b) && differInOneLetter(a, b);
}

/** Whether all the words of a name are in another name. */
function isWithin(name: string, other: string): boolean {
  const words = slugOf(other).split('-');
  return slugOf(name)
    .split('-')
    .every((word) => words.includes(word));
}

/** The words that a school shares with many others, such as `primary-school`. */
function restOf(name: string, own: string): string {
  const words = own.split('-');
  return slugOf(name)
    .split('-')
    .filter((word) => !words.includes(word))
    .join('-');
}

/** Whether one name has a letter more than the other, not at its start, or the same letters in another order. */
function differInOneLetter(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < LEAST || /\d/.test(one + other) || one[0] !== other[0]) return false;
  if (short.length === long.length) return sorted(one) === sorted(other);
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  return short === long.slice(0, at) + long.slice(at + 1);
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
