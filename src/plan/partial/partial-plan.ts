/** The model of a plan in which something doesn't fit the format: it is left out, and reading it is noticed. */

import { buildPlan } from '../build/build.ts';
import type { Plan, UnresolvedReference } from '../model/plan.ts';
import type { DataMap, Path } from '../path.ts';
import type { Day } from '../queries/calendar.ts';
import { Spoilt } from './spoilt.ts';
import { type Unsure, type Watched, watchReading } from './watch.ts';

export interface PartialPlan {
  readonly plan: Plan;
  /** The places that don't fit, or that refer to what doesn't. */
  readonly spoilt: Spoilt;
  /** Reads the plan, and notices whether the reading needs something that was left out. */
  watch<Result>(read: (view: Plan) => Result): Watched<Result>;
}

/**
 * @param data a plan's data, with the version that this program reads
 * @param places where something doesn't fit, or is missing though the format needs it
 */
export function buildPartialPlan(data: DataMap, places: readonly Path[], today: Day): PartialPlan {
  const spoilt = new Spoilt(places);
  const built = buildPlan(spoilt.leaveOut(data), today);
  const lost = built.unresolved.filter((reference) => mayBeLost(reference, spoilt));
  for (const { at } of lost) spoilt.add(at);
  const plan = { ...built, unresolved: built.unresolved.filter((reference) => !lost.includes(reference)) };
  const unsure = unsureOf(plan, spoilt);
  return { plan, spoilt, watch: (read) => watchReading(plan, spoilt, unsure, read) };
}

/** Where things of each kind get their ids. */
const LISTS: Readonly<Record<string, Path>> = {
  school: ['schools'],
  partner: ['partners'],
  person: ['people'],
  group: ['structure', 'groups'],
  activity: ['activities'],
  outcome: ['outcomes'],
  artefact: ['sharing', 'artefacts'],
  milestone: ['timeline', 'milestones'],
};

/** Whether an id may belong to an entry that doesn't fit, or whose own id doesn't. */
function mayBeLost({ kind }: UnresolvedReference, spoilt: Spoilt): boolean {
  return kind.split(/, | or /).some((one) => {
    const list = LISTS[one];
    return list !== undefined && (spoilt.hasLostEntry(list) || spoilt.meets([...list, 'id'].join('.')));
  });
}

function unsureOf({ network, schools, today }: Plan, spoilt: Spoilt): Unsure {
  const date = spoilt.covers(['network', 'starts']) || spoilt.covers(['network', 'ends']);
  const comeOrGo = schools.some(({ joined, left }) => joined !== undefined || left !== undefined);
  const isOver = !spoilt.covers(['network', 'ends']) && network.ends !== undefined && network.ends.to <= today;
  return {
    date: date && !isOver,
    members:
      spoilt.hasLostEntry(['schools']) ||
      spoilt.meets('schools.joined') ||
      spoilt.meets('schools.left') ||
      (date && comeOrGo),
    unnamed: spoilt.covers(['network', 'school_count']),
    heads: spoilt.meets('schools.shares_head_with'),
    people: spoilt.meets('people.school') || spoilt.meets('people.partner'),
    partners: spoilt.hasLostEntry(['partners']) || spoilt.meets('partners.id'),
  };
}
