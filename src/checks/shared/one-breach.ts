/** One finding for several places: shown at the first, with the others beside it. */

import type { Path } from '../../plan/path.ts';
import type { Breach } from '../check.ts';

export interface Place {
  readonly at: Path;
  /** What stands there, in words. */
  readonly name: string;
}

/** None for none. */
export function oneBreach(places: readonly Place[], rest: Omit<Breach, 'at' | 'related'>): Breach[] {
  const [first, ...others] = places;
  if (first === undefined) return [];
  return [{ ...rest, at: first.at, related: others.map(({ at, name }) => ({ at, message: name })) }];
}
