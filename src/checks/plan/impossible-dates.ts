/** Impossible dates: ends before starts, and things that happen entirely outside the network's lifetime. */

import type { Entity } from '../../plan/model/entity.ts';
import type { Network, Plan } from '../../plan/model/plan.ts';
import { addMonths, type PlanDate } from '../../plan/queries/calendar.ts';
import { allRoles } from '../../plan/queries/posts.ts';
import { fill } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { wrongDates } from '../shared/wrong-dates.ts';

/** A period in the plan, with the names of its start and end fields. */
interface Stretch extends Entity {
  readonly from: PlanDate | undefined;
  readonly to: PlanDate | undefined;
  readonly keys: readonly [string, string];
  /** Whether the period must overlap the network's life. */
  readonly within: boolean;
  /** Whether it may all be over before that begins. */
  readonly mayBeEarlier?: boolean;
}

/**
 * Fires at a date that doesn't exist in the calendar, at an end before its start, and at a term, activity or outcome
 * entirely before the network's start or after its end. While a network is forming, and in the year before its start,
 * activities may prepare it. Fires only if it is certain from the dates as written: a year could mean any day in it.
 */
export const impossibleDates = defineCheck({
  params: { phrases: ['unreal', 'backward', 'before', 'after', 'start'] },
  facts: ['problem'],
  test: (plan, { params: { phrases } }) => {
    const say: Say = (name, facts) => ({
      facts: { problem: fill(phrases[name], facts) },
    });
    const unreal = wrongDates(plan.data).map(
      ({ at, text }): Breach => ({ at, ...say('unreal', { date: text }), schools: 1 }),
    );
    const times = stretches(plan);
    const backward = times.flatMap(({ at, from, to, keys }): Breach[] => {
      if (from === undefined || to === undefined || to.to >= from.from) return [];
      return [
        {
          at: [...at, keys[1]],
          ...say('backward', { end: to.text, start: from.text }),
          related: [{ at: [...at, keys[0]], message: phrases.start }],
        },
      ];
    });
    return [...unreal, ...backward, ...outside(times, plan, say)];
  },
});

/** Whether something that ends on a date comes before the network and may prepare it. */
function isPreparing({ stage, starts }: Network, ends: PlanDate | undefined): boolean {
  return stage === 'forming' || (starts !== undefined && ends !== undefined && addMonths(ends.to, 12) >= starts.from);
}

/** Fills in the text for a problem. */
type Say = (name: 'unreal' | 'backward' | 'before' | 'after', facts: Record<string, string>) => Pick<Breach, 'facts'>;

function outside(times: readonly Stretch[], { network: { starts, ends } }: Plan, say: Say): Breach[] {
  return times.flatMap(({ at, from, to, keys, within, mayBeEarlier = false }): Breach[] => {
    if (!within) return [];
    const isInOrder = to !== undefined && (from === undefined || from.from <= to.to);
    if (starts !== undefined && isInOrder && to.to < starts.from && !mayBeEarlier) {
      return [
        {
          at: [...at, keys[1]],
          ...say('before', { date: to.text, start: starts.text }),
          related: [{ at: ['network', 'starts'], message: starts.text }],
        },
      ];
    }
    if (ends !== undefined && from !== undefined && from.from > ends.to) {
      return [
        {
          at: [...at, keys[0]],
          ...say('after', { date: from.text, end: ends.text }),
          related: [{ at: ['network', 'ends'], message: ends.text }],
        },
      ];
    }
    return [];
  });
}

function programme({ partOf }: Network): Stretch[] {
  if (partOf === undefined) return [];
  return [{ at: partOf.at, from: partOf.since, to: partOf.until, keys: ['since', 'until'], within: false }];
}

function stretches({ network, schools, activities, closedPeriods, outcomes, ...plan }: Plan): Stretch[] {
  return [
    { at: network.at, from: network.starts, to: network.ends, keys: ['starts', 'ends'], within: false },
    ...programme(network),
    ...schools.map(
      ({ at, joined, left }): Stretch => ({ at, from: joined, to: left, keys: ['joined', 'left'], within: false }),
    ),
    ...allRoles(plan).map(
      ({ at, since, until }): Stretch => ({ at, from: since, to: until, keys: ['since', 'until'], within: true }),
    ),
    ...activities.map(
      ({ at, starts, ends }): Stretch => ({
        at,
        from: starts,
        to: ends,
        keys: ['starts', 'ends'],
        within: true,
        mayBeEarlier: isPreparing(network, ends),
      }),
    ),
    ...closedPeriods.map(({ at, from, to }): Stretch => ({ at, from, to, keys: ['from', 'to'], within: false })),
    ...outcomes.map(
      ({ at, baseline, target }): Stretch => ({
        at,
        from: baseline?.date,
        to: target?.date,
        keys: ['baseline', 'target'],
        within: true,
      }),
    ),
  ];
}
