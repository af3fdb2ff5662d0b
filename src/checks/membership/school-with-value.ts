/** General check: member schools with a certain value in a field. */

import type { School } from '../../plan/model/plan.ts';
import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { namesOf } from '../shared/schools-in-words.ts';

interface Field {
  readonly read: (school: School) => string | undefined;
  /** The label for this school if it is a related place. */
  readonly label: (school: School) => string;
  /** A value that other rules report, so that a plan with it isn't praised here. */
  readonly elsewhere?: string;
}

const FIELDS: Readonly<Record<string, Field>> = {
  joined_by: { read: ({ joinedBy }) => joinedBy, label: ({ name }) => name, elsewhere: 'brokered' },
  head_stance: { read: ({ headStance }) => headStance, label: ({ name }) => `the head of ${name}` },
};

/**
 * Fires once for all member schools whose `field` (`joined_by` or `head_stance`) is `value`. Returns `cannot-tell` if
 * there are none and some school doesn't give the field. Not applicable if there are none but a broker brought in some
 * school, because other rules report those.
 */
export const schoolWithValue = defineCheck({
  params: { field: 'text', value: 'text' },
  facts: ['schools', 'heads'],
  test: ({ members }, { params: { field, value } }) => {
    const { read, label, elsewhere } = FIELDS[field] as Field;
    const found = members.filter((school) => read(school) === value);
    if (found.length === 0 && members.some((school) => read(school) === undefined)) return 'cannot-tell';
    if (found.length === 0 && elsewhere !== undefined && members.some((school) => read(school) === elsewhere))
      return 'not-applicable';
    return oneBreach(
      found.map((school) => ({ at: [...school.at, field], name: label(school) })),
      {
        facts: { schools: namesOf(found), heads: count(found.length, 'head') },
        names: found.map((school) => school.name),
        schools: found.length,
      },
    );
  },
});
