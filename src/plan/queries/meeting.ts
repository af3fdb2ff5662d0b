/**
 * Classifies how activities bring schools together, in the terms of the rule catalogue: joint, plenary or working;
 * mutual or one-way.
 */

import type { Activity, Plan } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import { isList, valueAt } from '../path.ts';
import { networkSize } from './network-size.ts';
import { currentActivities } from './network-year.ts';

/** Kinds in which schools learn something new together. */
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

/** Kinds in which some give and others receive. A service that schools share passes no practice on. */
const ONE_WAY: ReadonlySet<string> = new Set(['training', 'showcase', 'conference']);

/** Kinds that are plenary if most of the network takes part. */
const PLENARY: ReadonlySet<string> = new Set([
  'heads-meeting',
  'steering',
  'launch',
  'conference',
  'showcase',
  'online-forum',
]);

/** The share of S from which an activity counts as the whole network's. */
const WHOLE = 0.8;

export function isMutual({ kind }: Activity): boolean {
  return MUTUAL.has(kind);
}

export function isOneWay({ kind }: Activity): boolean {
  return ONE_WAY.has(kind);
}

/** Whether any activity doesn't yet say which schools take part. */
export function hasUndecided(plan: Plan): boolean {
  return currentActivities(plan).some((activity) => isUndecided(activity, plan));
}

/** Whether the plan lists the activity but doesn't yet say which schools take part. */
export function isUndecided({ at }: Activity, { data }: Plan): boolean {
  const schools = valueAt(data, [...at, 'schools']);
  return isList(schools) && schools.length === 0;
}

/** Whether people take part from where they are, so that nobody travels and nobody hosts. */
export function isOnline({ format }: Activity): boolean {
  return format === 'online';
}

/** Whether the schools are too far apart to drop in on each other, by the network's area or else their countries. */
export function isFarApart({ network: { area }, members }: Plan): boolean {
  if (area !== undefined) return area === 'dispersed' || area === 'online';
  return new Set(members.flatMap(({ country }) => country?.split('-')[0] ?? [])).size > 1;
}

/** Whether two or more schools take part. */
export function isJoint({ schools, withUnnamed }: Activity): boolean {
  return schools.length >= 2 || withUnnamed;
}

/** Whether at least four fifths of the schools take part. */
function isWholeNetwork({ schools, withUnnamed }: Activity, plan: Plan): boolean {
  return withUnnamed || schools.length >= WHOLE * networkSize(plan);
}

/**
 * Whether staff from at least four fifths of S learn together in one activity, where news reaches them and they can
 * reply.
 */
export function hasWorkForAll(plan: Plan): boolean {
  return currentActivities(plan).some((activity) => isMutual(activity) && isWholeNetwork(activity, plan));
}

/** Whether an activity is joint, of the whole network, and of a kind in which people listen more than they work. */
export function isPlenary(activity: Activity, plan: Plan): boolean {
  return isJoint(activity) && PLENARY.has(activity.kind) && isWholeNetwork(activity, plan);
}

/** Whether an activity is joint and not plenary. */
export function isWorking(activity: Activity, plan: Plan): boolean {
  return isJoint(activity) && !isPlenary(activity, plan);
}

/** Those among the activities given, which are the current ones unless a rule asks about the past. */
export function workingActivities(plan: Plan, among = currentActivities(plan)): Activity[] {
  return among.filter((activity) => isWorking(activity, plan));
}

/** Working activities with fewer than four fifths of S, in which particular schools meet. */
export function smallActivities(plan: Plan): Activity[] {
  return workingActivities(plan).filter((activity) => !isWholeNetwork(activity, plan));
}

/** Whether the whole network works together so many times a year or more. What is smaller then comes on top of that. */
export function workTogetherOften(plan: Plan, times: number): boolean {
  return workingActivities(plan).some(
    (activity) => isWholeNetwork(activity, plan) && (activity.timesPerYear ?? 0) >= times,
  );
}

/** The schools that host an activity, in turn or every time; empty if the plan doesn't say. */
export function hostsOf({ hosts, hostsRotate, schools }: Activity): readonly School[] {
  return hostsRotate ? schools : hosts;
}

/** The schools in any of the lists. A list that several activities share is read only once. */
export function schoolsIn(lists: Iterable<readonly School[]>): Set<School> {
  return new Set([...new Set(lists)].flat());
}

/** The schools that take part in any of the activities. */
export function schoolsTakingPart(activities: readonly Activity[]): Set<School> {
  return schoolsIn(activities.map(({ schools }) => schools));
}
