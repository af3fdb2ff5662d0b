/**
 * The model of a plan, built again from the text in its report, which hides what schools would rather not be known for.
 */

import type { PlanReport } from '../../findings/report.ts';
import { FORMAT_CHECK } from '../../lint/format-check.ts';
import { buildPlan } from '../../plan/build/build.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { type Data, type DataMap, isList, isMap } from '../../plan/path.ts';
import { readDate } from '../../plan/queries/calendar.ts';
import { readYaml } from '../../yaml/read.ts';

const HIDDEN = /^·+$/;

/** What doesn't fit the format is left out. Undefined if the text isn't a plan, or isn't in the report. */
export function modelOf({ source, document, network }: PlanReport, asOf: string): Plan | undefined {
  const today = readDate(asOf)?.from;
  if (network === null || source === '' || today === undefined) return undefined;
  const data = readYaml(source).documents.find(({ index }) => index === document)?.data;
  if (!isMap(data)) return undefined;
  const shown = withoutHidden(data) as DataMap;
  const places = FORMAT_CHECK.errors(shown, today).flatMap(({ rule, path, suggestion }) => {
    if (suggestion !== undefined) return [suggestion];
    return rule === 'plan-shape' ? [path] : [];
  });
  return places.length === 0 ? buildPlan(shown, today) : FORMAT_CHECK.buildPartialPlan(shown, places, today).plan;
}

/** Without the fields whose values a report makes unreadable. What aliases share stays shared. */
function withoutHidden(data: Data, known = new Map<Data, Data>()): Data {
  if (!isList(data) && !isMap(data)) return data;
  const before = known.get(data);
  if (before !== undefined) return before;
  const made = isList(data) ? [] : Object.create(null);
  known.set(data, made);
  for (const [key, value] of Object.entries(data)) {
    if (typeof value !== 'string' || isList(data) || !HIDDEN.test(value)) made[key] = withoutHidden(value, known);
  }
  return made;
}
