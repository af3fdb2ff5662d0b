/** A plan written in another order: keys of maps and entries of lists mixed, nothing else changed. */

import { parse, stringify } from 'yaml';

/** @param random from 0 up to 1, asked once for each key and entry */
export function shuffledPlan(text: string, random: () => number): string {
  return stringify(shuffled(parse(text), random));
}

function mixed<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function shuffled(value: unknown, random: () => number): unknown {
  if (Array.isArray(value))
    return mixed(
      value.map((item) => shuffled(item, random)),
      random,
    );
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(mixed(Object.entries(value), random).map(([key, item]) => [key, shuffled(item, random)]));
}
