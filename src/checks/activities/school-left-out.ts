/** Schools that do nothing with another school. */

import type { Activity } from '../../plan/model/plan.ts';
import { hasUndecided, isJoint, schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { defineCheck } from '../check.ts';
import { overInWords } from '../shared/past-activities.ts';
import { observersOnly, together } from '../shared/schools-in-words.ts';
import { unnamedIn } from '../shared/unnamed-schools.ts';

/**
 * Fires once, listing the member schools in no joint activity that goes on or is still to come. Softened if all of them
 * are observers. If there is no joint activity that they could join, it advises to agree one. Returns `cannot-tell` if
 * an activity whose schools are undecided might include them, or if there are schools that the plan doesn't name and no
 * joint activity is for all. Praised only if every school takes part in more than one of the `events`.
 */
export const schoolLeftOut = defineCheck({
  params: { events: 'texts', phrases: ['over', 'none'] },
  facts: ['schools', 'over'],
  test: (plan, { params: { phrases } }) => {
    const shared = currentActivities(plan).filter(isJoint);
    const unnamed = unnamedIn(plan, shared);
    if (unnamed !== undefined) return unnamed === 'all' ? [] : 'cannot-tell';
    if (plan.members.length < 2) return 'not-applicable';
    const joint = schoolsTakingPart(shared);
    const outside = plan.members.filter((school) => !joint.has(school));
    if (outside.length > 0 && hasUndecided(plan)) return 'cannot-tell';
    const isTheirs = (activity: Activity) => isJoint(activity) && activity.schools.some((one) => outside.includes(one));
    const over = overInWords(plan, phrases.over, isTheirs);
    const first = shared.length === 0 ? { fix: phrases.none } : {};
    return together(outside, 'name', { over }).map((breach) => ({
      ...breach,
      ...first,
      softened: observersOnly(outside),
    }));
  },
  praise: (plan, { params: { events } }) => {
    const isEvent = ({ kind, timesPerYear = 1 }: Activity) => events.includes(kind) && timesPerYear <= 1;
    const work = currentActivities(plan).filter((activity) => isJoint(activity) && !isEvent(activity));
    const joint = schoolsTakingPart(work);
    return unnamedIn(plan, work) !== 'unknown' && plan.members.every((school) => joint.has(school)) ? {} : undefined;
  },
});
