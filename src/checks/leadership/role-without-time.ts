/** Roles with no time behind them. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { hasDays, holder, inTerm, isTended } from '../../plan/queries/posts.ts';
import { list } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';
import { lacksOf, outsideFriends } from '../shared/critical-friends.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires once, naming co-leaders, facilitators and critical friends in term for whom no days are set aside. Other rules say
 * it of co-leaders while nobody tends the network, and of critical friends who come from inside or have no work either.
 */
export const roleWithoutTime = defineCheck({
  params: {
    phrases: ['co_leader', 'co_leaders', 'facilitator', 'facilitators', 'critical_friend', 'critical_friends'],
  },
  facts: ['who'],
  test: (plan, { params: { phrases }, date }) => {
    const kinds = rolesOf(plan, date);
    const roles = Object.values(kinds).flat();
    if (roles.every(hasDays)) return roles.length === 0 ? 'not-applicable' : [];
    const without = unsaid(kinds, plan, date);
    const places = KINDS.flatMap((kind) => without[kind].map(({ at }) => ({ at, name: phrases[kind] })));
    if (places.length === 0) return 'not-applicable';
    return oneBreach(places, { facts: { who: list(KINDS.flatMap((kind) => named(kind, without[kind], phrases))) } });
  },
});

const KINDS = ['co_leader', 'facilitator', 'critical_friend'] as const;
type Kind = (typeof KINDS)[number];
type Roles = Readonly<Record<Kind, readonly Role[]>>;

function rolesOf({ leadership: { coLeaders, facilitators, criticalFriends } }: Plan, day: Day): Roles {
  const now = (roles: readonly Role[]) => roles.filter((role) => inTerm(role, day));
  return { co_leader: now(coLeaders), facilitator: now(facilitators), critical_friend: now(criticalFriends) };
}

/** Those without days of whom no other rule says so. */
function unsaid(roles: Roles, plan: Plan, day: Day): Roles {
  const busy = lacksOf(plan);
  const friends = new Set<Role>(outsideFriends(plan).filter((friend) => busy(friend).length === 0));
  const without = (some: readonly Role[]) => some.filter((role) => !hasDays(role));
  return {
    co_leader: isTended(plan, day) ? without(roles.co_leader) : [],
    facilitator: without(roles.facilitator),
    critical_friend: without(roles.critical_friend).filter((role) => friends.has(role)),
  };
}

function named(kind: Kind, roles: readonly Role[], phrases: Phrases<Kind | `${Kind}s`>): string[] {
  const title: Kind | `${Kind}s` = roles.length === 1 ? kind : `${kind}s`;
  return roles.length === 0 ? [] : [`the ${phrases[title]} (${list(roles.map(holder))})`];
}
