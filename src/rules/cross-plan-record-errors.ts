/** What a record may say only of a rule about one plan, or only of one across plans. */

import type { BindingError } from './bind-checks.ts';
import { REPOSITORY, type RuleRecord } from './types.ts';

/** What judging several plans together does not look at. */
const ALONE = ['needs', 'expected_from', 'gives_way_to', 'strength'] as const;

/** Whether a record stands among the rules across plans. */
export function isCrossPlan({ category }: { readonly category: string }): boolean {
  return category === REPOSITORY;
}

/** The faults of a record by the kind of rule that it is. */
export function kindErrors({ category, record }: { category: string; record: RuleRecord }): BindingError[] {
  const isForSeveral = isCrossPlan({ category });
  const foreign = isForSeveral ? ALONE.filter((key) => record[key] !== undefined) : [];
  const examples = (record.examples ?? []).flatMap(({ plans }, index) =>
    (plans !== undefined) === isForSeveral ? [] : [['examples', index]],
  );
  return [
    ...foreign.map((key) => ({ rule: record.id, at: [key], message: `A rule across plans can't have "${key}".` })),
    ...examples.map((at) => ({
      rule: record.id,
      at,
      message: isForSeveral
        ? 'An example of a rule across plans needs several plans.'
        : 'Only a rule across plans can have an example with several plans.',
    })),
  ];
}
