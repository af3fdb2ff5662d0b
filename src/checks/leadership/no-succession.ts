/** Roles that end without a successor. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import { addMonths, type Day, type PlanDate } from '../../plan/queries/calendar.ts';
import { heldOn, holdersOn } from '../../plan/queries/in-post.ts';
import { holder } from '../../plan/queries/posts.ts';
import { fill, list } from '../../text/words.ts';
import { type Breach, defineCheck, type Phrases } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires at co-leaders, facilitators and critical friends whose term ends within `months` of the checking date and
 * before the network does, with no successor. Also fires if the terms of all co-leaders end within `together_months` of
 * each other while the network continues. A term that ends within `gap` months of the network's end ends with it. Heavy if
 * the term of someone who leads ends within `near_months`.
 */
export const noSuccession = defineCheck({
  params: {
    months: 'number',
    near_months: 'number',
    together_months: 'number',
    gap: 'number',
    phrases: ['one', 'soon', 'leaving', 'together', 'each'],
  },
  facts: ['what', 'leaving'],
  test: (plan, { params, date }) => {
    const roles = rolesOf(plan, date).filter(hasEnd);
    if (roles.length === 0) return 'cannot-tell';
    const soon = roles.filter(
      (role) => role.successor === undefined && endsEarly(role, plan, addMonths(date, params.months), params.gap),
    );
    const leading = [...plan.leadership.coLeaders, ...plan.leadership.facilitators];
    const near = addMonths(date, params.near_months);
    const isHeavy = soon.some((role) => leading.includes(role) && role.until.to < near);
    return [...leavers(soon, params).map((one): Breach => ({ ...one, isHeavy })), ...atOnce(plan, date, params)];
  },
});

interface EndingRole extends Role {
  readonly until: PlanDate;
}

function hasEnd(role: Role): role is EndingRole {
  return role.until !== undefined;
}

function rolesOf({ leadership: { coLeaders, facilitators, criticalFriends } }: Plan, day: Day): Role[] {
  return [...heldOn(coLeaders, day), ...heldOn(facilitators, day), ...heldOn(criticalFriends, day, 'any-school')];
}

/** Whether a term ends on or before a day, and before the network does. */
function endsEarly({ until }: EndingRole, plan: Plan, by: Day, gap: number): boolean {
  return until.to <= by && !endsWithNetwork(until, plan, gap);
}

/** Whether a term ends with the network or later; `gap` months before its end is still with it. */
function endsWithNetwork(until: PlanDate, { network: { ends } }: Plan, gap: number): boolean {
  return ends !== undefined && ends.from < addMonths(until.to + 1, gap);
}

function leavers(
  soon: readonly EndingRole[],
  { months, phrases }: { months: number; phrases: Phrases<'one' | 'soon' | 'leaving' | 'each'> },
): Breach[] {
  const who = list(soon.map((role) => `${holder(role)} (${role.until.text})`));
  const [first, ...others] = soon;
  const facts =
    first === undefined || others.length > 0
      ? { what: fill(phrases.soon, { roles: soon.length, months }), leaving: fill(phrases.leaving, { who }) }
      : { what: fill(phrases.one, { who: holder(first), when: inOrOn(first.until.text) }), leaving: '' };
  return oneBreach(
    soon.map((role) => ({ at: [...role.at, 'until'], name: holder(role) })),
    { facts, ...(others.length > 0 && { fix: phrases.each }) },
  );
}

/** A date as it follows a verb: `in 2027-07`, `on 2027-07-31`. */
function inOrOn(date: string): string {
  return `${date.length > 7 ? 'on' : 'in'} ${date}`;
}

function atOnce(
  plan: Plan,
  date: Day,
  {
    together_months: months,
    gap,
    phrases,
  }: { together_months: number; gap: number; phrases: Phrases<'together' | 'each'> },
): Breach[] {
  const now = holdersOn(plan.leadership.coLeaders, date);
  const ends = now.flatMap(({ until }) => (until === undefined ? [] : [until]));
  if (now.length < 2 || ends.length < now.length) return [];
  const first = ends.reduce((a, b) => (b.to < a.to ? b : a));
  const last = ends.reduce((a, b) => (b.to > a.to ? b : a));
  if (endsWithNetwork(last, plan, gap) || addMonths(first.to, months) < last.to) return [];
  const when = first.text === last.text ? inOrOn(first.text) : `between ${first.text} and ${last.text}`;
  const all = now.length === 2 ? 'both co-leaders' : `all ${now.length} co-leaders`;
  return [
    {
      at: ['leadership', 'co_leaders'],
      facts: { what: fill(phrases.together, { all, when }), leaving: '' },
      fix: phrases.each,
    },
  ];
}
