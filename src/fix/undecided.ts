/** Leaves out of an answer with several parts those that come with a guess or a condition. */

import { isUndecided, leftOutOf } from '../init/school-names.ts';
import type { SlotKind } from './slots.ts';

/** What the parts of an answer were understood as, without the undecided ones. */
export interface Decided<One> {
  readonly read: readonly One[];
  /** What was left out, in words; undefined if nothing was. */
  readonly note: string | undefined;
}

/**
 * Reads the parts of an answer. One that nobody has decided on, such as `perhaps Cairn`, doesn't cost the others. If all
 * are like that, what is wrong with them stays. A text that isn't a name may well be a question.
 */
export function readDecided<One extends object>(
  parts: readonly string[],
  { kind }: SlotKind,
  read: (part: string) => One,
): Decided<One> {
  const all = parts.map((part) => ({ part, one: read(part) }));
  const isOut = ({ part, one }: { readonly part: string; readonly one: One }) =>
    (kind !== 'text' || 'problem' in one) && isUndecided(part);
  const decided = all.filter((one) => !isOut(one)).map(({ one }) => one);
  const out = all.filter(isOut).map(({ part }) => part);
  return out.length === 0 || decided.every((one) => 'problem' in one)
    ? { read: all.map(({ one }) => one), note: undefined }
    : { read: decided, note: leftOutOf(out) };
}
