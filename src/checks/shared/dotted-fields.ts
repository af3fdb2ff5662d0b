/** Reads single fields by dotted path, for the general checks. */

import { entryCounts } from '../../plan/main-text.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { type Data, isList, type Path, valueAt } from '../../plan/path.ts';
import { isFilledIn } from '../../plan/placeholder-text.ts';

import { remembered } from '../../text/remembered.ts';

export { isFilledIn } from '../../plan/placeholder-text.ts';

export const pathOf = remembered((dotted): Path => dotted.split('.'));

/** Returns the text at a path, or undefined if it is missing, empty or says nothing, such as `TBC`. */
export function textAt(plan: Plan, dotted: string): string | undefined {
  const value = valueAt(plan.data, pathOf(dotted));
  return typeof value === 'string' && isFilledIn(value) ? value : undefined;
}

/** Returns the entries of the list at a path that say something. A single value counts as a list of one. */
export function entriesAt(plan: Plan, dotted: string): readonly Data[] {
  const value = valueAt(plan.data, pathOf(dotted));
  const entries = isList(value) ? value : value === undefined ? [] : [value];
  const list = pathOf(dotted).at(-1);
  return entries.filter((entry) => entryCounts(entry, String(list)));
}
