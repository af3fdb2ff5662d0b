/** Critical friends who judge what they also do or pay for. */

import { holder } from '../plan/people.ts';
import type { CriticalFriend, Plan, Role } from '../plan/types.ts';
import { list } from '../text.ts';
import { type Breach, defineCheck } from './check.ts';
import { which } from './which.ts';

/** Fires at a critical friend who is also evaluator, facilitator or co-leader, or comes from a funder. */
export const criticalFriendConflicted = defineCheck({
  params: { phrases: ['evaluator', 'facilitator', 'co_leader', 'funder'] },
  facts: ['who', 'also'],
  test: (plan, { params: { phrases } }) => {
    const friends = plan.leadership.criticalFriends;
    if (friends.length === 0) return 'not-applicable';
    return friends.flatMap((friend): Breach[] => {
      const also = conflicts(friend, plan).map((kind) => phrases[kind]);
      return also.length === 0 ? [] : [{ at: friend.at, facts: { who: holder(friend), also: list(also) } }];
    });
  },
});

type Conflict = 'evaluator' | 'facilitator' | 'co_leader' | 'funder';

function conflicts(friend: CriticalFriend, { evaluation, leadership }: Plan): Conflict[] {
  const { evaluator, evaluatorPartner } = evaluation;
  const samePerson = evaluator !== undefined && evaluator.key === friend.person?.key;
  const sameBody =
    evaluator === undefined &&
    evaluatorPartner !== undefined &&
    evaluatorPartner === friend.partner &&
    friend.person === undefined;
  const { kind, partPlayed } = friend.partner ?? {};
  return which({
    evaluator: samePerson || sameBody,
    facilitator: leadership.facilitators.some((role) => isSame(role, friend)),
    co_leader: leadership.coLeaders.some((role) => isSame(role, friend)),
    funder: kind === 'funder' || partPlayed === 'funder',
  });
}

function isSame(role: Role, friend: Role): boolean {
  if (role.person !== undefined || friend.person !== undefined) return role.person?.key === friend.person?.key;
  return role.partner !== undefined && role.partner === friend.partner;
}
