/** Finds the entry of a list that somebody means, by its number, its id or its name. */

import { normalised } from './normalised.ts';
import { slugOf } from './slug.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A name for comparison, without differences in case and spacing. */
export function plainWords(name: string): string {
  return normalised(name, 'NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * The entry for a number in the list, an id, a name in any case, or a part that only one name has. Undefined if no entry
 * matches, or several do.
 */
export function findNamed<Entry extends Named>(words: string, entries: readonly Entry[]): Entry | undefined {
  const wanted = plainWords(words);
  if (wanted === '') return undefined;
  const numbered = /^\d+$/.test(wanted) ? entries[Number(wanted) - 1] : undefined;
  const exact = entries.find(({ id, name }) => id === wanted || plainWords(name) === wanted);
  if (exact !== undefined) return exact;
  if (numbered !== undefined) return numbered;
  const holding = entries.filter(({ name }) => plainWords(name).includes(wanted));
  return onlyOne(holding.length > 0 ? holding : entries.filter(({ name }) => hasSlug(name, slugOf(words))));
}

/** Whether a name has these words in it, without differences in apostrophes, full stops, hyphens and accents. */
function hasSlug(name: string, slug: string): boolean {
  return slug !== '' && `-${slugOf(name)}-`.includes(`-${slug}-`);
}

function onlyOne<Entry>(entries: readonly Entry[]): Entry | undefined {
  return entries.length === 1 ? entries[0] : undefined;
}
