/** What a plan says that calls for something it doesn't say yet. */

import type { Plan } from '../model/plan.ts';
import { type Data, isList, isMap } from '../path.ts';
import { isFilledIn } from '../placeholder-text.ts';
import { STAGES, type Stage } from '../vocabulary.ts';

/** Something that a plan may say, as a record gives it. */
export interface Call {
  /** A dotted path. If it goes through a list, any entry counts. */
  readonly has: string;
  /** Only these values count; if missing, any does. */
  readonly values?: readonly string[];
  /** It counts from this stage onwards. */
  readonly from_stage?: Stage;
}

/** Whether a plan says any of these. If there are none, nothing has to be said. */
export function isCalledFor(plan: Plan, calls: readonly Call[] | undefined): boolean {
  return calls === undefined || calls.some((call) => isMade(plan, call));
}

function isMade({ data, network }: Plan, { has, values, from_stage: from = 'forming' }: Call): boolean {
  if (STAGES.indexOf(network.stage) < STAGES.indexOf(from)) return false;
  return leaves(data, has.split('.')).some((leaf) => values?.includes(leaf) ?? true);
}

/** What is written at a path, or anywhere below it, as texts. */
function leaves(data: Data | undefined, path: readonly string[]): string[] {
  if (isList(data)) return data.flatMap((item) => leaves(item, path));
  const [key, ...rest] = path;
  if (isMap(data))
    return key === undefined ? Object.values(data).flatMap((one) => leaves(one, [])) : leaves(data[key], rest);
  if (key !== undefined || data === undefined || data === null) return [];
  const text = String(data);
  return typeof data !== 'string' || isFilledIn(text) ? [text] : [];
}
