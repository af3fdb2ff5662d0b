/** Schools that do nothing with another school. */

import { hasUndecided, isJoint, schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { defineCheck } from '../check.ts';
import { observersOnly, together } from '../shared/schools-in-words.ts';

/**
 * Fires once, listing the member schools in no joint activity. Softened if all of them are observers. Returns
 * `cannot-tell` if an activity whose schools are undecided might include them.
 */
export const schoolLeftOut = defineCheck({
  params: {},
  facts: ['schools'],
  test: (plan) => {
    if (plan.members.length < 2) return 'not-applicable';
    const joint = schoolsTakingPart(plan.activities.filter(isJoint));
    const outside = plan.members.filter((school) => !joint.has(school));
    if (outside.length > 0 && hasUndecided(plan)) return 'cannot-tell';
    return together(outside, 'name').map((breach) => ({ ...breach, softened: observersOnly(outside) }));
  },
});
