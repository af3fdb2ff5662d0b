/** What a map of a network shows: its schools, the activities in which some of them meet, and what stands out. */

import type { Activity, Plan } from '../plan/model/plan.ts';
import type { School } from '../plan/model/schools-and-people.ts';
import { isOver } from '../plan/queries/closing.ts';
import { components, cutSchools, degrees, pairGraph } from '../plan/queries/graph.ts';
import { type LooseTie, looseTie } from '../plan/queries/loose-ties.ts';
import { isJoint, isUndecided, smallActivities } from '../plan/queries/meeting.ts';
import { unnamedSchools } from '../plan/queries/network-size.ts';
import { currentActivities, hasEnded, titleToday } from '../plan/queries/network-year.ts';

/** A map of more schools than this can't be read. */
export const MOST_SCHOOLS = 200;

/** What a school is in the network. In the order in which one decides how the school is drawn. */
export const ROLES = ['bridge', 'hub', 'apart', 'alone'] as const;
/**
 * `bridge`: others meet only through it. `hub`: it meets far more schools than the rest do. `apart`: no activity brings
 * it, or any school of its group, together with the largest group. `alone`: it takes part in no activity that is
 * smaller than the whole network, though others do, but it meets them in work that isn't drawn.
 */
export type MapRole = (typeof ROLES)[number];

export interface MapSchool {
  readonly id: string;
  readonly name: string;
  /** How many other schools it meets. */
  readonly meets: number;
  readonly roles: readonly MapRole[];
}

export interface MapActivity {
  /** With the word `ended` if it has. */
  readonly title: string;
  /** Its title alone, if it has ended though the network goes on. */
  readonly ended?: string;
  /** Indexes of schools. */
  readonly schools: readonly number[];
}

/** Two schools that meet. */
export interface Pair {
  readonly from: number;
  readonly to: number;
  /** In how many activities. */
  readonly times: number;
}

export interface NetworkMap {
  readonly name: string;
  readonly schools: readonly MapSchool[];
  /** Schools that the plan counts but doesn't name. */
  readonly unnamed: number;
  /** Joint activities that are smaller than the whole network. */
  readonly activities: readonly MapActivity[];
  readonly pairs: readonly Pair[];
  /** Whether schools are joined directly, because there are too many activities to draw. */
  readonly isDirect: boolean;
  /** How many groups of schools there are that don't meet each other; a school alone is none. */
  readonly groups: number;
  /** How many groups there are if the work of nearly every school counts as well, and a school alone. */
  readonly parts: number;
  /** Titles of joint activities that involve nearly every school, which have no shape. */
  readonly joiningAll: readonly string[];
  /** Whether each of those activities is for every school. */
  readonly isForAll: boolean;
  /** Whether all joint activities together bring every school together with all the others, so that none is cut off. */
  readonly isWhole: boolean;
  /** What joins some schools to the rest if nothing firmer does; empty if schools really meet. */
  readonly restsOn: readonly LooseTie[];
  /** Titles of activities that don't say yet which schools take part. */
  readonly undecided: readonly string[];
  /** Titles of activities of a single school, in which no school meets another. */
  readonly single: readonly string[];
  /** Whether schools also meet in small groups that are rearranged from time to time, which can't be drawn. */
  readonly isRearranged: boolean;
  /** Whether the network has ended. */
  readonly isOver: boolean;
}

/** The map of a plan; undefined if it has too many schools to draw. */
export function networkMap(plan: Plan): NetworkMap | undefined {
  const { members, network } = plan;
  if (members.length > MOST_SCHOOLS) return undefined;
  const small = smallActivities(plan);
  const indexOf = new Map(members.map((school, index) => [school, index]));
  const activities = small.map((activity) => ({
    title: titleToday(activity, plan),
    ...(hasEnded(activity, plan) && { ended: activity.title }),
    schools: indexesOf(activity.schools, indexOf),
  }));
  const undrawn = undrawnWork(plan, small);
  return {
    name: network.name,
    unnamed: unnamedSchools(plan),
    activities,
    pairs: pairsOf(activities),
    isDirect: activities.length > Math.max(0.75 * members.length, MOST_ACTIVITIES),
    ...schoolsOf(members, small, undrawn),
    restsOn: looseTies(members, [...small, ...undrawn.whole]),
    joiningAll: undrawn.whole.map((activity) => titleToday(activity, plan)),
    isForAll: undrawn.whole.every(({ schools }) => members.every((school) => schools.includes(school))),
    undecided: undrawn.undecided,
    single: undrawn.single,
    isRearranged: undrawn.isRearranged,
    isOver: isOver(plan),
  };
}

/** Work that a map can't show. */
interface Undrawn {
  /** Joint activities of nearly every school. */
  readonly whole: readonly Activity[];
  readonly undecided: readonly string[];
  readonly single: readonly string[];
  readonly isRearranged: boolean;
}

function undrawnWork(plan: Plan, small: readonly Activity[]): Undrawn {
  const drawn = new Set(small);
  const current = currentActivities(plan);
  return {
    whole: current.filter((one) => isJoint(one) && !drawn.has(one)),
    undecided: current.filter((one) => isUndecided(one, plan)).map((one) => titleToday(one, plan)),
    single: current
      .filter((one) => plan.members.length > 1 && one.schools.length === 1)
      .map((one) => titleToday(one, plan)),
    isRearranged: plan.subgroups !== undefined,
  };
}

/** With more activities than this, and more than three quarters of the schools, schools are joined directly. */
const MOST_ACTIVITIES = 25;

function indexesOf(schools: readonly School[], indexOf: ReadonlyMap<School, number>): number[] {
  return [...new Set(schools)].flatMap((school) => indexOf.get(school) ?? []);
}

function pairsOf(activities: readonly MapActivity[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { schools } of activities) {
    for (const from of schools) {
      for (const to of schools) {
        if (from >= to) continue;
        const key = `${from} ${to}`;
        pairs.set(key, { from, to, times: (pairs.get(key)?.times ?? 0) + 1 });
      }
    }
  }
  return [...pairs.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

function schoolsOf(
  members: readonly School[],
  small: readonly Activity[],
  undrawn: Undrawn,
): Pick<NetworkMap, 'schools' | 'groups' | 'parts' | 'isWhole'> {
  const met = new Map(degrees(pairGraph(members, small)).map(({ school, met }) => [school, met]));
  const parts = components(members, [...small, ...undrawn.whole]);
  const apart = apartFrom(parts, undrawn);
  const working = new Set(parts.filter((part) => part.length > 1).flat());
  const bridges = new Set(cutSchools(members, small));
  const isHub = hubTest([...met.values()]);
  const rolesOf = (school: School): MapRole[] => {
    const meets = met.get(school) ?? 0;
    const isElsewhere = undrawn.isRearranged || working.has(school);
    const isAlone = meets === 0 && small.length > 0 && !apart.has(school) && isElsewhere;
    const is = { bridge: bridges.has(school), hub: isHub(meets), apart: apart.has(school), alone: isAlone };
    return ROLES.filter((role) => is[role]);
  };
  const schools = members.map((school) => ({
    id: school.id,
    name: school.name,
    meets: met.get(school) ?? 0,
    roles: rolesOf(school),
  }));
  const groups = components(members, small).filter((part) => part.length > 1).length;
  return { schools, groups, parts: parts.length, isWhole: parts.length === 1 && members.length > 1 };
}

/**
 * The schools that no joint activity brings together with the largest group; empty if there are several of that size.
 * If groups change, or an activity doesn't say yet who takes part, nobody can tell.
 */
function apartFrom(parts: readonly (readonly School[])[], undrawn: Undrawn): ReadonlySet<School> {
  const largest = parts[0]?.length ?? 0;
  if (largest < 2 || undrawn.isRearranged || undrawn.undecided.length > 0) return new Set();
  return new Set(parts.filter((part) => part.length < largest).flat());
}

/** In a network of fewer schools, none is a hub. */
const LEAST_FOR_HUB = 5;

/** The kinds of tie without which some schools would meet no others, or only those of their own part. */
function looseTies(members: readonly School[], joint: readonly Activity[]): LooseTie[] {
  const loose = joint.flatMap((activity) => looseTie(activity) ?? []);
  if (loose.length === 0) return [];
  const firm = joint.filter((activity) => looseTie(activity) === undefined);
  return components(members, firm).length > components(members, joint).length ? [...new Set(loose)] : [];
}

/** A hub meets at least half of the others, and at least twice as many as schools do on average. */
function hubTest(all: readonly number[]): (meets: number) => boolean {
  const average = all.reduce((sum, meets) => sum + meets, 0) / Math.max(1, all.length);
  return (meets) => all.length >= LEAST_FOR_HUB && meets >= (all.length - 1) / 2 && meets >= 2 * average;
}
