/**
 * Properties of a finding that are slow to find and seldom needed, so that they are worked out when they are asked for.
 * All findings share the functions that do that: an object with functions of its own is ten times as slow to read, and
 * takes four times the memory.
 */

import type { BlankEdit } from '../edit/what-to-write.ts';

/** How to work them out. */
export interface Later {
  readonly edits: () => readonly BlankEdit[];
  readonly fingerprint: () => string;
}

const LATER = Symbol('later');

interface WithLater {
  readonly [LATER]: Later;
}

const GETTERS = {
  edits: {
    get(this: WithLater) {
      return this[LATER].edits();
    },
    enumerable: true,
    configurable: true,
  },
  fingerprint: {
    get(this: WithLater) {
      return this[LATER].fingerprint();
    },
    enumerable: true,
    configurable: true,
  },
};

/** Adds both to an object: the edits after its own properties, then further properties, and the fingerprint at the end. */
export function withLater<First extends object, Rest extends object>(
  first: First,
  rest: Rest,
  later: Later,
): First & Rest & { readonly edits: readonly BlankEdit[]; readonly fingerprint: string } {
  Object.defineProperty(first, LATER, { value: later });
  Object.defineProperty(first, 'edits', GETTERS.edits);
  Object.assign(first, rest);
  return Object.defineProperty(first, 'fingerprint', GETTERS.fingerprint) as ReturnType<typeof withLater<First, Rest>>;
}
