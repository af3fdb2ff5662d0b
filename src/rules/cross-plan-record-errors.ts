/** Errors in fields that only suit rules about one plan, or only cross-plan rules. */

import type { BindingError } from './bind-checks.ts';
import { REPOSITORY, type RuleRecord } from './types.ts';

/** Fields that cross-plan rules don't use. */
const ALONE = [
  'needs',
  'every_school',
  'expected_from',
  'gives_way_to',
  'strength',
  'strength_of_named',
  'thanks',
] as const;

/** Whether a record belongs to a cross-plan rule. */
export function isCrossPlan({ category }: { readonly category: string }): boolean {
  return category === REPOSITORY;
}

/** The errors in a record that depend on which of the two kinds of rule it is. */
export function kindErrors({ category, record }: { category: string; record: RuleRecord }): BindingError[] {
  const isForSeveral = isCrossPlan({ category });
  const foreign = isForSeveral ? ALONE.filter((key) => record[key] !== undefined) : [];
  const examples = (record.examples ?? []).flatMap(({ plans }, index) =>
    (plans !== undefined) === isForSeveral ? [] : [['examples', index]],
  );
  return [
    ...foreign.map((key) => ({ rule: record.id, at: [key], message: `A cross-plan rule can't have "${key}".` })),
    ...examples.map((at) => ({
      rule: record.id,
      at,
      message: isForSeveral
        ? 'An example of a cross-plan rule needs several plans.'
        : 'Only a cross-plan rule can have an example with several plans.',
    })),
  ];
}
