/** What the network takes in adults' hours a year, each sum with the parts it is made of. */

import { isMutual, isOneWay, isPlenary } from './meeting.ts';
import { describe, holder } from './people.ts';
import type { Activity, Entity, Group, Plan, Role } from './types.ts';

/** Hours in a day of work (`domain.md` 3.4). */
export const HOURS_PER_DAY = 6;

/** Groups of these functions run the network; the others are its learning. */
const RUNNING: ReadonlySet<string> = new Set(['decisions', 'facilitation', 'administration']);

/** One item of a sum. */
export interface Part extends Entity {
  /** In the plan's own words. */
  readonly what: string;
  readonly hours: number;
}

/** Adults at one occasion: all counts but the pupils'. Undefined where the plan counts no adults. */
export function adults({ takesPart }: Activity): number | undefined {
  const counts = [...takesPart].filter(([who]) => who !== 'pupils');
  return counts.length === 0 ? undefined : counts.reduce((sum, [, number]) => sum + number, 0);
}

/** How many of the sorts of people named (`teachers`, `middle_leaders` …) are at one occasion. */
export function headcount({ takesPart }: Activity, sorts: readonly string[]): number {
  return [...takesPart].reduce((sum, [sort, number]) => (sorts.includes(sort) ? sum + number : sum), 0);
}

/** Adult person-hours a year: occasions × hours × adults. Undefined where the plan leaves one of them out. */
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

/** The hours of mutual and of one-way activities, those the plan gives enough to count. */
export function exchangeHours({ activities }: Plan): { mutual: Part[]; oneWay: Part[] } {
  return {
    mutual: activityParts(activities.filter(isMutual)),
    oneWay: activityParts(activities.filter(isOneWay)),
  };
}

/**
 * The hours of running the network: meetings of groups for decisions, facilitation and administration (members ×
 * meetings × hours), plenary activities, and the days of co-leaders and facilitators.
 */
export function runningParts(plan: Plan): Part[] {
  const { groups, activities, leadership } = plan;
  return [
    ...groups.filter((group) => RUNNING.has(group.function ?? '')).flatMap(groupPart),
    ...activityParts(activities.filter((activity) => isPlenary(activity, plan))),
    ...[...leadership.coLeaders, ...leadership.facilitators].flatMap(rolePart),
  ];
}

/** The hours of everything else that adults do together. */
export function learningParts(plan: Plan): Part[] {
  return activityParts(plan.activities.filter((activity) => !isPlenary(activity, plan)));
}

function groupPart({ at, name, members, meetsPerYear, hoursPerMeeting }: Group): Part[] {
  if (members.length === 0 || meetsPerYear === undefined || hoursPerMeeting === undefined) return [];
  return [{ at, what: name, hours: members.length * meetsPerYear * hoursPerMeeting }];
}

function rolePart(role: Role): Part[] {
  const { at, daysPerYear } = role;
  return daysPerYear === undefined || daysPerYear === 0
    ? []
    : [
        {
          at,
          what: role.person === undefined ? holder(role) : describe(role.person),
          hours: daysPerYear * HOURS_PER_DAY,
        },
      ];
}
