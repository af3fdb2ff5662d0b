/** Critical friends who assess work they also do or pay for. */

import type { CriticalFriend, Plan, Role } from '../../plan/model/plan.ts';
import { heldOn } from '../../plan/queries/in-post.ts';
import { holder } from '../../plan/queries/posts.ts';
import { list } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { outsideFriends } from '../shared/critical-friends.ts';
import { trueKeys } from '../shared/true-keys.ts';

/**
 * Fires at a critical friend from outside who is also evaluator, facilitator or co-leader, or who comes from a funder or
 * from a partner that is there to evaluate. That someone comes from the evaluating body counts as well if they facilitate or
 * lead.
 */
export const criticalFriendConflicted = defineCheck({
  params: { phrases: ['evaluator', 'evaluating', 'facilitator', 'co_leader', 'funder'] },
  facts: ['who', 'also'],
  test: (plan, { params: { phrases }, date }) => {
    const friends = outsideFriends(plan);
    if (friends.length === 0) return 'not-applicable';
    const { facilitators, coLeaders } = plan.leadership;
    const others = { facilitates: among(heldOn(facilitators, date)), leads: among(heldOn(coLeaders, date)) };
    return friends.flatMap((friend): Breach[] => {
      const also = conflicts(friend, plan, others).map((kind) => phrases[kind]);
      return also.length === 0 ? [] : [{ at: friend.at, facts: { who: holder(friend), also: list(also) } }];
    });
  },
});

type Conflict = 'evaluator' | 'evaluating' | 'facilitator' | 'co_leader' | 'funder';

type Holds = (friend: Role) => boolean;

function conflicts(
  friend: CriticalFriend,
  { evaluation }: Plan,
  { facilitates, leads }: { facilitates: Holds; leads: Holds },
): Conflict[] {
  const { evaluator, evaluatorPartner } = evaluation;
  const samePerson = evaluator !== undefined && evaluator.key === friend.person?.key;
  const sameBody =
    evaluator === undefined &&
    evaluatorPartner !== undefined &&
    evaluatorPartner === friend.partner &&
    friend.person === undefined;
  const { kind, partPlayed } = friend.partner ?? {};
  const [facilitator, coLeader] = [facilitates(friend), leads(friend)];
  const isTheirs = evaluatorPartner !== undefined && evaluatorPartner === friend.partner && (facilitator || coLeader);
  return trueKeys({
    evaluator: samePerson || sameBody,
    facilitator,
    co_leader: coLeader,
    evaluating: !samePerson && !sameBody && (isTheirs || partPlayed === 'evaluator'),
    funder: kind === 'funder' || partPlayed === 'funder',
  });
}

/**
 * Returns a test of whether someone also holds one of these roles: the same person, or the same organisation if neither
 * entry names a person.
 */
function among(roles: readonly Role[]): Holds {
  const people = new Set(roles.flatMap(({ person }) => person?.key ?? []));
  const partners = new Set(roles.flatMap(({ person, partner }) => (person === undefined ? (partner ?? []) : [])));
  return ({ person, partner }) =>
    person === undefined ? partner !== undefined && partners.has(partner) : people.has(person.key);
}
