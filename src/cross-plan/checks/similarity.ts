/** Finds pairs of similar word sets without comparing every pair. */

import { byCodeUnit } from '../../text/words.ts';

/** If more sets than this share a rare word, only the first ones are looked up by it. */
const MOST_LOOKED_UP = 300;

/** The share of all words in either set that are in both, 0 to 1 (Jaccard index). Two empty sets give 1. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / (one.size + other.size - shared);
}

/**
 * Yields pairs of things whose words may overlap by `share` or more, the earlier one first. Two sets that overlap this
 * much must share a word among the rarest few of each: as many as may be missing, plus one. Only pairs that share such
 * a word are yielded. No pair is missed unless a word is among the rarest of more than 300 sets. The cost grows with
 * the number of things and of pairs that share a rare word.
 */
export function* likelyPairs<Thing>(
  things: readonly Thing[],
  wordsOf: (thing: Thing) => ReadonlySet<string>,
  share: number,
): Generator<[Thing, Thing]> {
  const rarest = byRarity(things.map(wordsOf));
  const byWord = new Map<string, Thing[]>();
  for (const thing of things) {
    const words = rarest(wordsOf(thing));
    const lacking = words.length - Math.ceil(share * words.length);
    const met = new Set<Thing>();
    for (const word of words.slice(0, lacking + 1)) {
      const earlier = byWord.get(word) ?? [];
      for (const other of earlier) met.add(other);
      if (earlier.length === 0) byWord.set(word, earlier);
      if (earlier.length < MOST_LOOKED_UP) earlier.push(thing);
    }
    for (const other of met) yield [other, thing];
  }
}

/** Returns a function that sorts the words of a set, those in the fewest sets first. */
function byRarity(sets: readonly ReadonlySet<string>[]): (set: ReadonlySet<string>) => string[] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string) => frequency.get(word) as number;
  return (set) => [...set].sort((a, b) => rarity(a) - rarity(b) || byCodeUnit(a, b));
}
