/** Cards of plans with the places in their texts, so that rules across plans can be judged without the texts. */

import { identities, type Locator } from '../lint/to-findings.ts';
import type { Plan } from '../plan/model/plan.ts';
import { type Path, printPath } from '../plan/path.ts';
import {
  NETWORK_ID,
  NETWORK_LINKS,
  type PlanSummary,
  schoolName,
  schoolNumber,
  summarisePlan,
} from './plan-summary.ts';

export { summarisePlan } from './plan-summary.ts';

/** Plain data, as a card is. */
export interface LocatedSummary {
  readonly card: PlanSummary;
  /** Where each place that the card speaks of stands, by its printed path. */
  readonly places: Readonly<Record<string, LocatedPlace>>;
}

/** What a finding there says of its place. */
export interface LocatedPlace extends ReturnType<Locator> {
  /** What stays of the path while entries are added to lists before it. */
  readonly identity: string;
}

export function locateSummary(plan: Plan, locate: Locator): LocatedSummary {
  const card = summarisePlan(plan);
  const identify = identities(plan.data);
  const places = placesOf(card).map(({ at, part }): [string, LocatedPlace] => [
    printPath(at),
    { ...locate(at, part), identity: identify(at) },
  ]);
  return { card, places: Object.fromEntries(places) };
}

/** Whether every place that the card speaks of is there. */
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
