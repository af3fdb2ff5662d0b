/** Schools that are supported and not asked for anything in return. Doesn't name them. */

import { partOf } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { currentSupport } from '../shared/current-support.ts';
import { givingSchools } from '../shared/giving-schools.ts';
import { oneBreach } from '../shared/one-breach.ts';

/** Fires once, counting the support entries whose school gives nothing back and gives nothing elsewhere in the plan. */
export const supportOneWay = defineCheck({
  params: { phrases: ['another'] },
  facts: ['entries'],
  test: (plan, { params: { phrases } }) => {
    const entries = currentSupport(plan);
    if (entries.length === 0) return 'not-applicable';
    const giving = givingSchools(plan);
    const oneWay = entries.filter(
      ({ school, givesBack }) => givesBack === undefined && !(school !== undefined && giving.has(school)),
    );
    return oneBreach(
      oneWay.map(({ at }) => ({ at, name: phrases.another })),
      { facts: { entries: some(oneWay.length, entries.length) }, schools: oneWay.length },
    );
  },
});

/** So many of the supported schools, in words. */
function some(number: number, all: number): string {
  return all === 1 ? 'the supported school' : `${partOf(number, all)} supported schools`;
}
