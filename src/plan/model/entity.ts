/** What all parts of a plan's model have in common. */
import type { Path } from '../path.ts';

/** Anything with a path in the plan. */
export interface Entity {
  readonly at: Path;
}
