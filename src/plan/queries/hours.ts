/** The adult hours per year that the network takes. Each total comes with its parts. */

import type { Entity } from '../model/entity.ts';
import type { Activity, Facilitator, Group, Plan, Role } from '../model/plan.ts';
import { holderKey } from './in-post.ts';
import { isJoint, isMutual, isOneWay, isPlenary } from './meeting.ts';
import { activitiesThisYear } from './network-year.ts';
import { holder, inTerm, personKey } from './posts.ts';

/** Hours in a working day, used to convert a role's days to hours. */
const HOURS_PER_DAY = 6;

/** Functions of groups that run the network, as well as decisions. Other groups count as learning. */
const TENDING: ReadonlySet<string> = new Set(['facilitation', 'administration']);

/** Kinds of meeting that count as running the network, whoever attends. */
const DECIDING: ReadonlySet<string> = new Set(['heads-meeting', 'steering']);

/** One part of a total. */
export interface Part extends Entity {
  /** In the plan's own words. */
  readonly what: string;
  readonly hours: number;
}

/** Adults at one occasion: everyone except pupils. Undefined if the plan gives no numbers of adults. */
export function adults({ takesPart }: Activity): number | undefined {
  const counts = [...takesPart].filter(([who]) => who !== 'pupils');
  return counts.length === 0 ? undefined : counts.reduce((sum, [, number]) => sum + number, 0);
}

/** How many people of the given kinds (`teachers`, `middle_leaders` …) are at one occasion. */
export function headcount({ takesPart }: Activity, sorts: readonly string[]): number {
  return [...takesPart].reduce((sum, [sort, number]) => (sorts.includes(sort) ? sum + number : sum), 0);
}

/** Adult person-hours per year: occasions × hours × adults. Undefined if the plan leaves out any of them. */
export function adultHours(activity: Activity): number | undefined {
  const people = adults(activity);
  const { timesPerYear, hoursEach } = activity;
  if (people === undefined || timesPerYear === undefined || hoursEach === undefined) return undefined;
  return timesPerYear * hoursEach * people;
}

export function sum(parts: readonly Part[]): number {
  return parts.reduce((total, { hours }) => total + hours, 0);
}

function activityParts(activities: readonly Activity[]): Part[] {
  return activities.flatMap((activity) => {
    const hours = adultHours(activity);
    return hours === undefined ? [] : [{ at: activity.at, what: activity.title, hours }];
  });
}

/**
 * The hours of this year's mutual and one-way activities, if the plan gives enough to work them out. Work inside a single
 * school is neither, and nor are visits to learn from others and for nothing else, unless the plan says which schools give
 * and which receive. Coaching in which people only learn from a coach is passed on. A course, showcase or conference in which schools also work with each other counts half for each.
 */
export function exchangeHours(plan: Plan): { mutual: Part[]; oneWay: Part[] } {
  const activities = activitiesThisYear(plan);
  const halves = activityParts(activities.filter(isBoth)).map((part) => ({ ...part, hours: part.hours / 2 }));
  return {
    mutual: inOrder([...activityParts(activities.filter(isWorkTogether)), ...halves], activities),
    oneWay: inOrder([...activityParts(activities.filter(isPassingOn)), ...halves], activities),
  };
}

function inOrder(parts: readonly Part[], activities: readonly Activity[]): Part[] {
  const order = new Map(activities.map(({ at }, index) => [at, index]));
  return parts.toSorted((a, b) => (order.get(a.at) ?? 0) - (order.get(b.at) ?? 0));
}

/** Whether staff of several schools work something out together, and don't only learn from each other. */
export function isWorkTogether(activity: Activity): boolean {
  return isMutual(activity) && isJoint(activity) && !isOnlyFrom(activity) && !isHandedOver(activity);
}

function isPassingOn(activity: Activity): boolean {
  const isTaught = activity.kind === 'coaching' && isJoint(activity) && isOnlyFrom(activity);
  return (isOneWay(activity) && !isBoth(activity)) || isTaught || (isMutual(activity) && isHandedOver(activity));
}

/** Whether people only learn from each other, according to the plan. */
function isOnlyFrom({ strands }: Activity): boolean {
  return strands.length > 0 && strands.every((strand) => strand === 'from');
}

/** Whether people both listen to each other and work with each other. */
function isBoth(activity: Activity): boolean {
  return isOneWay(activity) && isJoint(activity) && activity.strands.includes('with');
}

/** Whether some schools give and others receive, and the plan says that they learn, but not with each other. */
function isHandedOver({ giving, receiving, strands }: Activity): boolean {
  const isApart = giving.length > 0 && receiving.length > 0 && !giving.some((school) => receiving.includes(school));
  return isApart && strands.length > 0 && !strands.includes('with');
}

/**
 * The hours of running the network in the current network year: decisions, meetings of groups for facilitation and
 * administration, the launch, and the days of co-leaders and facilitators now in office, each person's once. Conferences, showcases and
 * forums don't count as running, because people come to them to learn.
 * @param isWork whether what a facilitator does is the work itself, such as coaching
 */
export function runningParts(plan: Plan, isWork: (role: Facilitator) => boolean = () => false): Part[] {
  const { groups, leadership, date } = plan;
  const running = leadership.facilitators.filter((role) => !isWork(role));
  const parts = [
    ...decidingParts(plan),
    ...groups.filter(isTending).flatMap(groupPart),
    ...activityParts(activitiesThisYear(plan).filter((activity) => isLaunch(activity, plan))),
    ...eachOnceAtMost([...leadership.coLeaders, ...running].filter((role) => inTerm(role, date))).map(rolePart),
  ];
  return parts.filter(({ hours }) => hours > 0);
}

/** The role with the most days of each person: days that are written beside two roles may be the same. */
function eachOnceAtMost(roles: readonly Role[]): Role[] {
  const isMore = (role: Role, other: Role) => (other.daysPerYear ?? 0) > (role.daysPerYear ?? 0);
  return roles.filter((role, index) => {
    const key = holderKey(role);
    const same = roles.flatMap((other, at) => (key !== undefined && holderKey(other) === key ? [{ other, at }] : []));
    return !same.some(({ other, at }) => isMore(role, other) || (at < index && !isMore(other, role)));
  });
}

/**
 * The hours of decisions. A plan may list the same heads' meetings under both groups and activities, so only the larger
 * of the two totals counts. A group that meets for one of the learning activities counts there.
 */
export function decidingParts(plan: Plan): Part[] {
  const learning = learningActivities(plan);
  const deciding = plan.groups.filter(
    (group) => decides(group, plan) && !learning.some((one) => isMeeting(one, group)),
  );
  const groups = deciding.flatMap(groupPart);
  const meetings = activityParts(activitiesThisYear(plan).filter(isDeciding));
  return sum(meetings) > sum(groups) ? meetings : groups;
}

/**
 * The hours of everything else that adults do together in the current network year. A group for learning counts only if
 * none of its leaders leads a counted activity. Otherwise it probably meets for that activity.
 */
export function learningParts(plan: Plan): Part[] {
  const learning = learningActivities(plan);
  const counted = learning.filter((activity) => adultHours(activity) !== undefined);
  const leaders = new Set(counted.flatMap(({ ledBy }) => ledBy.map(personKey)));
  const groups = plan.groups.filter(
    (group) => !runsNetwork(group, plan) && !group.ledBy.some((person) => leaders.has(personKey(person))),
  );
  return [...activityParts(counted), ...groups.flatMap(groupPart)];
}

/** Whether an activity is the meetings of a group: as many, as long and with as many adults. */
function isMeeting(activity: Activity, group: Group): boolean {
  const { timesPerYear, hoursEach } = activity;
  const present = group.members.filter(({ post }) => post !== 'pupil').length;
  const isAsLong = timesPerYear === group.meetsPerYear && hoursEach === group.hoursPerMeeting;
  return timesPerYear !== undefined && hoursEach !== undefined && isAsLong && adults(activity) === present;
}

/**
 * The days of critical friends, other roles and facilitators who do the work itself, all in term now. They don't run the
 * network and aren't its meetings.
 * @param isWork as for `runningParts`
 */
export function otherRoleParts(
  { leadership, date }: Plan,
  isWork: (role: Facilitator) => boolean = () => false,
): Part[] {
  const { criticalFriends, otherRoles, facilitators } = leadership;
  const roles = [...criticalFriends, ...otherRoles, ...facilitators.filter(isWork)];
  return roles
    .filter((role) => inTerm(role, date))
    .map(rolePart)
    .filter(({ hours }) => hours > 0);
}

/** How many joint learning activities of the current network year there are, and for how many the hours are known. */
export function learningKnown(plan: Plan): { known: number; of: number } {
  const joint = learningActivities(plan).filter(isJoint);
  return { known: joint.filter((activity) => adultHours(activity) !== undefined).length, of: joint.length };
}

function learningActivities(plan: Plan): Activity[] {
  return activitiesThisYear(plan).filter((activity) => !isDeciding(activity) && !isLaunch(activity, plan));
}

/** Whether a group runs the network: it decides, or looks after it. */
export function runsNetwork(group: Group, plan: Plan): boolean {
  return decides(group, plan) || isTending(group);
}

function isTending({ function: what = '' }: Group): boolean {
  return TENDING.has(what);
}

function decides(group: Group, { leadership }: Plan): boolean {
  return group.function === 'decisions' || (group.function === undefined && group === leadership.steeringGroup);
}

function isDeciding(activity: Activity): boolean {
  return DECIDING.has(activity.kind) && isJoint(activity);
}

function isLaunch(activity: Activity, plan: Plan): boolean {
  return activity.kind === 'launch' && isPlenary(activity, plan);
}

function groupPart({ at, name, members, meetsPerYear, hoursPerMeeting }: Group): Part[] {
  const present = members.filter(({ post }) => post !== 'pupil').length;
  if (present === 0 || meetsPerYear === undefined || hoursPerMeeting === undefined) return [];
  return [{ at, what: name, hours: present * meetsPerYear * hoursPerMeeting }];
}

function rolePart(role: Role): Part {
  const { at, daysPerYear = 0 } = role;
  return { at, what: holder(role), hours: daysPerYear * HOURS_PER_DAY };
}
