/** Who looks after the network, and with how many days: the co-leaders and facilitators on the checking date. */

import type { OtherRole, Plan, Role } from '../../plan/model/plan.ts';
import type { Path } from '../../plan/path.ts';
import { eachOnce, heldOn, holdersOn } from '../../plan/queries/in-post.ts';
import { hasDays } from '../../plan/queries/posts.ts';
import { isEmployedHere } from './employed-here.ts';
import { insideHomes } from './inside-homes.ts';
import { plainWords } from './names-in-words.ts';

/** The co-leaders and facilitators now, each person once, with the days of all their entries. */
export function tenders({ leadership: { coLeaders, facilitators }, date }: Plan): Role[] {
  return eachOnce([...holdersOn(coLeaders, date), ...holdersOn(facilitators, date)]);
}

/** Whether the plan gives someone the task: a facilitator, or a co-leader with days for it or from a partner. */
export function isTended({ leadership: { coLeaders, facilitators }, date }: Plan): boolean {
  return (
    holdersOn(facilitators, date).length > 0 ||
    holdersOn(coLeaders, date).some((role) => hasDays(role) || isPartners(role))
  );
}

/** Whether a role is held by an organisation or by someone it sends, so that the schools don't give the days. */
export function isPartners({ person, partner }: Role): boolean {
  return partner !== undefined || person?.partner !== undefined;
}

/**
 * Whether someone inside the network has any days set aside to look after it, as a co-leader, a facilitator or in
 * another role whose title or remit says so, with a word that begins with one of `running`.
 */
export function hasTimeInside(plan: Plan, running: readonly string[]): boolean {
  const others = heldOn(plan.leadership.otherRoles, plan.date).filter((role) => saysToRun(role, running));
  return [...tenders(plan), ...others].some((role) => hasDays(role) && !isOutsider(role, plan));
}

/** Whether the title or the remit has a word for looking after a network; `co-ordinator` is read as one word. */
function saysToRun({ title, remit }: OtherRole, running: readonly string[]): boolean {
  const text = [title, remit].join(' ');
  return plainWords(text.replaceAll('-', '')).some((word) => running.some((beginning) => word.startsWith(beginning)));
}

/** The places for the days of those inside the network whose days aren't written down. */
export function unwrittenDays(plan: Plan): Path[] {
  return tenders(plan)
    .filter((role) => role.daysPerYear === undefined && !isOutsider(role, plan))
    .map(({ at }) => [...at, 'days_per_year']);
}

/**
 * Whether the plan says that a role's holder comes from outside: from a body that isn't part of the network. A partner
 * that leads the network with the schools is part of it.
 */
function isOutsider(role: Role, plan: Plan): boolean {
  const { person, partner } = role;
  if (person?.school !== undefined || insideHomes(plan)(role)?.now === true) return false;
  if (partner !== undefined) return partner.partPlayed !== 'co-leader';
  return person?.from !== undefined && !isEmployedHere(person.from);
}
