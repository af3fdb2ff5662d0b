/** Schools that are the only link between others. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { cutSchools, partsWithout } from '../../plan/queries/graph.ts';
import { leadersNow } from '../../plan/queries/in-post.ts';
import { hasUndecided, smallActivities, workTogetherOften } from '../../plan/queries/meeting.ts';
import { defineCheck } from '../check.ts';
import { partsInWords } from '../shared/schools-in-words.ts';

/**
 * Fires for each school that is the only link between others in working activities smaller than the whole network. If
 * there are more than `most`, reports the busiest. Skips the schools of group leaders if there are two or more groups
 * of at least `least` schools, each with a leader: linking the groups is their job. Returns `cannot-tell` if all the
 * schools work together `often` times a year.
 */
export const bridgingSchool = defineCheck({
  params: { most: 'number', least: 'number', often: 'number' },
  facts: ['school', 'parts', 'groups'],
  test: (plan, { params: { most, least, often } }) => {
    const small = smallActivities(plan);
    if (small.length === 0) return 'not-applicable';
    if (hasUndecided(plan) || plan.subgroups !== undefined || workTogetherOften(plan, often)) return 'cannot-tell';
    const leading = schoolsOfLeaders(plan, least);
    const hinges = cutSchools(plan.members, small).filter((school) => !leading.has(school));
    return busiest(hinges, small, most).map((school) => {
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

/** The schools of the group leaders, if at least two groups have a leader and `least` schools or more. */
function schoolsOfLeaders(plan: Plan, least: number): Set<School> {
  const leaders = plan.groups
    .filter(({ schools }) => schools.length >= least)
    .map((group) => leadersNow(group, plan))
    .filter((now) => now.length > 0);
  return new Set(leaders.length < 2 ? [] : leaders.flat().flatMap(({ school }) => school ?? []));
}

/** The `most` schools in the largest number of activities. Ties keep the given order. */
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
