/** Roles without any days set aside. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { heldOn, holdersOn } from '../../plan/queries/in-post.ts';
import { hasDays, holder } from '../../plan/queries/posts.ts';
import { list, numberInWords } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { lacksOf, outsideFriends } from '../shared/critical-friends.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { hasTimeInside } from '../shared/tending.ts';

/**
 * Fires once, listing the co-leaders, facilitators and critical friends in term without any days set aside. Other rules
 * report co-leaders and facilitators if none of them has time for the network, and critical friends who are insiders or
 * have no work.
 */
export const roleWithoutTime = defineCheck({
  params: {
    running: 'texts',
    phrases: ['co_leader', 'co_leaders', 'facilitator', 'facilitators', 'critical_friend', 'critical_friends'],
  },
  facts: ['roles', 'who'],
  test: (plan, { params: { running, phrases }, date }) => {
    const kinds = rolesOf(plan, date);
    const roles = Object.values(kinds).flat();
    if (roles.every(hasDays)) return roles.length === 0 ? 'not-applicable' : [];
    const without = unsaid(kinds, plan, running);
    const places = KINDS.flatMap((kind) => without[kind].map(({ at }) => ({ at, name: phrases[kind] })));
    if (places.length === 0) return 'not-applicable';
    const missing = KINDS.filter((kind) => without[kind].length > 0);
    const titleOf = (kind: Kind, number: number) => phrases[number === 1 ? kind : (`${kind}s` as const)];
    const title = (kind: Kind) => titleOf(kind, without[kind].length);
    const some = (kind: Kind) => {
      const [part, all] = [without[kind].length, kinds[kind].length];
      return `${part < all ? `${numberInWords(part)} of ` : ''}the ${titleOf(kind, all)}`;
    };
    const facts = {
      roles: list(missing.map(some)),
      who: list(missing.map((kind) => `${list(without[kind].map(holder))} (${title(kind)})`)),
    };
    return oneBreach(places, { facts });
  },
});

const KINDS = ['co_leader', 'facilitator', 'critical_friend'] as const;
type Kind = (typeof KINDS)[number];
type Roles = Readonly<Record<Kind, readonly Role[]>>;

function rolesOf({ leadership: { coLeaders, facilitators, criticalFriends } }: Plan, day: Day): Roles {
  return {
    co_leader: holdersOn(coLeaders, day),
    facilitator: holdersOn(facilitators, day),
    critical_friend: heldOn(criticalFriends, day, 'any-school'),
  };
}

/** The roles without days that no other rule reports. */
function unsaid(roles: Roles, plan: Plan, running: readonly string[]): Roles {
  const busy = lacksOf(plan);
  const friends = new Set(
    outsideFriends(plan)
      .filter((friend) => busy(friend).length === 0)
      .map(({ at }) => at),
  );
  const isTended = hasTimeInside(plan, running);
  const without = (some: readonly Role[]) => some.filter((role) => !hasDays(role));
  return {
    co_leader: isTended ? without(roles.co_leader) : [],
    facilitator: isTended ? without(roles.facilitator) : [],
    critical_friend: without(roles.critical_friend).filter((role) => friends.has(role.at)),
  };
}
