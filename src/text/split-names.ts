/** Splits a list of names as people write one. */

import { type Named, plainWords } from './find-named.ts';

/** What people put between names, apart from commas and semicolons. */
const BETWEEN = [/\s*[&+]\s*/, /\s+and\s+/i, /\s*[&+]\s*|\s+and\s+/i];

/**
 * The parts between commas and semicolons, and between `and`, `&` or `+` where that makes names of different entries. A
 * name that has a comma or such a word in it stays whole.
 * @param idOf the id of the entry that a name means, if there is one
 */
export function splitNames(
  text: string,
  known: readonly Named[],
  idOf: (name: string) => string | undefined,
): string[] {
  const whole = new Set(known.flatMap(({ id, name }) => [id, plainWords(name)]));
  return text
    .split(';')
    .flatMap((part) => betweenCommas(part, whole))
    .flatMap((part) => {
      if (whole.has(plainWords(part))) return [part];
      const lists = BETWEEN.map((separator) => part.split(separator)).filter((names) => names.length > 1);
      return lists.find((names) => areDifferent(names.map(idOf))) ?? [part];
    });
}

/** The parts between commas. A name that has commas in it stays whole. */
function betweenCommas(text: string, whole: ReadonlySet<string>): string[] {
  const parts = text
    .split(',')
    .map((part) => part.trim().replace(/^and\s+/i, ''))
    .filter((part) => part !== '');
  const joined: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const lengths = Array.from({ length: Math.min(parts.length - at, MOST_COMMAS + 1) }, (_, index) => index + 1);
    const end = at + (lengths.findLast((length) => whole.has(nameOf(parts.slice(at, at + length)))) ?? 1);
    joined.push(parts.slice(at, end).join(', '));
    at = end;
  }
  return joined;
}

/** The most commas in a name. */
const MOST_COMMAS = 5;

function nameOf(parts: readonly string[]): string {
  return plainWords(parts.join(', '));
}

function areDifferent(ids: readonly (string | undefined)[]): boolean {
  return !ids.includes(undefined) && new Set(ids).size === ids.length;
}
