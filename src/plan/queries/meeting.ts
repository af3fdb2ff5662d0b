/** How activities bring schools together: joint, plenary or working; mutual or one-way. The terms of the rule catalogue. */

import type { Activity, Plan } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import { isList, valueAt } from '../path.ts';
import { currentActivities } from './network-year.ts';

/** New learning together. */
const MUTUAL: ReadonlySet<string> = new Set([
  'enquiry',
  'data-enquiry',
  'action-research',
  'lesson-study',
  'learning-walk',
  'study-visit',
  'peer-review',
  'coaching',
  'joint-planning',
  'joint-cpd',
  'problem-solving',
  'staff-exchange',
  'pupil-led',
  'moderation',
]);

/** Some give, the others take. */
const ONE_WAY: ReadonlySet<string> = new Set(['training', 'showcase', 'conference', 'shared-service']);

/** Kinds that are plenary when most of the network is there. */
const PLENARY: ReadonlySet<string> = new Set([
  'heads-meeting',
  'steering',
  'launch',
  'conference',
  'showcase',
  'online-forum',
]);

/** The share of S from which on an activity is the whole network's. */
const WHOLE = 0.8;

export function isMutual({ kind }: Activity): boolean {
  return MUTUAL.has(kind);
}

export function isOneWay({ kind }: Activity): boolean {
  return ONE_WAY.has(kind);
}

/** Whether some activity may yet be of any schools: the plan lists it and does not say which take part. */
export function hasUndecided(plan: Plan): boolean {
  return currentActivities(plan).some((activity) => isUndecided(activity, plan));
}

/** The plan lists the activity and does not yet say which schools take part. */
export function isUndecided({ at }: Activity, { data }: Plan): boolean {
  const schools = valueAt(data, [...at, 'schools']);
  return isList(schools) && schools.length === 0;
}

/** Two or more schools of S take part. */
export function isJoint({ schools }: Activity): boolean {
  return schools.length >= 2;
}

/** Four fifths of S or more take part. */
function isWholeNetwork({ schools }: Activity, { members }: Plan): boolean {
  return schools.length >= WHOLE * members.length;
}

/** Joint, the whole network's, and of a kind at which people listen more than they work. */
export function isPlenary(activity: Activity, plan: Plan): boolean {
  return isJoint(activity) && PLENARY.has(activity.kind) && isWholeNetwork(activity, plan);
}

/** Joint and not plenary. */
export function isWorking(activity: Activity, plan: Plan): boolean {
  return isJoint(activity) && !isPlenary(activity, plan);
}

/** Those among the activities given, which are the current ones unless a rule asks about the past. */
export function workingActivities(plan: Plan, among = currentActivities(plan)): Activity[] {
  return among.filter((activity) => isWorking(activity, plan));
}

/** Working activities of fewer than four fifths of S: those in which particular schools meet. */
export function smallActivities(plan: Plan): Activity[] {
  return workingActivities(plan).filter((activity) => !isWholeNetwork(activity, plan));
}

/** The schools in which an activity happens, in turn or each time; none where the plan does not say. */
export function hostsOf({ hosts, hostsRotate, schools }: Activity): readonly School[] {
  return hostsRotate ? schools : hosts;
}

/** The schools in any of the lists. Activities of all schools share one list, which is gone through once. */
export function schoolsIn(lists: Iterable<readonly School[]>): Set<School> {
  return new Set([...new Set(lists)].flat());
}

/** The schools that take part in any of the activities. */
export function schoolsTakingPart(activities: readonly Activity[]): Set<School> {
  return schoolsIn(activities.map(({ schools }) => schools));
}
