/** What the answer to a question can refer to. */

import { type Referents, referentsAt } from '../edit/referents.ts';
import { withoutIdAt } from '../edit/without-id.ts';
import type { DataMap } from '../plan/path.ts';
import type { Slot } from './slots.ts';

/** What an id can stand for. An entry that has none can be meant as well: it then gets one. */
export function referentsFor(data: DataMap, { path, isList }: Pick<Slot, 'path' | 'isList'>): Referents | undefined {
  const place = isList ? [...path, 0] : path;
  const referents = referentsAt(data, place);
  return referents && { ...referents, known: [...referents.known, ...withoutIdAt(data, place)] };
}

/** Whether an answer can be a partner that the plan doesn't have yet. */
export function takesNewPartner(data: DataMap, slot: Slot): boolean {
  return slot.kind.kind === 'reference' && !slot.isList && referentsFor(data, slot)?.kind === 'partner';
}
