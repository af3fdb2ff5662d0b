/** Of files named outright, as hooks name them, those that are plans. */

import type { Io } from '../io/io.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';
import type { FoundFile } from './find-plans.ts';
import { isPlan } from './is-plan.ts';
import { isPlanName } from './walk.ts';

export interface OnlyPlans {
  readonly files: readonly FoundFile[];
  /** How many of those named are no plans. */
  readonly notPlans: number;
}

/** What cannot be read stays, so that the run says so; so does standard input. */
export function onlyPlans(files: readonly FoundFile[], io: Io): OnlyPlans {
  const kept = files.filter(({ path, named }) => !named || path === '-' || mayBePlan(path, io));
  return { files: kept, notPlans: files.length - kept.length };
}

function mayBePlan(path: string, io: Io): boolean {
  if (!isPlanName(path.slice(path.lastIndexOf('/') + 1))) return false;
  const read = io.readFile(path, MAX_BYTES);
  return 'refused' in read || isPlan(read.bytes);
}
