/** Schools that had to join. */

import { unnamedSchools } from '../../plan/queries/network-size.ts';
import { type Breach, defineCheck } from '../check.ts';
import { schoolWithValue } from './school-with-value.ts';

/**
 * Fires once for all member schools that were required to join, as `schoolWithValue` does. If all that the plan names
 * were, and the network itself was or not all schools are named, it's about the schools in general. Softened if the
 * network itself was required, so that nobody in it could have done otherwise. Praised if there are more schools than
 * the one that invites and one other.
 */
export const schoolRequiredToJoin = defineCheck({
  params: { phrases: ['all'] },
  facts: ['schools'],
  test: (plan, { params: { phrases }, date }) => {
    const { members, network } = plan;
    const required = members.filter(({ joinedBy }) => joinedBy === 'required');
    const result = schoolWithValue.test(plan, { params: { field: 'joined_by', value: 'required' }, date });
    if (typeof result === 'string') return result;
    const softened = network.origin === 'required';
    const areAll = required.length === members.length && (softened || unnamedSchools(plan) > 0);
    return result.map(
      ({ schools = required.length, ...breach }): Breach =>
        areAll ? { ...breach, softened, facts: { schools: phrases.all } } : { ...breach, softened, schools },
    );
  },
  praise: ({ members }) => (members.length >= FEWEST_PRAISED ? {} : undefined),
});

/** With fewer schools, the praise would be for the one that invites the others. */
const FEWEST_PRAISED = 3;
