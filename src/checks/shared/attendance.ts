/** Who takes part in reviews, in person, through their organisation or through a group. */

import type { Plan, Role } from '../../plan/model/plan.ts';

/**
 * Returns a test of whether any of the reviews lists a role's holder, the holder's organisation, or a group that
 * includes either.
 */
export function attendance(reviews: Plan['evaluation']['reviews']): (role: Role) => boolean {
  const groups = [...new Set(reviews.flatMap((review) => review.groups))];
  const people = [...reviews.flatMap((review) => review.people), ...groups.flatMap(({ members }) => members)];
  const keys = new Set(people.map(({ key }) => key));
  const partners = new Set([...reviews, ...groups].flatMap((one) => one.partners));
  return ({ person, partner }) =>
    (person !== undefined && keys.has(person.key)) || (partner !== undefined && partners.has(partner));
}
