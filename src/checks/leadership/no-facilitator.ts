/** Networks where no one has time to look after the network. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import { isEstablished } from '../../plan/queries/closing.ts';
import { runsNetwork } from '../../plan/queries/hours.ts';
import { holdersOn } from '../../plan/queries/in-post.ts';
import { hasDays, holder } from '../../plan/queries/posts.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { hasTimeInside, isPartners, tenders, unwrittenDays } from '../shared/tending.ts';

/**
 * Fires if nobody inside the network has days set aside to look after it on the checking date (see `hasTimeInside`).
 * The advice is to write down the days if someone is named without any; partners, and people a partner sends, aren't
 * counted among them, and if there is nobody else, returns `cannot-tell`. So it does from the stage established on if
 * all of them are in groups that run the network, with hours. Softened if that is a facilitator whose days aren't
 * written down, or if someone from outside has the days. Heavy unless the advice is to write down the days.
 */
export const noFacilitator = defineCheck({
  params: { running: 'texts', phrases: ['nobody', 'days', 'only', 'outside', 'write_days', 'find_inside'] },
  facts: ['what'],
  test: (plan, { params: { running, phrases }, date }) => {
    if (hasTimeInside(plan, running)) return [];
    const at = ['leadership', 'facilitators'];
    const roles = tenders(plan);
    const timed = roles.filter(hasDays);
    if (timed.length > 0) {
      const what = fill(phrases.outside, { who: who(timed) });
      return [{ at, facts: { what }, fix: phrases.find_inside, softened: true, isHeavy: true }];
    }
    const own = roles.filter((role) => !isPartners(role));
    if (roles.length > 0 && own.length === 0) return 'cannot-tell';
    if (own.length > 0 && isEstablished(plan) && own.every((role) => meets(role, plan))) return 'cannot-tell';
    const facilitators = holdersOn(plan.leadership.facilitators, date);
    const what =
      own.length > 0 ? fill(phrases.days, { who: isOnlyLeader(own, plan) ? phrases.only : who(own) }) : phrases.nobody;
    const softened = facilitators.some(({ daysPerYear }) => daysPerYear === undefined);
    const named = own.length > 0 && { fix: phrases.write_days, unfilled: unwrittenDays(plan) };
    return [{ at, facts: { what }, softened, isHeavy: own.length === 0, ...named }];
  },
});

/** Whether the one person in these roles is the network's only co-leader, who is named by the rule about that. */
function isOnlyLeader(roles: readonly Role[], { leadership, date }: Plan): boolean {
  const [only, ...others] = holdersOn(leadership.coLeaders, date);
  return roles.length === 1 && others.length === 0 && roles[0]?.person?.key === only?.person?.key;
}

/** More people than this are only counted. */
const MOST_NAMES = 2;

/** Whether somebody is in a group that runs the network, and the plan says how long it meets. */
function meets({ person }: Role, plan: Plan): boolean {
  return plan.groups.some(
    (group) =>
      runsNetwork(group, plan) &&
      [...group.members, ...group.ledBy].some(({ key }) => key === person?.key) &&
      group.meetsPerYear !== undefined &&
      group.hoursPerMeeting !== undefined,
  );
}

/**
 * The holders in words, or their number if there are many, or if the words don't say who they are or don't tell them
 * apart.
 */
function who(roles: readonly Role[]): string {
  const names = roles.map((role) => holder(role).replace(/^someone (?:from|at) /, 'the leader from '));
  const isVague = names.some((name) => name === 'someone') || new Set(names).size < names.length;
  if (isVague && names.length === 1)
    return roles[0]?.at.includes('facilitators') ? 'the facilitator' : 'the person who leads';
  if (isVague || names.length > MOST_NAMES) return `the ${names.length} people who lead`;
  return list(names);
}
