/** Which sets of words are nearly the same, without comparing each with each. */

import { byCodeUnit } from '../../text/words.ts';

/** A word that more sets than this begin with is looked up in the first of them only. */
const MOST_LOOKED_UP = 300;

/** Of all words that are in one set or the other as many as are in both, 0 to 1; two empty sets are alike. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared / (one.size + other.size - shared);
}

/**
 * Pairs of things whose words may overlap by `share` or more, the earlier first; none is missed while no word is among the
 * rarest of more than three hundred of them.
 *
 * Sets that share so much have a word in common among the rarest few of each, as many as could be lacking plus one: only
 * things that meet in such a word are paired. The cost grows with the things and with how many meet in a rare word.
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

/** The words of one of the sets, those in the fewest sets first. */
function byRarity(sets: readonly ReadonlySet<string>[]): (set: ReadonlySet<string>) => string[] {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string) => frequency.get(word) as number;
  return (set) => [...set].sort((a, b) => rarity(a) - rarity(b) || byCodeUnit(a, b));
}
