/** Roles with no time behind them. */

import { holder, inTerm } from '../plan/people.ts';
import type { Plan, Role } from '../plan/types.ts';
import { list } from '../text.ts';
import { defineCheck } from './check.ts';

/** Fires once, naming co-leaders, facilitators and critical friends in term for whom no days are set aside. */
export const roleWithoutTime = defineCheck({
  params: { phrases: ['co_leader', 'facilitator', 'critical_friend'] },
  facts: ['who'],
  test: (plan, { params: { phrases }, date }) => {
    const roles = rolesOf(plan).filter(({ role }) => inTerm(role, date));
    if (roles.length === 0) return 'not-applicable';
    const without = roles.filter(({ role }) => role.daysPerYear === undefined || role.daysPerYear === 0);
    const [first, ...others] = without;
    if (first === undefined) return [];
    const name = ({ kind, role }: { kind: Kind; role: Role }) => `${phrases[kind]} (${holder(role)})`;
    return [
      {
        at: first.role.at,
        facts: { who: list(without.map(name)) },
        related: others.map((other) => ({ at: other.role.at, message: phrases[other.kind] })),
      },
    ];
  },
});

type Kind = 'co_leader' | 'facilitator' | 'critical_friend';

function rolesOf({ leadership: { coLeaders, facilitators, criticalFriends } }: Plan): { kind: Kind; role: Role }[] {
  const as = (kind: Kind) => (role: Role) => ({ kind, role });
  return [
    ...coLeaders.map(as('co_leader')),
    ...facilitators.map(as('facilitator')),
    ...criticalFriends.map(as('critical_friend')),
  ];
}
