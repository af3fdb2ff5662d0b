/** Who holds which posts: people in words, terms of office and lead posts. */

import { short } from '../../text/clip.ts';
import { memoize } from '../../text/memoize.ts';
import { numberInWords } from '../../text/words.ts';
import type { Entity } from '../model/entity.ts';
import type { Partner, Person, Plan, Role } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import { isFilledIn } from '../placeholder-text.ts';
import { plainValue } from '../plain-values.ts';
import type { Day } from './calendar.ts';
import { heldOn, holdersOn, peopleNow } from './in-post.ts';
import { currentActivities } from './network-year.ts';
import { ownPost, saysFormerPost, saysPost, wayOfWorking } from './origin-in-words.ts';

/** The plurals that don't just end in s. */
const PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  deputy: 'deputies',
  'member of support staff': 'members of support staff',
};

const UNNAMED = 'someone not named';
const SOMEONE = 'someone';

/**
 * Describes a person by post and place, never by name: `the head of Ashby Primary`, `an academic from a university`.
 */
export function describe(person: Person | undefined): string {
  if (person === undefined) return UNNAMED;
  if (isOnlyPartner(person)) return short(person.partner.name);
  const post = postOf(person);
  if (post !== undefined && saysPost(person.from, post)) return `${article(person.from)} ${short(person.from)}`;
  const way = wayOfWorking(person);
  if (way !== undefined) {
    const who = post === undefined ? `${SOMEONE} ${way.way}` : `${article(way.way)} ${way.way} ${post}`;
    return withHome(who, { ...person, from: way.from });
  }
  if (saysFormerPost(person)) return `${article(person.from)} ${short(person.from)}`;
  const own = ownPost(person);
  if (own !== undefined) return withHome(`${article(own.word)} ${own.word}`, { ...person, from: own.from });
  const isTheOne = person.school !== undefined && isOnlyOneThere(person);
  return withHome(post === undefined ? SOMEONE : `${isTheOne ? 'the' : article(post)} ${post}`, person);
}

/**
 * Describes a person from outside the schools as the only one, if none of the others is described in the same words:
 * `the officer from the council`. A school has many people in most posts, whoever the plan names.
 */
export function describeAmong(person: Person, others: readonly Person[]): string {
  const words = describe(person);
  const isAlone = others.every((other) => other.key === person.key || describe(other) !== words);
  return isAlone && person.school === undefined ? words.replace(/^an? /, 'the ') : words;
}

/** Describes several people about whom the plan says the same: `two teachers at Ashby Primary`, `three people`. */
export function describeSeveral(person: Person, number: number): string {
  const post = postOf(person) ?? 'person';
  return withHome(`${numberInWords(number)} ${PLURALS[post] ?? `${post}s`}`, person);
}

/** Describes people one by one, those described in the same words together: `two people from X and the head of Y`. */
export function describeAll(people: readonly (Person | undefined)[]): string[] {
  const alike = new Map<string, (Person | undefined)[]>();
  for (const person of people) alike.set(describe(person), [...(alike.get(describe(person)) ?? []), person]);
  return [...alike].map(([who, [first, ...others]]) =>
    first === undefined || others.length === 0 || isOnlyPartner(first)
      ? who
      : describeSeveral(first, others.length + 1),
  );
}

function postOf({ post }: Person): string | undefined {
  return post === undefined || post === 'other' ? undefined : plainValue('post', post);
}

/** Whether a school usually has only one person in this post. */
function isOnlyOneThere({ post }: Person): boolean {
  return post === 'headteacher' || post === 'deputy';
}

function withHome(who: string, person: Person): string {
  const home = person.school?.name ?? person.partner?.name ?? (isFilledIn(person.from) ? person.from : undefined);
  if (home !== undefined && home === person.from && EMPLOYED.test(home))
    return `${who} ${home.charAt(0).toLowerCase()}${short(home).slice(1)}`;
  const relation = person.school === undefined ? 'from' : isOnlyOneThere(person) ? 'of' : 'at';
  return home === undefined ? who : `${who} ${relation} ${NEEDS_ARTICLE.test(home) ? 'the ' : ''}${short(home)}`;
}

/** Who pays somebody, in the place for where they come from: `Employed by the learning community`. */
const EMPLOYED = /^(?:employed|paid|hired|appointed|funded|seconded) (?:by|from|to) /i;

/** Names such as `University of Leeds`, which have "the" before them in a sentence. */
const NEEDS_ARTICLE = /^(University|Faculty|Institute|Department|Ministry|Diocese) of /;

function isOnlyPartner(person: Person): person is Person & { readonly partner: Partner } {
  const { partner, id, name, post, school, from } = person;
  return partner !== undefined && [id, name, post, school, from].every((said) => said === undefined);
}

/** A partner in a place for people: a person with nothing but a partner. */
export function partnerAsPerson(partner: Partner): Person {
  const nothing = { id: undefined, name: undefined, post: undefined, school: undefined, from: undefined };
  return { at: partner.at, key: `partner ${partner.id}`, partner, ...nothing };
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}

/** Describes who holds a role, a person or a partner. */
export function holder({ person, partner }: Pick<Role, 'person' | 'partner'>): string {
  return person === undefined && partner !== undefined ? short(partner.name) : describe(person);
}

/** Describes who holds a role; undefined if the plan says neither the post nor the place. */
export function knownHolder(role: Pick<Role, 'person' | 'partner'>): string | undefined {
  const words = holder(role);
  return words === UNNAMED || words === SOMEONE ? undefined : words;
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

/** All roles: co-leaders, facilitators, critical friends and others. */
export function allRoles({ leadership }: Pick<Plan, 'leadership'>): Role[] {
  const { coLeaders, facilitators, criticalFriends, otherRoles } = leadership;
  return [...coLeaders, ...facilitators, ...criticalFriends, ...otherRoles];
}

export function hasDays({ daysPerYear = 0 }: Role): boolean {
  return daysPerYear > 0;
}

/** A lead post and who holds it: several people if they share it. */
export interface LeadPost extends Entity {
  readonly holders: readonly [Person, ...Person[]];
}

/**
 * Every lead post that someone holds now: co-leaders, facilitators, other roles, leaders of groups and activities,
 * owners of channels, outcomes and milestones. A partner that holds one is a person with nothing but a partner.
 */
export const leadPosts = memoize((plan: Plan): readonly LeadPost[] => {
  const { leadership, groups, communication, outcomes, milestones, date } = plan;
  const { coLeaders, facilitators, otherRoles } = leadership;
  const roles = [...holdersOn(coLeaders, date), ...holdersOn(facilitators, date), ...heldOn(otherRoles, date)];
  const held = roles.map(({ at, person, partner }) => ({ at, people: [person ?? asPerson(partner)] }));
  const led = [...groups, ...currentActivities(plan)].map(({ at, ledBy }) => ({ at, people: ledBy }));
  const owned = [...communication.channels, ...outcomes, ...milestones].map(({ at, owner }) => ({
    at,
    people: [owner],
  }));
  return [...held, ...led, ...owned].flatMap(({ at, people }) => {
    const [first, ...others] = peopleNow(
      people.filter((person) => person !== undefined),
      date,
    );
    return first === undefined ? [] : [{ at, holders: [first, ...others] as const }];
  });
});

function asPerson(partner: Partner | undefined): Person | undefined {
  return partner === undefined ? undefined : partnerAsPerson(partner);
}

/** The lead posts of one holder, and how many they come to: a post that two share counts half for each. */
export interface Held<K> {
  readonly key: K;
  readonly posts: readonly LeadPost[];
  readonly share: number;
}

/** Lead posts by who holds them, most first. */
export function postsBy<K>(posts: readonly LeadPost[], keyOf: (person: Person) => K | undefined): Held<K>[] {
  const byKey = new Map<K, { key: K; posts: LeadPost[]; share: number }>();
  for (const post of posts) {
    for (const person of post.holders) {
      const key = keyOf(person);
      if (key === undefined) continue;
      const held = byKey.get(key) ?? { key, posts: [], share: 0 };
      if (held.posts.at(-1) !== post) held.posts.push(post);
      held.share += 1 / post.holders.length;
      byKey.set(key, held);
    }
  }
  return [...byKey.values()].sort((a, b) => b.share - a.share);
}

/**
 * The holder of the most lead posts, if that is more than `limit` of them and more than anyone else holds: of two who
 * hold the same number, neither has too many.
 */
export function holdsMost<K>([most, next]: readonly Held<K>[], limit: number): Held<K> | undefined {
  if (most === undefined || most.share <= limit + ROUNDING) return undefined;
  return next !== undefined && next.share >= most.share - ROUNDING ? undefined : most;
}

/** More than the error of adding thirds, and less than any share. */
const ROUNDING = 1e-9;

export const personKey = ({ key }: Person): string => key;
export const personSchool = ({ school }: Person): School | undefined => school;
