/** Schools whose staff meet the others only at home. */

import type { Activity, Group } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { adults, headcount } from '../../plan/queries/hours.ts';
import { hostsOf, schoolsIn, workingActivities } from '../../plan/queries/meeting.ts';
import { defineCheck } from '../check.ts';
import { together } from '../shared/schools-in-words.ts';

/** Schools by where their staff are seen: in another school or a mixed group, or at home; or the plan may hide either. */
interface Sightings {
  readonly out: Set<School>;
  readonly home: Set<School>;
  readonly unsaid: Set<School>;
}

/**
 * Fires once, naming the schools whose staff (the counts named in `staff`) take part in working activities, all of them
 * hosted in their own school, and of whom nobody (but holders of the posts in `not_staff`) is in a group with others. A
 * school with an activity or a group of which the plan does not say enough is not judged.
 */
export const staffStayHome = defineCheck({
  params: { staff: 'texts', not_staff: 'texts' },
  facts: ['schools'],
  test: (plan, { params }) => {
    const seen: Sightings = { out: new Set(), home: new Set(), unsaid: new Set() };
    const working = workingActivities(plan);
    const come = working.filter((activity) => headcount(activity, params.staff) > 0);
    const mayCome = working.filter((activity) => adults(activity) === undefined);
    seeActivities(come, { elsewhere: seen.out, home: seen.home, unsaid: seen.unsaid });
    seeActivities(mayCome, { elsewhere: seen.unsaid, home: new Set(), unsaid: seen.unsaid });
    for (const group of plan.groups) if (group.schools.length > 1) seeGroup(seen, group, params.not_staff);
    const atHome = plan.members.filter((one) => seen.home.has(one) && !seen.out.has(one) && !seen.unsaid.has(one));
    if (atHome.length === 0 && plan.members.some((school) => !seen.out.has(school))) return 'cannot-tell';
    return together(atHome);
  },
});

/** Activities of the same schools are looked at together: whoever is out for one of them is out. */
function seeActivities(
  activities: readonly Activity[],
  seen: { readonly elsewhere: Set<School>; readonly home: Set<School>; readonly unsaid: Set<School> },
): void {
  const hostsOfSchools = new Map<readonly School[], (readonly School[])[]>();
  for (const activity of activities) {
    const lists = hostsOfSchools.get(activity.schools) ?? [];
    lists.push(hostsOf(activity));
    hostsOfSchools.set(activity.schools, lists);
  }
  for (const [schools, lists] of hostsOfSchools) {
    const hosts = schoolsIn(lists);
    const isSomeUnsaid = lists.some((list) => list.length === 0);
    for (const school of schools) {
      if (isSomeUnsaid) seen.unsaid.add(school);
      const isHost = hosts.has(school);
      if (hosts.size > (isHost ? 1 : 0)) seen.elsewhere.add(school);
      else if (isHost) seen.home.add(school);
    }
  }
}

/** Members of staff are out; a school of the group none of whose people are listed may have staff there. */
function seeGroup({ out, unsaid }: Sightings, { members, schools }: Group, notStaff: readonly string[]): void {
  const listed = new Set(members.map(({ school }) => school));
  for (const { school, post = '' } of members) if (school !== undefined && !notStaff.includes(post)) out.add(school);
  for (const school of schools) if (!listed.has(school)) unsaid.add(school);
}
