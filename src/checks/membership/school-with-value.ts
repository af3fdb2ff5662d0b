/** General: schools of S whose entry says a certain thing. */

import type { School } from '../../plan/model/schools-and-people.ts';
import { defineCheck } from '../check.ts';
import { namesOf, together } from '../shared/schools-in-words.ts';

const FIELDS: Readonly<Record<string, (school: School) => string | undefined>> = {
  joined_by: ({ joinedBy }) => joinedBy,
  head_stance: ({ headStance }) => headStance,
};

/**
 * Fires once, naming every school of S whose `field` (`joined_by` or `head_stance`) is `value`. Where none is, and of some
 * school nothing is said, it cannot tell.
 */
export const schoolWithValue = defineCheck({
  params: { field: 'text', value: 'text' },
  facts: ['schools'],
  test: ({ members }, { params: { field, value } }) => {
    const read = FIELDS[field];
    const found = members.filter((school) => read?.(school) === value);
    if (found.length === 0 && members.some((school) => read?.(school) === undefined)) return 'cannot-tell';
    return together(found, field, { schools: namesOf(found) });
  },
});
