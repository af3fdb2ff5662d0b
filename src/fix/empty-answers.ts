/** Finds answers that begin by saying that there is nothing, where one name, finding or rule belongs. */

import { typeOnlyThat } from '../init/prompt.ts';
import { isFilledIn } from '../plan/placeholder-text.ts';
import { beginsWithNothing } from '../plan/said-instead.ts';
import { severalIn } from './parse-slot.ts';
import type { Known } from './parsed.ts';
import type { Slot } from './slots.ts';

/** Texts about what was found. */
export const IS_FOUND: ReadonlySet<string> = new Set(['finding', 'source', 'measure']);
/** Names and statements that begin an entry or a section. */
export const IS_NAMED: ReadonlySet<string> = new Set(['name', 'programme', 'title', 'statement']);

/**
 * Whether an answer is one name, finding or rule. In other texts, such as how parents are heard, "nothing formal, they
 * ring us" is an answer; and the entries of a list are looked at one by one.
 */
function isOneThing({ kind, path, isList }: Slot): boolean {
  if (kind.kind !== 'text' || isList) return false;
  const field = String(path.at(-1));
  return IS_FOUND.has(field) || IS_NAMED.has(field) || path.includes('agreements');
}

/** What to type instead of one name, finding or rule that begins by saying that there is none. */
export function emptyText(text: string, slot: Slot, isMany: boolean, onEnter: string): string | undefined {
  return !isMany && isOneThing(slot) && beginsWithNothing(text) ? typeOnlyThat(onEnter) : undefined;
}

/** What to do about the first of several texts that says that there is nothing; undefined if none does. */
export function emptyEntry(typed: string, slot: Slot, isMany: boolean, known: Known): string | undefined {
  if (slot.kind.kind !== 'text' || !(isMany || slot.isList)) return undefined;
  const entries = severalIn(typed, slot.kind, known);
  const empty = entries.find((entry) => !isFilledIn(entry) || beginsWithNothing(entry));
  if (empty === undefined || (entries.length === 1 && !beginsWithNothing(empty))) return undefined;
  return entries.length === 1
    ? typeOnlyThat('')
    : `"${empty}" says that there is nothing yet. Leave it out and type the others again; if there is nothing else, press Enter.`;
}
