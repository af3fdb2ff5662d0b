/** Networks in which staff learn together only with colleagues from their own school. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import { adults, headcount } from '../../plan/queries/hours.ts';
import { isJoint, isUndecided } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { clip } from '../../text/clip.ts';
import { fill, list, numberInWords } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires if the current activities of `kinds` are each inside one school, in at least `least` schools altogether, and
 * nothing else brings staff (the counts in `staff`) of several schools together: no group that doesn't only decide, and
 * no joint activity. Events of the kinds `events` count only if there are at least `often` a year. An activity that
 * doesn't say who takes part is assumed to include staff, unless it is one of `others`. Returns `cannot-tell` if
 * schools are undecided or work in changing subgroups.
 */
export const learningInsideSchools = defineCheck({
  params: {
    kinds: 'texts',
    staff: 'texts',
    events: 'texts',
    others: 'texts',
    least: 'number',
    often: 'number',
    phrases: ['meet', 'never'],
  },
  facts: ['number', 'activities', 'meeting'],
  test: (plan, { params }) => {
    const activities = currentActivities(plan);
    const learning = activities.filter(({ kind }) => params.kinds.includes(kind));
    const inside = learning.filter(isInsideOneSchool);
    if (new Set(inside.flatMap(({ schools }) => schools)).size < params.least) return 'not-applicable';
    if (learning.some((activity) => isUndecided(activity, plan)) || plan.subgroups !== undefined) return 'cannot-tell';
    if (inside.length < learning.length || hasMixedGroup(plan)) return [];
    const meetings = activities.filter((activity) => isJoint(activity) && mayBringStaff(activity, params));
    if (meetings.some((meeting) => !isRareEvent(meeting, params))) return [];
    const { phrases } = params;
    const meeting = meetings.length === 0 ? phrases.never : fill(phrases.meet, { meetings: titles(meetings) });
    return oneBreach(
      inside.map(({ at, title }) => ({ at: [...at, 'schools'], name: title })),
      { facts: { number: numberInWords(inside.length), activities: titles(inside), meeting } },
    );
  },
});

type Kinds = Readonly<Record<'staff' | 'events' | 'others', readonly string[]>> & { readonly often: number };

function isInsideOneSchool({ schools, withUnnamed, hosts }: Activity): boolean {
  return schools.length === 1 && !withUnnamed && hosts.every((host) => schools.includes(host));
}

/** Whether a group that doesn't only decide has people from several schools. */
function hasMixedGroup({ groups }: Plan): boolean {
  return groups.some((group) => group.function !== 'decisions' && group.schools.length > 1);
}

function mayBringStaff(activity: Activity, { staff, others }: Kinds): boolean {
  return headcount(activity, staff) > 0 || (adults(activity) === undefined && !others.includes(activity.kind));
}

function isRareEvent({ kind, timesPerYear = 1 }: Activity, { events, often }: Kinds): boolean {
  return events.includes(kind) && timesPerYear < often;
}

function titles(activities: readonly Activity[]): string {
  return list(
    activities.map(({ title }) => `"${clip(title, 98)}"`),
    4,
  );
}
