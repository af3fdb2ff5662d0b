/** What every part of a plan's model has. */
import type { Path } from '../path.ts';

/** Anything with a place in the plan. */
export interface Entity {
  readonly at: Path;
}
