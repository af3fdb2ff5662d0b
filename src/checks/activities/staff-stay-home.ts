/** Schools whose staff meet the others only in their own building. */

import type { Activity, Group } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { adults, headcount } from '../../plan/queries/hours.ts';
import {
  hostsOf,
  isFarApart,
  isOnline,
  schoolsIn,
  schoolsTakingPart,
  workingActivities,
} from '../../plan/queries/meeting.ts';
import { defineCheck } from '../check.ts';
import { together } from '../shared/schools-in-words.ts';

/**
 * Schools by where their staff take part: out (in another school or a mixed group), at home, or unsaid (the plan
 * doesn't give enough detail).
 */
interface Sightings {
  readonly out: Set<School>;
  readonly home: Set<School>;
  readonly unsaid: Set<School>;
}

/**
 * Fires once, listing the schools whose staff (the counts in `staff`) take part only in working activities hosted by
 * their own school, and have no one in a group with other schools. People in the posts in `not_staff` don't count.
 * Skips schools whose activities or groups don't give enough detail, and those whose staff meet others online.
 */
export const staffStayHome = defineCheck({
  params: { staff: 'texts', not_staff: 'texts', phrases: ['far'] },
  facts: ['schools'],
  test: (plan, { params }) => {
    const seen: Sightings = { out: new Set(), home: new Set(), unsaid: new Set() };
    const working = workingActivities(plan);
    const [online, come] = apart(working.filter((activity) => headcount(activity, params.staff) > 0));
    for (const school of schoolsTakingPart(online)) seen.unsaid.add(school);
    const mayCome = working.filter((activity) => adults(activity) === undefined);
    seeActivities(come, { elsewhere: seen.out, home: seen.home, unsaid: seen.unsaid });
    seeActivities(mayCome, { elsewhere: seen.unsaid, home: new Set(), unsaid: seen.unsaid });
    for (const group of plan.groups) if (group.schools.length > 1) seeGroup(seen, group, params.not_staff);
    const atHome = plan.members.filter((one) => seen.home.has(one) && !seen.out.has(one) && !seen.unsaid.has(one));
    if (atHome.length === 0 && plan.members.some((school) => !seen.out.has(school))) return 'cannot-tell';
    return together(atHome).map((breach) => (isFarApart(plan) ? { ...breach, fix: params.phrases.far } : breach));
  },
});

/** The activities that happen online, and the others. */
function apart(activities: readonly Activity[]): [Activity[], Activity[]] {
  return [activities.filter(isOnline), activities.filter((activity) => !isOnline(activity))];
}

/** Groups activities by their list of schools: a school that goes out for one activity of the list is out. */
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

/** A member of staff in a mixed group is out. A school in the group with no people listed might have staff there. */
function seeGroup({ out, unsaid }: Sightings, { members, schools }: Group, notStaff: readonly string[]): void {
  const listed = new Set(members.map(({ school }) => school));
  for (const { school, post = '' } of members) if (school !== undefined && !notStaff.includes(post)) out.add(school);
  for (const school of schools) if (!listed.has(school)) unsaid.add(school);
}
