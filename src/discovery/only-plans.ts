/** Keeps the plans among files named directly, as git hooks name them. */

import type { Io } from '../io/io.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';
import type { FoundFile } from './find-plans.ts';
import { isPlan } from './is-plan.ts';
import { isPlanName } from './walk.ts';

export interface OnlyPlans {
  readonly files: readonly FoundFile[];
  /** How many of the files named directly aren't plans. */
  readonly notPlans: number;
}

/** Keeps files that can't be read, so that the run reports them. Also keeps standard input. */
export function onlyPlans(files: readonly FoundFile[], io: Io): OnlyPlans {
  const kept = files.filter(({ path, named }) => !named || path === '-' || mayBePlan(path, io));
  return { files: kept, notPlans: files.length - kept.length };
}

function mayBePlan(path: string, io: Io): boolean {
  if (!isPlanName(path.slice(path.lastIndexOf('/') + 1))) return false;
  const read = io.readFile(path, MAX_BYTES);
  return 'refused' in read || isPlan(read.bytes);
}
