/**
 * Who counts as holding a role now. Every rule that counts people asks here. An entry that names nobody doesn't count,
 * the same person counts once, someone whose school isn't in the network doesn't count, and neither does anyone whose
 * term is over: then a named successor takes over.
 */

import type { Person, Plan, Role } from '../model/plan.ts';
import type { Day } from './calendar.ts';

/** The days on which someone holds a role, first and last; infinite if nothing limits them. */
export interface Term<R extends Role = Role> {
  readonly role: R;
  readonly from: Day;
  readonly to: Day;
}

/**
 * What tells holders apart: a person, or a partner if the plan names no person. Undefined if the role is nobody's.
 */
export function holderKey({ person, partner }: Pick<Role, 'person' | 'partner'>): string | undefined {
  if (person !== undefined) return person.key;
  return partner === undefined ? undefined : `partner ${partner.id}`;
}

/** Whether a person's school is a member on a day. Someone whose school isn't known counts. */
export function isInside({ school }: Person, day: Day): boolean {
  const { from, to } = membership(school);
  return from <= day && to >= day;
}

/** Whether an entry names someone whose school isn't in the network on a day. */
export function isOfFormerOrLaterSchool({ person }: Pick<Role, 'person'>, day: Day): boolean {
  return person !== undefined && !isInside(person, day);
}

const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

function membership(school: Person['school']): { from: Day; to: Day } {
  const { joined, left } = school ?? {};
  return { from: joined?.from ?? ALWAYS.from, to: left === undefined ? ALWAYS.to : left.to - 1 };
}

/**
 * The terms of everyone who holds one of these roles, bounded by the time their school is a member (unless their school
 * doesn't matter). A successor's term begins when the holder's is over, unless the successor has an entry of their own.
 */
export function termsOf<R extends Role>(roles: readonly R[], of: 'members' | 'any-school' = 'members'): Term<R>[] {
  const own = new Set(roles.map(holderKey));
  const termOf = (role: R): Term<R> => bounded(role, of === 'members' ? membership(role.person?.school) : ALWAYS);
  return roles
    .flatMap((role) => {
      const term = termOf(role);
      const { successor } = role;
      if (successor === undefined || own.has(successor.key)) return [term];
      const { partner } = successor;
      const held = { person: successor, partner, since: undefined, until: undefined, successor: undefined };
      const next = termOf(withOther<Role, R>(role, held));
      return [term, { ...next, from: Math.max(next.from, term.to + 1) }];
    })
    .filter(({ role, from, to }) => holderKey(role) !== undefined && from <= to);
}

function bounded<R extends Role>(role: R, { from, to }: { from: Day; to: Day }): Term<R> {
  return {
    role,
    from: Math.max(role.since?.from ?? ALWAYS.from, from),
    to: Math.min(role.until?.to ?? ALWAYS.to, to),
  };
}

/** The roles held on a day, each with who holds it then. */
export function heldOn<R extends Role>(roles: readonly R[], day: Day, of?: 'members' | 'any-school'): R[] {
  return termsOf(roles, of)
    .filter(({ from, to }) => from <= day && to >= day)
    .map(({ role }) => role);
}

/** Each holder once, in order, with the days of all their entries together. */
export function eachOnce<R extends Role>(roles: readonly R[]): R[] {
  const found = new Map<string | undefined, R>();
  for (const role of roles) {
    const key = holderKey(role);
    const before = found.get(key);
    found.set(key, before === undefined ? role : withOther<Role, R>(before, { daysPerYear: totalDays(before, role) }));
  }
  return [...found.values()];
}

function totalDays({ daysPerYear: one }: Role, { daysPerYear: other }: Role): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : one + other;
}

/**
 * An entry with other values in some fields. The rest isn't copied: it is read from the entry when someone asks for it,
 * so that a field that doesn't fit the format matters only to those who read it.
 */
function withOther<Fields, Entry extends Fields>(entry: Entry, fields: Partial<Fields>): Entry {
  return Object.create(entry as object, Object.getOwnPropertyDescriptors(fields)) as Entry;
}

/** Everyone who holds one of these roles on a day, each once. */
export function holdersOn<R extends Role>(roles: readonly R[], day: Day): R[] {
  return eachOnce(heldOn(roles, day));
}

/** The people who lead a group or an activity and are in the network on the checking date, each once. */
export function leadersNow({ ledBy }: { readonly ledBy: readonly Person[] }, { date }: Pick<Plan, 'date'>): Person[] {
  return peopleNow(ledBy, date);
}

/** Those of the people who are in the network on a day, each once. */
export function peopleNow(people: readonly Person[], day: Day): Person[] {
  return [...new Map(people.filter((person) => isInside(person, day)).map((person) => [person.key, person])).values()];
}
