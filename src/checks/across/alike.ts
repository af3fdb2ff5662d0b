/** Which sets of words are nearly the same, without comparing each with each. */

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
 * Pairs of indexes, smaller first, of sets whose overlap may be `share` or more; no pair is missed while no word is among
 * the rarest of more than three hundred sets.
 *
 * Sets that share so much have a word in common among the rarest few of each, as many as could be lacking plus one: only
 * sets that meet in such a word are paired. The cost grows with the sets and with how many meet in a rare word.
 */
export function* likelyPairs(sets: readonly ReadonlySet<string>[], share: number): Generator<[number, number]> {
  const frequency = new Map<string, number>();
  for (const set of sets) for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string) => frequency.get(word) ?? 0;
  const byWord = new Map<string, number[]>();
  for (const [index, set] of sets.entries()) {
    const words = [...set].sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1));
    const lacking = set.size - Math.ceil(share * set.size);
    const met = new Set<number>();
    for (const word of words.slice(0, lacking + 1)) {
      const earlier = byWord.get(word) ?? [];
      for (const other of earlier) met.add(other);
      if (earlier.length === 0) byWord.set(word, earlier);
      if (earlier.length < MOST_LOOKED_UP) earlier.push(index);
    }
    for (const other of met) yield [other, index];
  }
}
