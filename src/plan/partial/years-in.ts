/**
 * The years in what is written as the end of a network but isn't a date, such as "summer 2029". They often show where the
 * network is in its life, so that one date in other words doesn't keep every rule from being checked.
 */

import type { Plan } from '../model/plan.ts';
import type { Data } from '../path.ts';
import { type Day, dayOf } from '../queries/calendar.ts';
import { type LifeStage, lifeStageOf } from '../queries/closing.ts';

/** From the first day of the earliest year to the last day of the latest. */
export interface Years {
  readonly from: Day;
  readonly to: Day;
}

/** The years of this century and the last in a text; undefined if there are none. */
export function yearsIn(written: Data | undefined): Years | undefined {
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const years = [...String(written).matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year));
  if (years.length === 0) return undefined;
  return { from: dayOf(Math.min(...years), 1, 1), to: dayOf(Math.max(...years), 12, 31) };
}

/** Where a network is in its life if it ends in one of these years; undefined if that depends on the day. */
export function lifeStageBy({ from, to }: Years, { network, today }: Plan): LifeStage | undefined {
  const endingOn = (day: Day) =>
    lifeStageOf({ network: { ...network, ends: { text: '', from: day, to: day } }, today });
  const [first, last] = [endingOn(from), endingOn(to)];
  return first.isClosing === last.isClosing && first.isOver === last.isOver ? first : undefined;
}
