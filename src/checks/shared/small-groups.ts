/** The small groups in which a large network works: groups and activities of a few schools, or many groups of a kind. */

import type { Person, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { valueAt } from '../../plan/path.ts';
import { groupsBy } from '../../plan/queries/groups.ts';
import { leadersNow } from '../../plan/queries/in-post.ts';
import { workingActivities } from '../../plan/queries/meeting.ts';
import { networkSize } from '../../plan/queries/network-size.ts';
import { hasPhrase } from './phrases-in-text.ts';

/** How many schools a small group has. */
export interface GroupSize {
  readonly least: number;
  readonly most: number;
}

/** A set of schools that works together. */
export interface SmallGroup {
  /** The member schools in it. */
  readonly schools: readonly School[];
  /** Whether the plan names someone who leads it now. */
  readonly isLed: boolean;
}

interface Part {
  readonly at: Plan['at'];
  readonly schools: readonly School[];
  readonly ledBy: readonly Person[];
}

/**
 * The groups and working activities of a few member schools, each set of schools once; not groups that decide. Those
 * without a leader are left out if the plan says who leads any part.
 */
export function smallGroups(plan: Plan, { least, most }: GroupSize): SmallGroup[] {
  const members = new Set(plan.members);
  const working = plan.groups.filter(({ function: its }) => its !== 'decisions');
  const parts = [...working, ...workingActivities(plan)]
    .map(({ at, ledBy, schools }): Part => ({ at, ledBy, schools: schools.filter((school) => members.has(school)) }))
    .filter(({ schools }) => schools.length >= least && schools.length <= most);
  const isAsked = parts.some(({ at }) => isSaid(plan, at, 'led_by'));
  const isLed = (part: Part) => leadersNow(part, plan).length > 0;
  return groupsBy(parts, ({ schools }) => idsOf(schools))
    .map(([first, ...others]) => ({ schools: first.schools, isLed: [first, ...others].some(isLed) }))
    .filter((group) => group.isLed || !isAsked);
}

/** The schools of all the groups. */
export function schoolsOfGroups(groups: readonly SmallGroup[]): Set<School> {
  return new Set(groups.flatMap(({ schools }) => schools));
}

/** What makes a large network one that works in small groups. */
export interface DivisionParams extends GroupSize {
  /** The share of the members that the groups must reach. */
  readonly share: number;
  /** How many groups with one function count even if the plan doesn't say which schools are in them. */
  readonly alike: number;
  /** The functions of such groups. */
  readonly functions: readonly string[];
  /** Words in the names of groups for people in one post, which don't divide a network. */
  readonly posts: readonly string[];
  /** Words in a role, or in the reason for the size, that show that parts of the network have leaders of their own. */
  readonly regional: readonly string[];
}

/** Whether a network works in small groups that, if the plan says who is in them, reach enough of its schools. */
export function isDivided(plan: Plan, params: DivisionParams): boolean {
  const reached = schoolsOfGroups(smallGroups(plan, params)).size;
  return (
    reached >= params.share * networkSize(plan) ||
    areAlike(plan, params) ||
    areRearranged(plan, params) ||
    hasRegions(plan, params)
  );
}

/** The groups with one of the functions for which the plan doesn't say which schools are in them. */
export function unlistedGroups(plan: Plan, functions: readonly string[]): Plan['groups'] {
  const isOpen = ({ at, schools }: Part) => schools.length === 0 && !isSaid(plan, at, 'schools');
  return plan.groups.filter((group) => functions.includes(group.function ?? '') && isOpen(group));
}

function areAlike(plan: Plan, { alike, functions, posts }: DivisionParams): boolean {
  const open = unlistedGroups(plan, functions).filter(({ name }) => !hasPhrase(name, posts));
  return groupsBy(open, ({ function: its }) => its).some((groups) => groups.length >= alike);
}

function hasRegions({ leadership, network }: Plan, { regional }: DivisionParams): boolean {
  const roles = leadership.otherRoles.flatMap(({ title, remit }) => [title, remit]);
  return [...roles, network.sizeRationale].some((text) => text !== undefined && hasPhrase(text, regional));
}

function areRearranged({ subgroups }: Plan, { least, most }: GroupSize): boolean {
  const size = subgroups?.size;
  return size !== undefined && size >= least && size <= most;
}

/** Whether the plan has a field of a group or an activity, even if only as an empty list. */
function isSaid({ data }: Plan, at: Plan['at'], field: string): boolean {
  return (valueAt(data, [...at, field]) ?? null) !== null;
}

function idsOf(schools: readonly School[]): string {
  return schools
    .map(({ id }) => id)
    .sort()
    .join(' ');
}
