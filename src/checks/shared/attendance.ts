/** Who takes part in reviews, as themselves, through their organisation or through a group. */

import type { Plan, Role } from '../../plan/model/plan.ts';

/** Tells of a role whether any of the reviews names its holder, the holder's organisation, or a group either belongs to. */
export function attendance(reviews: Plan['evaluation']['reviews']): (role: Role) => boolean {
  const groups = [...new Set(reviews.flatMap((review) => review.groups))];
  const people = [...reviews.flatMap((review) => review.people), ...groups.flatMap(({ members }) => members)];
  const keys = new Set(people.map(({ key }) => key));
  const partners = new Set([...reviews, ...groups].flatMap((one) => one.partners));
  return ({ person, partner }) =>
    (person !== undefined && keys.has(person.key)) || (partner !== undefined && partners.has(partner));
}
