/** Schools on which the ties between others hang. */

import { cutSchools, partsWithout } from '../plan/graph.ts';
import { isUndecided, smallActivities } from '../plan/meeting.ts';
import type { Activity, School } from '../plan/types.ts';
import { defineCheck } from './check.ts';
import { partsInWords } from './schools.ts';

/**
 * Fires for each school without which others would no longer meet in working activities smaller than the whole
 * network; for the `most` busiest of them where there are more.
 */
export const cutSchool = defineCheck({
  params: { most: 'number' },
  facts: ['school', 'parts', 'groups'],
  test: (plan, { params: { most } }) => {
    const small = smallActivities(plan);
    if (small.length === 0) return 'not-applicable';
    if (plan.activities.some((activity) => isUndecided(activity, plan))) return 'cannot-tell';
    return busiest(cutSchools(plan.members, small), small, most).map((school) => {
      const parts = partsWithout(school, plan.members, small);
      return {
        at: [...school.at, 'name'],
        facts: { school: school.name, parts: parts.length, groups: partsInWords(parts) },
        figures: { schools_in_parts: parts.map((part) => part.length) },
        schools: parts.flat().length + 1,
      };
    });
  },
});

/** Those in most activities, in the order given where they are in as many. */
function busiest(schools: readonly School[], activities: readonly Activity[], most: number): School[] {
  const times = new Map(schools.map((school) => [school, 0]));
  for (const school of activities.flatMap((activity) => activity.schools)) {
    const before = times.get(school);
    if (before !== undefined) times.set(school, before + 1);
  }
  return [...times]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([school]) => school);
}
