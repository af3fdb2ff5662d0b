/** Finds who in a plan could deal with a finding, from the roles in the plan. */

import { list, numberInWords } from '../../text/words.ts';
import type { Group, Person, Plan, Role } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import { printPath } from '../path.ts';
import type { OwnerRole } from '../vocabulary.ts';
import { holdersOn, leadersNow } from './in-post.ts';
import { describe, describeSeveral, holder, leadPosts } from './posts.ts';

/** Describes who holds each role; undefined if the plan names no holder. */
const ROLES: Readonly<Record<OwnerRole, (plan: Plan) => string | undefined>> = {
  facilitators: (plan) => together('facilitator', plan.leadership.facilitators, plan),
  co_leaders: (plan) => together('co-leader', plan.leadership.coLeaders, plan),
  steering_group: (plan) =>
    forGroup(plan.leadership.steeringGroup ?? plan.groups.find((group) => group.function === 'decisions'), plan),
  enquiry_group: (plan) =>
    forGroup(
      plan.groups.find((group) => group.function === 'enquiry'),
      plan,
    ),
  evaluator: ({ evaluation: { evaluator, evaluatorPartner } }) =>
    evaluator === undefined ? evaluatorPartner?.name : describe(evaluator),
  after_owner: ({ sustaining }) =>
    sustaining.after?.owner === undefined ? undefined : describe(sustaining.after.owner),
};

function forGroup(group: Group | undefined, plan: Plan): string | undefined {
  if (group === undefined) return undefined;
  const [leader] = leadersNow(group, plan);
  const who = leader === undefined ? SOMEONE : describe(leader);
  return who === SOMEONE ? group.name : `${who} (${group.name})`;
}

function together(title: string, roles: readonly Role[], { date }: Plan): string | undefined {
  const now = holdersOn(roles, date);
  if (now.length === 0) return undefined;
  const titles = now.length === 1 ? title : `${title}s`;
  if (now.some((role) => holder(role) !== SOMEONE)) return `${list(inWords(now))} (${titles})`;
  return now.length === 1 ? `the ${titles}` : `the ${numberInWords(now.length)} ${titles}`;
}

/** Whoever the plan gives neither a post nor a place for. */
const SOMEONE = 'someone';

/** The holders of a role, those described in the same words together, and those with no description last. */
function inWords(roles: readonly Role[]): string[] {
  const alike = new Map<string, Role[]>();
  for (const role of roles) alike.set(holder(role), [...(alike.get(holder(role)) ?? []), role]);
  const unknown = alike.get(SOMEONE)?.length ?? 0;
  alike.delete(SOMEONE);
  const known = [...alike].map(([who, [{ person } = {}, ...others]]) =>
    person === undefined || others.length === 0 ? who : describeSeveral(person, others.length + 1),
  );
  const rest = unknown === 1 ? 'someone else' : `${numberInWords(unknown)} other people`;
  return unknown === 0 ? known : [...known, rest];
}

/**
 * Everyone who could deal with a finding, the closest first: the leader of the thing it is about, the head or link
 * person if it is about one school, and then the holders of `roles`. Findings about leadership skip the leader, because
 * people shouldn't assess their own roles.
 * @param path such as `activities[2].question`
 * @param touches how many schools it affects
 */
export function ownersOf(plan: Plan, path: string, touches: number, roles: readonly OwnerRole[]): string[] {
  const lead = path.startsWith('leadership') ? undefined : leadPosts(plan).find(({ at }) => holds(printPath(at), path));
  const school = touches === 1 ? plan.schools.find(({ at }) => holds(printPath(at), path)) : undefined;
  const atSchool = school === undefined ? undefined : speakerOf(school, plan);
  const close = [lead?.holders[0], atSchool].flatMap((person) => (person === undefined ? [] : [describe(person)]));
  return [...new Set([...close, ...heldBy(plan, roles)])];
}

/** Who would be at a meeting of the network: those who look after it, lead it and decide. */
export function leadersOf(plan: Plan): string[] {
  return [...new Set(heldBy(plan, ['co_leaders', 'facilitators', 'steering_group']))];
}

function heldBy(plan: Plan, roles: readonly OwnerRole[]): string[] {
  return roles.flatMap((role) => ROLES[role](plan) ?? []);
}

function speakerOf(school: School, { people }: Plan): Person | undefined {
  return people.find((person) => person.school === school && person.post === 'headteacher') ?? school.linkPerson;
}

function holds(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}
