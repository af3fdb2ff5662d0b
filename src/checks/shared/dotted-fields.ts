/** Reads single fields by dotted path, for the general checks. */

import type { Plan } from '../../plan/model/plan.ts';
import { type Data, isList, type Path, valueAt } from '../../plan/path.ts';
import { isTemplateText } from '../../plan/placeholder-text.ts';

export { isFilledIn } from '../../plan/placeholder-text.ts';

export function pathOf(dotted: string): Path {
  return dotted.split('.');
}

/** Returns the text at a path, or undefined if it is missing, empty or template text. */
export function textAt(plan: Plan, dotted: string): string | undefined {
  const value = valueAt(plan.data, pathOf(dotted));
  return typeof value === 'string' && !isTemplateText(value) ? value : undefined;
}

/**
 * Returns the entries of the list at a path, except null, empty and template ones. A single value counts as a list of
 * one.
 */
export function entriesAt(plan: Plan, dotted: string): readonly Data[] {
  const value = valueAt(plan.data, pathOf(dotted));
  const entries = isList(value) ? value : value === undefined || value === null ? [] : [value];
  return entries.filter((entry) => entry !== null && (typeof entry !== 'string' || !isTemplateText(entry)));
}
