/** Schools with the most disadvantaged pupils that the work for pupils leaves out. Gives only their number. */

import type { Activity, Outcome, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { isMutual, schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { unnamedSchools } from '../../plan/queries/network-size.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { figure, fill } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';
import { currentSupport } from '../shared/current-support.ts';
import { median } from '../shared/median.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires once, counting the neediest schools that take part in no activity for a pupil outcome and get no support. The
 * neediest are those whose share of disadvantaged pupils is at least `points` over the median. Returns `cannot-tell` if
 * fewer than `share` of the schools give theirs, if an activity for a pupil outcome doesn't say which schools take part,
 * or if those left out are all in joint work that doesn't say what it serves.
 */
export const needNotMetFirst = defineCheck({
  params: { share: 'share', points: 'number', phrases: ['single', 'every', 'some'] },
  facts: ['neediest', 'middle'],
  test: (plan, { params: { share, points, phrases } }) => {
    const activities = currentActivities(plan);
    const serving = activities.filter(({ serves }) => serves.some(isForPupils));
    if (serving.length === 0) return 'not-applicable';
    const percents = plan.members.flatMap(({ disadvantagedPercent }) => disadvantagedPercent ?? []);
    if (percents.length < share * plan.members.length || unnamedSchools(plan) > 0) return 'cannot-tell';
    const middle = median(percents);
    const neediest = plan.members.filter(({ disadvantagedPercent = 0 }) => disadvantagedPercent >= middle + points);
    if (neediest.length === 0) return 'not-applicable';
    if (serving.some(({ schools }) => schools.length === 0)) return 'cannot-tell';
    const outside = leftOut(neediest, serving, plan);
    const unclear = schoolsTakingPart(activities.filter(saysNoOutcome));
    const left = outside.filter((school) => !unclear.has(school));
    if (left.length === 0 && outside.length > 0) return 'cannot-tell';
    return oneBreach(
      left.map(({ at, name }) => ({ at: [...at, 'disadvantaged_percent'], name })),
      {
        facts: { neediest: inWords(left.length, neediest.length, phrases), middle: figure(middle) },
        figures: { left_out: left.length, neediest: neediest.length, median: middle },
        names: left.map(({ name }) => name),
        schools: left.length,
      },
    );
  },
});

function isForPupils(outcome: Outcome): boolean {
  return outcome.for === 'pupils';
}

/** Whether an activity is one that could serve an outcome, and doesn't say which. */
function saysNoOutcome(activity: Activity): boolean {
  return isMutual(activity) && activity.serves.length === 0;
}

/** The schools that none of the activities and no support reaches. */
function leftOut(schools: readonly School[], activities: readonly Activity[], plan: Plan): School[] {
  const reached = schoolsTakingPart(activities);
  const supported = new Set(currentSupport(plan).map(({ school }) => school));
  return schools.filter((school) => !reached.has(school) && !supported.has(school));
}

function inWords(
  left: number,
  neediest: number,
  { single, every, some }: Phrases<'single' | 'every' | 'some'>,
): string {
  if (neediest === 1) return single;
  return fill(left === neediest ? every : some, { left, neediest });
}
