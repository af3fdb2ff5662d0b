/** Cards of plans with the places in their texts, so that rules across plans can be judged without the texts. */

import { identities, type Locator } from '../lint/to-findings.ts';
import type { Plan } from '../plan/model/plan.ts';
import { type Path, printPath } from '../plan/path.ts';
import { type Card, cardOf, NETWORK_ID, NETWORK_LINKS, schoolName, schoolNumber } from './plan-summary.ts';

/** Plain data, as a card is. */
export interface PlacedCard {
  readonly card: Card;
  /** Where each place that the card speaks of stands, by its printed path. */
  readonly places: Readonly<Record<string, PlaceOnCard>>;
}

/** What a finding there says of its place. */
export interface PlaceOnCard extends ReturnType<Locator> {
  /** What stays of the path while entries are added to lists before it. */
  readonly identity: string;
}

export function placedCard(plan: Plan, locate: Locator): PlacedCard {
  const card = cardOf(plan);
  const identify = identities(plan.data);
  const places = placesOf(card).map(({ at, which }): [string, PlaceOnCard] => [
    printPath(at),
    { ...locate(at, which), identity: identify(at) },
  ]);
  return { card, places: Object.fromEntries(places) };
}

/** Whether every place that the card speaks of is there. */
export function isPlaced({ card, places }: PlacedCard): boolean {
  return placesOf(card).every(({ at }) => Object.hasOwn(places, printPath(at)));
}

function placesOf({ schools, links, friends, focus }: Card): { at: Path; which: 'key' | 'value' }[] {
  const entries = [...links, ...friends, ...(focus === null ? [] : [focus])];
  return [
    { at: NETWORK_ID, which: 'value' },
    { at: NETWORK_LINKS, which: 'key' },
    ...schools.flatMap((school) => [
      { at: schoolName(school), which: 'value' as const },
      ...(school.identifier === null ? [] : [{ at: schoolNumber(school), which: 'value' as const }]),
    ]),
    ...entries.map(({ at }) => ({ at, which: 'value' as const })),
  ];
}
