/** Schools that offer the others nothing. */

import { defineCheck } from '../check.ts';
import { givingSchools } from '../shared/giving-schools.ts';
import { together } from '../shared/schools-in-words.ts';

/**
 * Fires once, listing the member schools that give the others nothing, if at least `least` schools have written offers.
 * Giving in an activity, or giving something back for support, also counts.
 */
export const schoolWithoutOffer = defineCheck({
  params: { least: 'number' },
  facts: ['schools', 'without', 'members'],
  test: (plan, { params: { least } }) => {
    const { members } = plan;
    if (members.filter(({ offers }) => offers.length > 0).length < least) return 'cannot-tell';
    const giving = givingSchools(plan);
    const without = members.filter((school) => !giving.has(school));
    const figures = { members: members.length, without_offer: without.map(({ name }) => name) };
    return together(without, 'offers', { without: without.length, members: members.length }, figures);
  },
});
