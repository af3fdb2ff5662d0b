/** Who holds which posts: people in words, terms of office and lead posts. */

import { short } from '../../text/words.ts';
import type { Entity } from '../model/entity.ts';
import type { Person, Plan, Role } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import type { Day } from './calendar.ts';
import { currentActivities } from './network-year.ts';

const POSTS: Readonly<Record<string, string>> = {
  headteacher: 'head',
  deputy: 'deputy',
  'teaching-assistant': 'teaching assistant',
};

/**
 * Describes a person by post and place, never by name: `the head of Ashby Primary`, `an academic from a university`.
 */
export function describe(person: Person | undefined): string {
  if (person === undefined) return 'someone not named';
  const post = person.post === undefined ? undefined : (POSTS[person.post] ?? person.post.replaceAll('-', ' '));
  const home = person.school?.name ?? person.partner?.name ?? person.from;
  const relation =
    person.school === undefined ? 'from' : person.post === 'headteacher' || person.post === 'deputy' ? 'of' : 'at';
  const who =
    post === undefined || post === 'other' ? 'someone' : `${relation === 'of' ? 'the' : article(post)} ${post}`;
  return home === undefined ? who : `${who} ${relation} ${short(home)}`;
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}

/** Describes who holds a role, a person or a partner. */
export function holder({ person, partner }: Role): string {
  return person === undefined && partner !== undefined ? short(partner.name) : describe(person);
}

/** Whether the plan doesn't give the name, the post or the origin of a role's holder. */
export function isUnknown({ person, partner }: Role): boolean {
  if (person === undefined) return partner === undefined;
  const { post = 'other', school, partner: body, from, name } = person;
  return post === 'other' && [school, body, from, name].every((home) => home === undefined);
}

/** Whether a role is held on a day. A role without dates always is. */
export function inTerm({ since, until }: Role, day: Day): boolean {
  return (since === undefined || since.from <= day) && (until === undefined || until.to >= day);
}

/**
 * Whether someone inside the network has time to look after it: a facilitator in office, or a co-leader in office with
 * days for it.
 */
export function isTended({ leadership: { facilitators, coLeaders } }: Plan, day: Day): boolean {
  return facilitators.some((role) => inTerm(role, day)) || coLeaders.some((role) => inTerm(role, day) && hasDays(role));
}

/** All roles: co-leaders, facilitators, critical friends and others. */
export function allRoles({ leadership }: Pick<Plan, 'leadership'>): Role[] {
  const { coLeaders, facilitators, criticalFriends, otherRoles } = leadership;
  return [...coLeaders, ...facilitators, ...criticalFriends, ...otherRoles];
}

export function hasDays({ daysPerYear = 0 }: Role): boolean {
  return daysPerYear > 0;
}

/** A lead post and who holds it. */
export interface LeadPost extends Entity {
  readonly person: Person;
}

/**
 * Every lead post with a known holder: co-leaders, facilitators, other roles, leaders of groups and activities, and
 * owners of channels, outcomes and milestones.
 */
export function leadPosts(plan: Plan): LeadPost[] {
  const { leadership, groups, communication, outcomes, milestones } = plan;
  const roles = [...leadership.coLeaders, ...leadership.facilitators, ...leadership.otherRoles];
  const led = [...groups, ...currentActivities(plan)].flatMap(({ at, ledBy }) =>
    ledBy.map((person) => ({ at, person })),
  );
  const owned = [...communication.channels, ...outcomes, ...milestones].map(({ at, owner }) => ({ at, person: owner }));
  return [...roles, ...led, ...owned].flatMap(({ at, person }) => (person === undefined ? [] : [{ at, person }]));
}

/** Groups lead posts by a key of their holder, such as the person or the school, most posts first. */
export function postsBy<K>(
  posts: readonly LeadPost[],
  keyOf: (person: Person) => K | undefined,
): { key: K; posts: LeadPost[] }[] {
  const byKey = new Map<K, LeadPost[]>();
  for (const post of posts) {
    const key = keyOf(post.person);
    if (key === undefined) continue;
    const held = byKey.get(key);
    if (held === undefined) byKey.set(key, [post]);
    else held.push(post);
  }
  return [...byKey].map(([key, held]) => ({ key, posts: held })).sort((a, b) => b.posts.length - a.posts.length);
}

export const personKey = ({ key }: Person): string => key;
export const personSchool = ({ school }: Person): School | undefined => school;
