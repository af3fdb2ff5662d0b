/** Summaries of plans with the positions they refer to, so that plans can be compared without their texts. */

import { identities } from '../lint/identities.ts';
import type { Locator } from '../lint/to-findings.ts';
import type { Plan } from '../plan/model/plan.ts';
import { type Data, type Path, printPath } from '../plan/path.ts';
import {
  NETWORK_ID,
  NETWORK_LINKS,
  type PlanSummary,
  schoolName,
  schoolNumber,
  summarisePlan,
} from './plan-summary.ts';

export { summarisePlan } from './plan-summary.ts';

/** Plain data, like the summary. */
export interface LocatedSummary {
  readonly card: PlanSummary;
  /** The position of each path that the summary refers to, by the path as text. */
  readonly places: Readonly<Record<string, LocatedPlace>>;
}

/** What a finding reports about its position. */
export interface LocatedPlace extends ReturnType<Locator> {
  /** The part of the path that stays the same if entries are added to lists. */
  readonly identity: string;
}

export function locateSummary(plan: Plan, locate: Locator): LocatedSummary {
  const card = summarisePlan(plan);
  return { card, places: placesIn(plan.data, locate, card) };
}

function placesIn(data: Data, find: Locator, card: PlanSummary): LocatedSummary['places'] {
  const identify = identities(data);
  const places = placesOf(card).map(({ at, part }): [string, LocatedPlace] => [
    printPath(at),
    { ...find(at, part), identity: identify(at) },
  ]);
  return Object.fromEntries(places);
}

/** Whether there is a position for every path that the summary refers to. */
export function isFullyLocated({ card, places }: LocatedSummary): boolean {
  return placesOf(card).every(({ at }) => Object.hasOwn(places, printPath(at)));
}

function placesOf({ schools, links, friends, focus }: PlanSummary): { at: Path; part: 'key' | 'value' }[] {
  const entries = [...links, ...friends, ...(focus === null ? [] : [focus])];
  return [
    { at: NETWORK_ID, part: 'value' },
    { at: NETWORK_LINKS, part: 'key' },
    ...schools.flatMap((school) => [
      { at: schoolName(school), part: 'value' as const },
      ...(school.identifier === null ? [] : [{ at: schoolNumber(school), part: 'value' as const }]),
    ]),
    ...entries.map(({ at }) => ({ at, part: 'value' as const })),
  ];
}
