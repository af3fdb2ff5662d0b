/** Roles without any days set aside. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { hasDays, holder, inTerm, isTended } from '../../plan/queries/posts.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { lacksOf, outsideFriends } from '../shared/critical-friends.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires once, listing the co-leaders, facilitators and critical friends in term without any days set aside. Other rules
 * report co-leaders if no one looks after the network, and critical friends who are insiders or have no work.
 */
export const roleWithoutTime = defineCheck({
  params: {
    phrases: ['co_leader', 'co_leaders', 'facilitator', 'facilitators', 'critical_friend', 'critical_friends'],
  },
  facts: ['roles', 'who'],
  test: (plan, { params: { phrases }, date }) => {
    const kinds = rolesOf(plan, date);
    const roles = Object.values(kinds).flat();
    if (roles.every(hasDays)) return roles.length === 0 ? 'not-applicable' : [];
    const without = unsaid(kinds, plan, date);
    const places = KINDS.flatMap((kind) => without[kind].map(({ at }) => ({ at, name: phrases[kind] })));
    if (places.length === 0) return 'not-applicable';
    const missing = KINDS.filter((kind) => without[kind].length > 0);
    const title = (kind: Kind) => phrases[without[kind].length === 1 ? kind : (`${kind}s` as const)];
    const facts = {
      roles: list(missing.map((kind) => `the ${title(kind)}`)),
      who: list(missing.map((kind) => `${list(without[kind].map(holder))} (${title(kind)})`)),
    };
    return oneBreach(places, { facts });
  },
});

const KINDS = ['co_leader', 'facilitator', 'critical_friend'] as const;
type Kind = (typeof KINDS)[number];
type Roles = Readonly<Record<Kind, readonly Role[]>>;

function rolesOf({ leadership: { coLeaders, facilitators, criticalFriends } }: Plan, day: Day): Roles {
  const now = (roles: readonly Role[]) => roles.filter((role) => inTerm(role, day));
  return { co_leader: now(coLeaders), facilitator: now(facilitators), critical_friend: now(criticalFriends) };
}

/** The roles without days that no other rule reports. */
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
