/** Who in a plan could take a matter up, from the roles the plan itself gives. */

import { list } from '../../text/words.ts';
import type { Group, Person, Plan, Role } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import { printPath } from '../path.ts';
import type { OwnerRole } from '../vocabulary.ts';
import { holdersOn, leadersNow } from './in-post.ts';
import { describe, holder, leadPosts } from './posts.ts';

/** Who answers for a role, in words that say which role it is; nobody where the plan names no holder. */
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
  return leader === undefined ? group.name : `${describe(leader)} (${group.name})`;
}

function together(title: string, roles: readonly Role[], { date }: Plan): string | undefined {
  const now = holdersOn(roles, date);
  if (now.length === 0) return undefined;
  return `${list(now.map(holder))} (${now.length === 1 ? title : `${title}s`})`;
}

/**
 * Who could own a matter: the one who leads the very thing it stands at, or the head or link person of the one school
 * it is about; else the first of `roles` that the plan names. Roles themselves are not judged by their holders.
 * @param path as `activities[2].question`
 * @param touches how many schools it touches
 */
export function ownerOf(plan: Plan, path: string, touches: number, roles: readonly OwnerRole[]): string | undefined {
  const lead = path.startsWith('leadership') ? undefined : leadPosts(plan).find(({ at }) => holds(printPath(at), path));
  if (lead !== undefined) return describe(lead.holders[0]);
  const school = touches === 1 ? plan.schools.find(({ at }) => holds(printPath(at), path)) : undefined;
  const atSchool = school === undefined ? undefined : speakerOf(school, plan);
  if (atSchool !== undefined) return describe(atSchool);
  for (const role of roles) {
    const found = ROLES[role](plan);
    if (found !== undefined) return found;
  }
  return undefined;
}

function speakerOf(school: School, { people }: Plan): Person | undefined {
  return people.find((person) => person.school === school && person.post === 'headteacher') ?? school.linkPerson;
}

function holds(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
}
