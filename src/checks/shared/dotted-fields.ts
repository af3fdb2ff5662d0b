/** Single fields by dotted path, for the general checks. */

import type { Plan } from '../../plan/model/plan.ts';
import { type Data, isList, type Path, valueAt } from '../../plan/path.ts';
import { isTemplateText } from '../../plan/placeholder-text.ts';

export { isFilledIn } from '../../plan/placeholder-text.ts';

export function pathOf(dotted: string): Path {
  return dotted.split('.');
}

/** The text at a path; undefined when there is none or it says nothing yet. */
export function textAt(plan: Plan, dotted: string): string | undefined {
  const value = valueAt(plan.data, pathOf(dotted));
  return typeof value === 'string' && !isTemplateText(value) ? value : undefined;
}

/** The entries of the list at a path that say something. */
export function entriesAt(plan: Plan, dotted: string): readonly Data[] {
  const value = valueAt(plan.data, pathOf(dotted));
  const entries = isList(value) ? value : value === undefined || value === null ? [] : [value];
  return entries.filter((entry) => entry !== null && (typeof entry !== 'string' || !isTemplateText(entry)));
}
