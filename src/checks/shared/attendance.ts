/** Who takes part in reviews, in person, through their organisation or through a group. */

import type { Person, Plan, Role } from '../../plan/model/plan.ts';
import { plainName } from '../../plan/queries/plain-name.ts';

/**
 * Returns a test of whether any of the reviews lists a role's holder, the holder's organisation, or a group that
 * includes either. Someone without a name counts as the holder of a role with the same post and place.
 */
export function attendance(reviews: Plan['evaluation']['reviews']): (role: Role) => boolean {
  const groups = [...new Set(reviews.flatMap((review) => review.groups))];
  const people = [...reviews.flatMap((review) => review.people), ...groups.flatMap(({ members }) => members)];
  const keys = new Set(people.map(({ key }) => key));
  const unnamed = new Set(people.flatMap((person) => (isUnnamed(person) ? (postAndPlace(person) ?? []) : [])));
  const isThere = (person: Person) => keys.has(person.key) || unnamed.has(postAndPlace(person) ?? '');
  const partners = new Set([...reviews, ...groups].flatMap((one) => one.partners));
  return ({ person, partner }) =>
    (person !== undefined && isThere(person)) || (partner !== undefined && partners.has(partner));
}

function isUnnamed({ id, name }: Person): boolean {
  return id === undefined && name === undefined;
}

/** A text that is the same for people of one post and place; undefined if the plan doesn't give both. */
function postAndPlace({ post, school, partner, from }: Person): string | undefined {
  const home = partner?.name ?? from;
  const place = school?.id ?? (home === undefined ? undefined : plainName(home, NO_WORDS));
  return post === undefined || place === undefined ? undefined : `${post} ${place}`;
}

const NO_WORDS: ReadonlySet<string> = new Set();
