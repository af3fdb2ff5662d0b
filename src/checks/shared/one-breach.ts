/** Reports several places as one breach: at the first, with the others as related places. */

import type { Path } from '../../plan/path.ts';
import type { Breach } from '../check.ts';

export interface Place {
  readonly at: Path;
  /** A name for the place, shown if it is a related place. */
  readonly name: string;
}

/** Returns an empty list if there are no places. */
export function oneBreach(places: readonly Place[], rest: Omit<Breach, 'at' | 'related'>): Breach[] {
  const [first, ...others] = places;
  if (first === undefined) return [];
  return [{ ...rest, at: first.at, related: others.map(({ at, name }) => ({ at, message: name })) }];
}
