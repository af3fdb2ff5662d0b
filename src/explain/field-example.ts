/** An example of a field, as part of a plan that fits the format. */

import { type Data, isMap, type Path, valueAt } from '../plan/path.ts';
import { schemasIn } from '../schema/schemas-in.ts';
import { planWith } from './block-lines.ts';
import type { PlanField, Worded } from './plan-format.ts';

/**
 * A part of a plan with the field in it. Entries of lists have the fields that they can't do without, as the base plan
 * has them.
 * @param value what the field has; the format's own example if it's left out
 */
export function exampleOf(field: PlanField, plan: Worded, base: Data, value = formatExample(field.schemas)): Data {
  const outermost = field.steps.indexOf(0);
  let inner: Data = value ?? null;
  for (let length = field.steps.length - 1; length >= 0; length -= 1) {
    const above = field.steps.slice(0, length);
    const step = field.steps[length] as string | number;
    if (typeof step === 'number') inner = [inner];
    else if (outermost >= 0 && length > outermost) inner = { ...neededAt(above, plan, base), [step]: inner };
    else return planWith([...above, step], inner);
  }
  return inner;
}

/** The example that the format gives for a place, if it gives one. */
function formatExample(schemas: readonly Worded[]): Data | undefined {
  return schemas.find(({ examples }) => examples !== undefined)?.examples?.[0] as Data | undefined;
}

/** What tells an entry that needs no field from others, so that a field of it isn't taken for an entry of its own. */
const NAMES = ['name', 'title', 'statement', 'lesson', 'risk', 'id'];

/**
 * The fields that a section can't do without: those of the base plan's first entry, or else of the format's examples.
 */
function neededAt(at: Path, plan: Worded, base: Data): { readonly [key: string]: Data } {
  const schemas = schemasIn(plan, at) as readonly Worded[];
  const entry = valueAt(base, at);
  const needed = schemas.find(({ required }) => required !== undefined)?.required ?? [];
  const names = needed.length > 0 || !isMap(entry) ? needed : NAMES.filter((name) => name in entry).slice(0, 1);
  return Object.fromEntries(
    names.map((name) => [
      name,
      (isMap(entry) ? entry[name] : undefined) ?? formatExample(schemasIn(plan, [...at, name]) as Worded[]) ?? null,
    ]),
  );
}
