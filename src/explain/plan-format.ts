/** The fields of the plan format: every field by its path, with what the format says about it. */

import type { Path } from '../plan/path.ts';
import type { Schema } from '../schema/schema-types.ts';
import { schemasIn } from '../schema/schemas-in.ts';

/** A schema with the keywords that are only for people. */
export interface Worded extends Schema {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  /** What each word of `enum` means, in the same order. */
  readonly enumDescriptions?: readonly string[];
  readonly patternErrorMessage?: string;
  readonly properties?: Readonly<Record<string, Worded>>;
}

export interface PlanField {
  /** From the top of the plan, without positions in lists: `schools.joined_by`. */
  readonly path: string;
  /** The same with a position in each list: the first. */
  readonly steps: Path;
  readonly title: string;
  readonly description: string;
  /** All the schemas that a value may fit, the field's own first. */
  readonly schemas: readonly Worded[];
  /** Whether the section that it belongs to can't do without it. */
  readonly isRequired: boolean;
}

/** Every field, in the order of the format, each before those inside it. */
export function planFields(plan: Worded): PlanField[] {
  return [...fieldsBelow(plan, [])];
}

function* fieldsBelow(plan: Worded, above: Path): Generator<PlanField> {
  const sections = schemasIn(plan, above).filter(({ properties }) => properties !== undefined);
  for (const { properties = {}, required = [] } of sections)
    for (const name of Object.keys(properties)) {
      const steps = [...above, name];
      const schemas = schemasIn(plan, steps) as readonly Worded[];
      yield {
        path: pathWithoutPositions(steps),
        steps,
        title: schemas.find(({ title }) => title !== undefined)?.title ?? name,
        description: schemas.find(({ description }) => description !== undefined)?.description ?? '',
        schemas,
        isRequired: required.includes(name),
      };
      yield* fieldsBelow(plan, steps);
      if (schemas.some(({ items }) => items !== undefined)) yield* fieldsBelow(plan, [...steps, 0]);
    }
}

/** `schools.joined_by` for the field `joined_by` of any school. */
export function pathWithoutPositions(steps: Path): string {
  return steps.filter((step) => typeof step === 'string').join('.');
}

/** Fields with the same title and meaning, in several places of a plan; the one nearest the top first. */
export type SameFields = readonly [PlanField, ...PlanField[]];

export function sameFields(fields: readonly PlanField[]): SameFields[] {
  const groups = new Map<string, [PlanField, ...PlanField[]]>();
  for (const field of fields) {
    const key = `${field.title}\n${field.description}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [field]);
    else if (field.steps.length < group[0].steps.length) group.unshift(field);
    else group.push(field);
  }
  return [...groups.values()];
}
