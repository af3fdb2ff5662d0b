/** General: schools of S with a certain value in a field. */

import type { School } from '../../plan/model/plan.ts';
import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { namesOf } from '../shared/schools-in-words.ts';

interface Field {
  readonly read: (school: School) => string | undefined;
  /** What a report calls a further school with the value. */
  readonly label: (school: School) => string;
}

const FIELDS: Readonly<Record<string, Field>> = {
  joined_by: { read: ({ joinedBy }) => joinedBy, label: ({ name }) => name },
  // A colleague's attitude is never shown beside the school's name.
  head_stance: { read: ({ headStance }) => headStance, label: () => 'another head' },
};

/**
 * Fires once for all schools of S whose `field` (`joined_by` or `head_stance`) is `value`. Where there are none, and the
 * plan doesn't give the field of some school, it cannot tell.
 */
export const schoolWithValue = defineCheck({
  params: { field: 'text', value: 'text' },
  facts: ['schools', 'heads'],
  test: ({ members }, { params: { field, value } }) => {
    const { read, label } = FIELDS[field] as Field;
    const found = members.filter((school) => read(school) === value);
    if (found.length === 0 && members.some((school) => read(school) === undefined)) return 'cannot-tell';
    return oneBreach(
      found.map((school) => ({ at: [...school.at, field], name: label(school) })),
      { facts: { schools: namesOf(found), heads: count(found.length, 'head') }, schools: found.length },
    );
  },
});
