/** Splits a list of names as people write one. */

import { type Named, plainWords } from './find-named.ts';

/** What people put between names, apart from commas and semicolons. */
const BETWEEN = [/\s*[&+]\s*/, /\s+and\s+/i, /\s*[&+]\s*|\s+and\s+/i];

/**
 * The parts between commas and semicolons, and between `and`, `&` or `+` where that makes names of different entries. A
 * name that has such a word in it stays whole.
 * @param idOf the id of the entry that a name means, if there is one
 */
export function splitNames(
  text: string,
  known: readonly Named[],
  idOf: (name: string) => string | undefined,
): string[] {
  const whole = new Set(known.flatMap(({ id, name }) => [id, plainWords(name)]));
  return text
    .split(/[;,]/)
    .map((part) => part.trim().replace(/^and\s+/i, ''))
    .filter((part) => part !== '')
    .flatMap((part) => {
      if (whole.has(plainWords(part))) return [part];
      const lists = BETWEEN.map((separator) => part.split(separator)).filter((names) => names.length > 1);
      return lists.find((names) => areDifferent(names.map(idOf))) ?? [part];
    });
}

function areDifferent(ids: readonly (string | undefined)[]): boolean {
  return !ids.includes(undefined) && new Set(ids).size === ids.length;
}
