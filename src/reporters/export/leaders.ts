/** Who leads what in a network now: roles, groups and activities, by post and place and never by name. */

import type { Activity, Group, Partner, Person, Plan, Role, School } from '../../plan/model/plan.ts';
import { heldOn, leadersNow } from '../../plan/queries/in-post.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { describe, partnerAsPerson } from '../../plan/queries/posts.ts';

/** Someone with a role, or who leads something. A partner that does is one of them. */
export interface Leader {
  readonly key: string;
  /** `the head of Ashby Primary`. */
  readonly label: string;
  /** `co-leader`, or the title of another role. */
  readonly roles: readonly string[];
  readonly leads: readonly (Activity | Group)[];
  /** Where they work. */
  readonly home: School | Partner | undefined;
  /** The partner, if the plan names nobody who works for it. */
  readonly partner: Partner | undefined;
}

interface Entry {
  readonly person: Person;
  readonly role?: string;
  readonly work?: Activity | Group;
}

/** Each once, in the order of the plan. */
export function leadersIn(plan: Plan): Leader[] {
  const byKey = new Map<string, Entry[]>();
  for (const entry of entriesOf(plan)) {
    const { key } = entry.person;
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  return [...byKey].flatMap(([key, entries]) => {
    const [first] = entries;
    return first === undefined ? [] : [leaderOf(key, first.person, entries, plan)];
  });
}

function leaderOf(key: string, person: Person, entries: readonly Entry[], { partners }: Plan): Leader {
  const partner = partners.find((one) => partnerAsPerson(one).key === key);
  return {
    key,
    label: describe(person),
    roles: [...new Set(entries.flatMap(({ role }) => role ?? []))],
    leads: [...new Set(entries.flatMap(({ work }) => work ?? []))],
    home: person.school ?? person.partner,
    partner,
  };
}

function entriesOf(plan: Plan): Entry[] {
  const { leadership, groups, date } = plan;
  const { coLeaders, facilitators, criticalFriends, otherRoles } = leadership;
  const held = <R extends Role>(roles: readonly R[], title: (role: R) => string): Entry[] =>
    heldOn(roles, date).flatMap((role) => {
      const person = role.person ?? (role.partner === undefined ? undefined : partnerAsPerson(role.partner));
      return person === undefined ? [] : [{ person, role: title(role) }];
    });
  return [
    ...held(coLeaders, () => 'co-leader'),
    ...held(facilitators, () => 'facilitator'),
    ...held(criticalFriends, () => 'critical friend'),
    ...held(otherRoles, ({ title }) => title ?? 'other role'),
    ...[...groups, ...currentActivities(plan)].flatMap((work) =>
      leadersNow(work, plan).map((person) => ({ person, work })),
    ),
  ];
}
