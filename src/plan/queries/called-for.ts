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
  /** It counts up to this stage. */
  readonly until_stage?: Stage;
}

/** Whether a plan says any of these. If there are none, nothing has to be said. */
export function isCalledFor(plan: Plan, calls: readonly Call[] | undefined): boolean {
  return calls === undefined || calls.some((call) => isMade(plan, call));
}

function isMade({ data, network }: Plan, call: Call): boolean {
  const { has, values, from_stage: from = 'forming', until_stage: until = 'closing' } = call;
  const at = (stage: Stage) => STAGES.indexOf(stage);
  if (at(network.stage) < at(from) || at(network.stage) > at(until)) return false;
  return hasLeaf(data, has.split('.'), 0, (leaf) => values?.includes(leaf) ?? true);
}

/** Whether a text that counts is written at a path, starting at its key number `step`, or anywhere below it. */
function hasLeaf(
  data: Data | undefined,
  path: readonly string[],
  step: number,
  counts: (leaf: string) => boolean,
): boolean {
  if (isList(data)) return data.some((item) => hasLeaf(item, path, step, counts));
  const key = path[step];
  if (isMap(data)) {
    if (key !== undefined) return hasLeaf(data[key], path, step + 1, counts);
    return Object.values(data).some((one) => hasLeaf(one, path, step, counts));
  }
  if (key !== undefined || data === undefined || data === null) return false;
  const text = String(data);
  return (typeof data !== 'string' || isFilledIn(text)) && counts(text);
}
