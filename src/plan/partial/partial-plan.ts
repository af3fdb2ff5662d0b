/** The model of a plan in which something doesn't fit the format: it is left out, and reading it is noticed. */

import { buildPlan } from '../build/build.ts';
import { ID_LISTS } from '../id-lists.ts';
import type { Plan, UnresolvedReference } from '../model/plan.ts';
import { type DataMap, type Path, valueAt } from '../path.ts';
import type { Day } from '../queries/calendar.ts';
import { type LifeStage, lifeStageOf } from '../queries/closing.ts';
import { Spoilt } from './spoilt.ts';
import { type Unsure, type Watched, watchReading } from './watch.ts';
import { lifeStageBy, type Years, yearsIn } from './years-in.ts';

export interface PartialPlan {
  readonly plan: Plan;
  /** The places that don't fit, or that refer to what doesn't. */
  readonly spoilt: Spoilt;
  /** Undefined if it depends on a first or last day that doesn't fit. Then reading either is noticed. */
  readonly lifeStage: LifeStage | undefined;
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
  const life = { spoilt, years: yearsIn(valueAt(data, ENDS)) };
  const unsure = unsureOf(plan, life);
  return {
    plan,
    spoilt,
    lifeStage: lifeStageIn(plan, life),
    watch: (read) => watchReading(plan, spoilt, unsure, read),
  };
}

const STARTS: Path = ['network', 'starts'];
const ENDS: Path = ['network', 'ends'];

/** What doesn't fit, and the years in what is written as the network's end. */
interface Life {
  readonly spoilt: Spoilt;
  readonly years: Years | undefined;
}

function lifeStageIn(plan: Plan, { spoilt, years }: Life): LifeStage | undefined {
  if (spoilt.covers(ENDS)) return years && lifeStageBy(years, plan);
  return spoilt.covers(STARTS) ? undefined : lifeStageOf(plan);
}

/** Whether the checking date within the network's life depends on a first or last day that doesn't fit. */
function isDateUnsure({ network: { starts, ends }, today }: Plan, { spoilt, years }: Life): boolean {
  const isEndUnsure = spoilt.covers(ENDS);
  if (!spoilt.covers(STARTS) && !isEndUnsure) return false;
  // Before the end, the date depends only on the start; after it, only on the end.
  if (!isEndUnsure) return ends === undefined || ends.to > today;
  const begins = spoilt.covers(STARTS) ? undefined : Math.max(today, starts?.to ?? today);
  return begins === undefined || years === undefined || years.from <= begins;
}

/** Whether an id may belong to an entry that doesn't fit, or whose own id doesn't. */
function mayBeLost({ kind }: UnresolvedReference, spoilt: Spoilt): boolean {
  return kind.split(/, | or /).some((one) => {
    const list = ID_LISTS[one];
    return list !== undefined && (spoilt.hasLostEntry(list) || spoilt.meets([...list, 'id'].join('.')));
  });
}

function unsureOf(plan: Plan, life: Life): Unsure {
  const { spoilt } = life;
  const date = isDateUnsure(plan, life);
  const comeOrGo = plan.schools.some(({ joined, left }) => joined !== undefined || left !== undefined);
  return {
    date,
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
