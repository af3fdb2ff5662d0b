/**
 * How partners are involved in the network's work: through a role, group, activity or review, or a person in a post.
 */

import type { Partner, Person, Plan } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { allRoles } from '../../plan/queries/posts.ts';
import { memoize } from '../../text/memoize.ts';

/** Returns the partners that had joined by the checking date. */
export function currentPartners({ partners, date }: Plan): Partner[] {
  return partners.filter(({ since }) => since === undefined || since.from <= date);
}

/** Partners with work of their own in the plan: those of `partnersAtWork`, and whoever brought the schools together. */
export const workingPartners = memoize((plan: Plan): ReadonlySet<Partner> => {
  const { brokeredBy } = plan.network;
  return brokeredBy === undefined ? partnersAtWork(plan) : new Set([...partnersAtWork(plan), brokeredBy]);
});

/** Partners with work in what the schools do now, either directly or through someone who comes from them. */
export const partnersAtWork = memoize((plan: Plan): ReadonlySet<Partner> => {
  const people = postHolders(plan).flatMap(({ partner }) => partner ?? []);
  return new Set([...people, ...named(plan)]);
});

/** Returns the partners that any budget year has income from. */
export function payingPartners({ resources }: Plan): Set<Partner> {
  const years = resources === undefined ? [] : resources.years;
  const income = years.flatMap((year) => year.income);
  return new Set(income.flatMap(({ partner }) => partner ?? []));
}

/** Everyone in a role, a group or a review, who leads an activity, or who owns something. */
function postHolders(plan: Plan): Person[] {
  const { groups, evaluation, communication } = plan;
  const owned = [...communication.channels, ...plan.outcomes, ...plan.milestones];
  const single = [...allRoles(plan), ...owned.map(({ owner }) => ({ person: owner }))].map(({ person }) => person);
  const others = [communication.platform?.owner, plan.sustaining.after?.owner, evaluation.evaluator];
  return [
    ...[...single, ...others].filter((person) => person !== undefined),
    ...groups.flatMap(({ members, ledBy }) => [...members, ...ledBy]),
    ...currentActivities(plan).flatMap(({ ledBy }) => ledBy),
    ...evaluation.reviews.flatMap(({ people }) => people),
  ];
}

/** Partners listed directly, rather than through a person. */
function named(plan: Plan): Partner[] {
  const { groups, evaluation } = plan;
  const activities = currentActivities(plan);
  const single = [...allRoles(plan).map(({ partner }) => partner), evaluation.evaluatorPartner];
  return [
    ...single.filter((partner) => partner !== undefined),
    ...[...groups, ...evaluation.reviews, ...activities].flatMap(({ partners }) => partners),
  ];
}
