/** Co-leaders who all come from one school. */

import { holdersOn } from '../../plan/queries/in-post.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if two or more co-leaders are in term and all of them work at one school. Returns `cannot-tell` if a missing
 * school could change the answer.
 */
export const coLeadersOneSchool = defineCheck({
  params: {},
  facts: ['school'],
  test: ({ leadership }, { date }) => {
    const now = holdersOn(leadership.coLeaders, date);
    if (now.length < 2) return 'not-applicable';
    const schools = new Set(now.map(({ person }) => person?.school));
    if (schools.has(undefined)) return schools.size > 2 ? [] : 'cannot-tell';
    const [school] = schools;
    if (schools.size > 1 || school === undefined) return [];
    return [{ at: ['leadership', 'co_leaders'], facts: { school: school.name } }];
  },
});
